import { zodTextFormat } from 'openai/helpers/zod';
import type { Response } from 'openai/resources/responses/responses';
import { type ModelAnswer, ModelFailure } from '../../domain/model/asking.ts';
import type { Adapter } from './open-model.ts';
import { headersOf, promptOf } from './question-texts.ts';

/** OpenAI's own interface. It stores every answer for thirty days unless it is told not to. */
export const askResponses =
  (model: string): Adapter =>
  async (client, question, signal) => {
    const asked = client.responses.create(
      {
        model,
        instructions: question.instructions,
        input: [{ role: 'user', content: promptOf(question) }],
        text: { format: zodTextFormat(question.format, question.purpose) },
        store: false,
        max_output_tokens: question.mostTokens,
        safety_identifier: question.safetyIdentifier,
        prompt_cache_key: `casedesk-${question.purpose}`,
      },
      { signal, headers: headersOf(question) },
    );
    const { data: response, request_id } = await asked.withResponse();
    // A proxy's page comes back as a string.
    if (typeof response !== 'object' || response === null || !Array.isArray(response.output))
      throw new ModelFailure('not_json_api');
    return answerOf(response, request_id);
  };

function answerOf(response: Response, requestId: string | null): ModelAnswer {
  const parts = response.output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []));
  const usage = response.usage;
  return {
    text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''),
    ended: endOf(
      response,
      parts.some((part) => part.type === 'refusal'),
    ),
    model: response.model ?? null,
    requestId,
    usage: usage
      ? {
          input: usage.input_tokens,
          cached: usage.input_tokens_details?.cached_tokens ?? null,
          output: usage.output_tokens,
          reasoning: usage.output_tokens_details?.reasoning_tokens ?? null,
        }
      : null,
  };
}

function endOf(response: Response, isRefused: boolean): ModelAnswer['ended'] {
  if (isRefused) return 'refused';
  if (response.status === 'failed') throw new ModelFailure('server_error');
  if (response.status !== 'incomplete') return 'whole';
  return response.incomplete_details?.reason === 'content_filter' ? 'filtered' : 'length';
}
