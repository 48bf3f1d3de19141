/**
 * Words that tell the state of a record, with the states of which each is true. An empty list is a word that is
 * true of no state a client may be told. Read on lower-case text with е for ё; `L` stands for a letter.
 */
export interface StatusWord {
  pattern: string;
  trueOf: string[];
}

export const payment = (...labels: string[]) => labels.map((label) => `payment:${label}`);
export const sent = payment('sent', 'completed', 'returned');
export const done = [...payment('completed', 'credited'), 'application:approved'];
export const accepted = ['application:approved', 'document:approved'];
export const refused = [...payment('rejected', 'declined'), 'application:refused', 'document:resend'];
export const failed = payment('failed', 'declined', 'rejected');
export const inProcess = [
  ...payment('processing', 'unknown', 'needs_info'),
  'document:processing',
  'application:under_review',
];
export const reviewed = ['application:under_review', 'document:processing'];
export const arrived = [
  ...payment('credited'),
  'document:mailed',
  'document:processing',
  'document:approved',
  'document:resend',
  'application:under_review',
];
export const expired = ['application:expired', 'document:expired', 'reason:expired', 'reason:poa_too_old'];
export const closed = ['application:closed', 'reason:account_closed'];
export const never: string[] = [];

export function word(pattern: string, trueOf: string[]): StatusWord {
  return { pattern, trueOf };
}
