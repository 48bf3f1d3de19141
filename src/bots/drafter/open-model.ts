import OpenAI from 'openai';
import type { AskModel, Model, ModelSettings } from '../../domain/model/asking.ts';
import { openChat } from './ask-chat.ts';
import { askResponses } from './ask-responses.ts';
import { failureOf, inTime } from './failures.ts';

/** What one call needs beside the question. */
export interface Call {
  model: string;
  options: { signal: AbortSignal; headers: Record<string, string> };
}
/** One way in which servers are asked. Throws whatever the library throws. */
export type Adapter = (client: OpenAI, ...asked: Parameters<AskModel>) => ReturnType<AskModel>;

/**
 * The model behind these settings: OpenAI by its Responses interface and told to keep nothing, every other server by
 * Chat Completions, which all of them have. The client is made with the first question, so that a wrong key never keeps
 * the program from starting. `fetch` stands in for the network in tests.
 */
export function openModel(
  settings: ModelSettings,
  fetch?: typeof globalThis.fetch,
): Model & { close(): void } {
  const stop = new AbortController();
  let client: OpenAI | null = null;
  const adapter = adapterFor(settings);
  return {
    settings,
    stopping: stop.signal,
    async ask(question, signal) {
      try {
        client ??= makeClient(settings, fetch);
        return await inTime(adapter(client, question, signal), signal);
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => stop.abort(),
  };
}

/** https://platform.openai.com/docs/guides/your-data names the regional hosts. */
export function isOpenAi(baseUrl: string): boolean {
  return /(^|\.)api\.openai\.com$/.test(new URL(baseUrl).hostname);
}

function adapterFor(settings: ModelSettings): Adapter {
  return isOpenAi(settings.baseUrl) ? askResponses(settings.model) : openChat(settings.model);
}

/** Everything that the library would else take from the environment is said here: nothing inherited redirects a mail. */
function makeClient(settings: ModelSettings, fetch?: typeof globalThis.fetch): OpenAI {
  return new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    // Each request is one try of ours, counted and written down.
    maxRetries: 0,
    timeout: settings.tryMilliseconds,
    // A server that sends us elsewhere would send the mail there, too.
    fetchOptions: { redirect: 'error' },
    ...(fetch && { fetch }),
  });
}
