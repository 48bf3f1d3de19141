import type { Channel, RecordType } from '../../src/domain/model.ts';
import type { Tongue } from './people.ts';
import type { Family } from './phrasings.ts';

export type Situation = (typeof situations)[number];
export const situations = [
  'own reference',
  'reference of the bank or chain',
  'login and amount',
  'amount and day',
  'amount alone',
  'rounded amount and day',
  'last four and amount',
  'nothing named',
  'mistyped reference',
  'forwarded notice',
  'two of the same amount',
  'application',
  'family member, own payment',
  'colleague',
  'colleague, name only',
  'reference of another client',
  'own and another reference',
  'family member, other payment',
  'third party',
  'impostor, not proven',
  'impostor, other address',
] as const;

/** A made inquiry with what is right to do about it, known when it was made. */
export interface LabelledInquiry {
  situation: Situation;
  family: Family;
  tongue: Tongue;
  channel: Channel;
  proven: boolean;
  address: string | null;
  senderName: string;
  subject: string;
  reply: string;
  /** With what was quoted or forwarded. */
  text: string;
  filenames: string[];
  /** Whose affairs may be linked; null: nobody's. */
  clientId: string | null;
  /** What is meant; null where nothing in the mail could tell. */
  record: { type: RecordType; externalId: string } | null;
  /** An identifier that only this record bears stands in the mail, rightly spelt. */
  strong: boolean;
  /** Meant is one of these, and the mail cannot tell which. */
  either: string[] | null;
  /** No client and no record may be linked or suggested. */
  refuse: boolean;
}
