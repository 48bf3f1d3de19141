import type { Generated } from 'kysely';
import type { AskPurpose, FailureCode } from '../model/asking.ts';
import type { Language } from '../model.ts';
import type { Instant, Optional } from './schema-core.ts';

export interface AiRunTable {
  id: Generated<number>;
  began_at: Instant;
  purpose: AskPurpose;
  case_id: Optional<number>;
  inquiry_id: Optional<number>;
  host: string;
  model: string;
  model_answered: Optional<string>;
  prompt_version: string;
  input_hash: string;
  request_id: string;
  server_request_id: Optional<string>;
  tries: number;
  milliseconds: number;
  input_tokens: Optional<number>;
  cached_tokens: Optional<number>;
  output_tokens: Optional<number>;
  reasoning_tokens: Optional<number>;
  outcome: 'answered' | 'failed' | 'skipped';
  code: Optional<FailureCode>;
  status: Optional<number>;
  /** What the answer came to, without a word of anybody; null where it is not kept. */
  result: Optional<object>;
}
export interface AiDayTable {
  day: string;
  tokens: number;
}
/** What a model made of an inquiry for officers; numbers and names are those of its writer. */
export interface InquiryTranslationTable {
  inquiry_id: number;
  language: Language;
  subject: string;
  text: string;
  model: string;
  made_at: Instant;
}
