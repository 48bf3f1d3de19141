import { isLoopback } from './domain/loopback.ts';
import type { ModelSettings } from './domain/model/asking.ts';
import type { EnvironmentReader } from './environment.ts';

const openAi = 'https://api.openai.com/v1';

/** Null without a key and without a server of one's own: then drafts are planned by rules and no text leaves. */
export function readAi(environment: EnvironmentReader): ModelSettings | null {
  const apiKey = environment.optionalSecret('OPENAI_API_KEY');
  const server = readServer(environment);
  const settings = {
    baseUrl: server ?? openAi,
    model: environment.text('AI_MODEL', 'gpt-5.4-mini'),
    apiKey,
    dailyTokens: environment.whole('AI_DAILY_TOKENS', 2_000_000, 0, 10_000_000_000),
    tryMilliseconds: Math.round(environment.number('AI_TRY_SECONDS', 20, 0.1, 600) * 1000),
    allMilliseconds: Math.round(environment.number('AI_LONGEST_SECONDS', 45, 0.1, 600) * 1000),
    pauseMilliseconds: 500,
    keepDays: environment.whole('AI_KEEP_DAYS', 90, 2, 3650),
    translates: environment.oneOf('AI_TRANSLATE', ['on', 'off'], 'on') === 'on',
  };
  if (settings.allMilliseconds < settings.tryMilliseconds)
    environment.problem('AI_LONGEST_SECONDS', 'is less than AI_TRY_SECONDS: no try could end.', '45');
  if (apiKey === null && server === null) return null;
  if (server !== null && environment.optional('AI_MODEL') === null)
    environment.problem(
      'AI_MODEL',
      'is missing: AI_BASE_URL names a server whose models we do not know.',
      'qwen3:8b',
    );
  return settings;
}

/** Redacted or not, what clients write goes over the wire encrypted, unless it stays on this machine. */
function readServer(environment: EnvironmentReader): string | null {
  const written = environment.optional('AI_BASE_URL');
  const isPlainAllowed = environment.oneOf('AI_PLAIN_HTTP', ['yes', 'no'], 'no') === 'yes';
  if (written === null) {
    if (environment.optional('OPENAI_BASE_URL') !== null)
      environment.problem(
        'OPENAI_BASE_URL',
        'is not read by Casedesk; name the server in AI_BASE_URL.',
        openAi,
      );
    return null;
  }
  const url = URL.canParse(written) ? new URL(written) : null;
  const problem = (what: string) => {
    environment.problem('AI_BASE_URL', what, openAi);
    return null;
  };
  if (!url || !['http:', 'https:'].includes(url.protocol)) return problem('is not an http(s) address.');
  if (url.username || url.password || url.search || url.hash)
    return problem('may hold a host and a path only; keys belong into OPENAI_API_KEY.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !isPlainAllowed)
    return problem(
      `must be https: ${url.hostname} is another machine. AI_PLAIN_HTTP=yes allows it in a network of your own.`,
    );
  return url.href.replace(/\/+$/, '');
}
