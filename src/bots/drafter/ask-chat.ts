import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type {
  ChatCompletion,
  ChatCompletionCreateParamsNonStreaming,
} from 'openai/resources/chat/completions';
import { type ModelAnswer, ModelFailure, type ModelQuestion } from '../../domain/model/asking.ts';
import type { Adapter } from './open-model.ts';
import { headersOf, promptOf } from './question-texts.ts';

/** What a server turned out not to take. Learned from its refusals, so that each is met once. */
interface Dialect {
  /** The word for the longest answer that older servers know. */
  hasOldLimit: boolean;
  /** Falls from a schema to "some JSON" to nothing: our own check reads every answer in any case. */
  format: 'schema' | 'json' | 'none';
}

/** Servers that speak like OpenAI: Ollama, llama.cpp, vLLM, Azure and others. */
export function openChat(model: string): Adapter {
  const dialect: Dialect = { hasOldLimit: false, format: 'schema' };
  return async (client, question, signal) => {
    for (;;) {
      try {
        const { data, request_id } = await client.chat.completions
          .create(requestOf(model, question, dialect), { signal, headers: headersOf(question) })
          .withResponse();
        return answerOf(data, request_id);
      } catch (error) {
        if (!learn(dialect, error)) throw error;
      }
    }
  };
}

function requestOf(
  model: string,
  question: ModelQuestion,
  dialect: Dialect,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: question.instructions },
      { role: 'user', content: promptOf(question) },
    ],
    ...(dialect.hasOldLimit
      ? { max_tokens: question.mostTokens }
      : { max_completion_tokens: question.mostTokens }),
    ...(dialect.format === 'schema' && {
      response_format: zodResponseFormat(question.format, question.purpose),
    }),
    ...(dialect.format === 'json' && { response_format: { type: 'json_object' as const } }),
  };
}

/** Whether the refusal taught something that makes another request worth its while. */
function learn(dialect: Dialect, error: unknown): boolean {
  if (!(error instanceof OpenAI.APIError) || (error.status !== 400 && error.status !== 422)) return false;
  const said = `${error.param ?? ''} ${error.message}`;
  if (!dialect.hasOldLimit && /max_completion_tokens/.test(said)) {
    dialect.hasOldLimit = true;
    return true;
  }
  if (dialect.format === 'none' || !/response_format|json_schema|json_object|grammar|schema/i.test(said))
    return false;
  dialect.format = dialect.format === 'schema' ? 'json' : 'none';
  return true;
}

function answerOf(completion: ChatCompletion, requestId: string | null): ModelAnswer {
  // A proxy's page comes back as a string.
  if (typeof completion !== 'object' || completion === null || !Array.isArray(completion.choices))
    throw new ModelFailure('not_json_api');
  const choice = completion.choices[0];
  if (!choice?.message) throw new ModelFailure('empty_answer', { requestId });
  const usage = completion.usage;
  return {
    text: choice.message.content ?? '',
    ended: endOf(choice),
    model: completion.model ?? null,
    requestId,
    usage: usage
      ? {
          input: usage.prompt_tokens ?? 0,
          cached: usage.prompt_tokens_details?.cached_tokens ?? null,
          output: usage.completion_tokens ?? 0,
          reasoning: usage.completion_tokens_details?.reasoning_tokens ?? null,
        }
      : null,
  };
}

function endOf(choice: ChatCompletion.Choice): ModelAnswer['ended'] {
  if (choice.message.refusal) return 'refused';
  if (choice.finish_reason === 'length') return 'length';
  return choice.finish_reason === 'content_filter' ? 'filtered' : 'whole';
}
