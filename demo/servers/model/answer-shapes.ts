import type { AskedModel } from './question.ts';

/** What a model says, and how it ends. */
export interface Said {
  text: string;
  ended?: 'stop' | 'length' | 'content_filter' | 'refusal';
  /** False leaves the usage out, as some servers do. */
  usage?: boolean;
}

const usage = { input: 900, output: 60 };

/** The answer as the interface that was asked words it: Responses or Chat Completions. */
export function shapeAnswer(asked: AskedModel, said: Said): object {
  return asked.path.endsWith('/responses') ? asResponse(asked, said) : asChatCompletion(asked, said);
}

function asResponse({ model }: AskedModel, { text, ended = 'stop', usage: hasUsage = true }: Said): object {
  const isCut = ended === 'length' || ended === 'content_filter';
  const reason = ended === 'length' ? 'max_output_tokens' : 'content_filter';
  const content =
    ended === 'refusal' ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] };
  return {
    id: 'resp_stand_in',
    object: 'response',
    created_at: 0,
    model,
    status: isCut ? 'incomplete' : 'completed',
    incomplete_details: isCut ? { reason } : null,
    output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [content] }],
    ...(hasUsage && {
      usage: {
        input_tokens: usage.input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: usage.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: usage.input + usage.output,
      },
    }),
  };
}

function asChatCompletion(
  { model }: AskedModel,
  { text, ended = 'stop', usage: hasUsage = true }: Said,
): object {
  const isRefusal = ended === 'refusal';
  const message = {
    role: 'assistant',
    content: isRefusal ? null : text,
    refusal: isRefusal ? text : null,
  };
  return {
    id: 'chatcmpl-stand-in',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message, finish_reason: isRefusal ? 'stop' : ended }],
    ...(hasUsage && {
      usage: {
        prompt_tokens: usage.input,
        completion_tokens: usage.output,
        total_tokens: usage.input + usage.output,
      },
    }),
  };
}
