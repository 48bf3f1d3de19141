import type { ZodType } from 'zod';

// Questions to a language model, and how they end.

export const askPurposes = ['plan', 'translate', 'check'] as const;
/** What a model is asked for. */
export type AskPurpose = (typeof askPurposes)[number];

/** One question as the wire sends it. Every text in it has been redacted. */
export interface ModelQuestion {
  /** Also the name of the schema: letters, digits and underscores. */
  purpose: AskPurpose;
  /** The same for every question of a purpose and version, so that servers can keep it. */
  instructions: string;
  prompt: string;
  /** What was wrong with the answer before, when this is the repair. */
  repair: string | null;
  format: ZodType;
  /** Of the answer. */
  mostTokens: number;
  /** Stands for the case without naming it. */
  safetyIdentifier: string;
  /** Ours, sent along so that a provider can find it. */
  requestId: string;
}
export interface TokenUsage {
  input: number;
  /** Of the input: read from the provider's cache. */
  cached: number | null;
  output: number;
  /** Of the output: spent on thinking. */
  reasoning: number | null;
}
/** What came back from a server that answered at all. */
export interface ModelAnswer {
  text: string;
  ended: 'whole' | 'length' | 'filtered' | 'refused';
  /** The model that answered, as the server names it. */
  model: string | null;
  /** The server's. */
  requestId: string | null;
  /** Null where a server tells none. */
  usage: TokenUsage | null;
}
/** Asks once. Throws ModelFailure; ends soon after `signal` does. */
export type AskModel = (question: ModelQuestion, signal: AbortSignal) => Promise<ModelAnswer>;

/** Why a model gave nothing to use. The first two are ours: it was not asked at all. */
export const failureCodes = [
  'breaker_open',
  'budget_spent',
  'stopping',
  'unauthorised',
  'forbidden',
  'not_found',
  'conflict',
  'bad_request',
  'unprocessable',
  'rate_limited',
  'insufficient_quota',
  'server_error',
  'timed_out',
  'unreachable',
  'not_json_api',
  'empty_answer',
  'cut_off',
  'filtered',
  'refused',
  'malformed',
  'schema_mismatch',
  'placeholders_changed',
  'unknown',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** The model, its server or the wire failed. Holds no text of either side. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly code: FailureCode;
  readonly status: number | null;
  readonly requestId: string | null;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly wait: number | null;

  constructor(
    code: FailureCode,
    more: { status?: number | null; requestId?: string | null; wait?: number | null } = {},
  ) {
    super(code);
    this.code = code;
    this.status = more.status ?? null;
    this.requestId = more.requestId ?? null;
    this.wait = more.wait ?? null;
  }
}

/** Where and how a model is asked. */
export interface ModelSettings {
  /** With the path, "https://api.openai.com/v1". */
  baseUrl: string;
  model: string;
  /** Null for a server that wants none. */
  apiKey: string | null;
  /** Tokens in and out of one UTC day; nobody is asked beyond them. */
  dailyTokens: number;
  tryMilliseconds: number;
  /** Of all tries together, with the waits between. */
  allMilliseconds: number;
  /** Between two tries, where the server names no other wait. */
  pauseMilliseconds: number;
  /** How long a run is kept in days. */
  keepDays: number;
  /** Whether inbound messages are translated for officers. */
  translates: boolean;
}
/** The model as verbs use it. */
export interface Model {
  settings: ModelSettings;
  ask: AskModel;
  /** Ends when the program stops: nobody waits for a model then. */
  stopping: AbortSignal;
}
