import type { FailureCode } from '../model/asking.ts';

/** What each failure means and what helps, for officers and administrators. */
export const failureWords: Record<FailureCode, string> = {
  breaker_open: 'not asked, because it failed before; it is tried again by itself',
  budget_spent: 'not asked: the tokens of the day are used up (AI_DAILY_TOKENS)',
  stopping: 'not waited for, because Casedesk was stopping',
  unauthorised: 'the server does not accept OPENAI_API_KEY',
  forbidden: 'the key may not use this model, or not from here',
  not_found: 'the server does not know the model AI_MODEL, or AI_BASE_URL has a wrong path',
  conflict: 'the server was busy with the same request',
  bad_request: 'the server did not take the request; the model may not know schemas',
  unprocessable: 'the server did not take the request',
  rate_limited: 'the server wants fewer questions',
  insufficient_quota: 'the account with the provider is empty or at its limit',
  server_error: 'the server had trouble of its own',
  timed_out: 'no answer in time (AI_TRY_SECONDS, AI_LONGEST_SECONDS)',
  unreachable: 'the server could not be reached, or sent us elsewhere',
  not_json_api: 'what answers there is no model’s server; a proxy may be in between',
  empty_answer: 'the answer was empty',
  cut_off: 'the answer was longer than it may be',
  filtered: 'the provider filtered the answer',
  refused: 'the model refused to answer',
  malformed: 'the answer was not JSON',
  schema_mismatch: 'the answer did not fit the schema',
  placeholders_changed: 'the translation changed a number or a placeholder',
  unknown: 'something failed that has no name here',
};
