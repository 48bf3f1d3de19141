import type { MrkdwnElement } from '@slack/types';
import type { Fact } from '../../../domain/model/facts.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { RecordType } from '../../../domain/model.ts';
import { labelled } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { oneLine, shortly } from '../escape.ts';
import { factLabels } from '../words.ts';

/** Room for a transaction hash and for the longest name people have. */
const most = 160;

export interface ShownFacts {
  fields: MrkdwnElement[];
  /** How many facts there was no room for. */
  left: number;
}

/** The facts of linked records as fields, in the order of the records. Rejected and vetoed links tell nothing. */
export function factFields(records: CaseView['records'], room: number): ShownFacts {
  const facts = records
    .filter(({ state }) => state !== 'rejected' && state !== 'vetoed')
    .flatMap((record) => record.facts);
  const fields = facts.slice(0, room).map((fact) => labelled(factLabels[fact.key], factText(fact)));
  return { fields, left: facts.length - fields.length };
}

/** One value as an officer reads it, for mrkdwn: "5,000.00 USD", "needs info", a time in the reader's zone. */
export function factText(fact: Fact): string {
  if (fact.kind === 'datetime') {
    const at = new Date(fact.value);
    return Number.isNaN(at.getTime()) ? shortly(fact.value, most) : slackTime(at);
  }
  if (fact.kind === 'money') return shortly(moneyText(oneLine(fact.value)), most);
  if (
    fact.kind === 'status' ||
    fact.kind === 'reason' ||
    fact.kind === 'method' ||
    fact.kind === 'document'
  ) {
    return shortly(codeWords(fact.value), most);
  }
  return shortly(fact.value, most);
}

export function recordName(record: { type: RecordType; externalId: string }): string {
  return `${record.type} ${shortly(record.externalId)}`;
}

/** "5000.00 USD" becomes "5,000.00 USD"; no digit is lost, however long the amount. */
export function moneyText(value: string): string {
  return value.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** What a record says of itself, word by word: "withdrawal", "1,800.00 USD", "to be sent again". */
export function recordWords(says: string[]): string[] {
  return says.map((word) => shortly(codeWords(moneyText(word))));
}

export function codeWords(code: string): string {
  return spelledCodes[code] ?? code.replace(/_/g, ' ');
}

/** Codes that say little once their underscores are gone. */
const spelledCodes: Record<string, string> = {
  resend: 'to be sent again',
  dob_mismatch: 'date of birth differs',
  poa_too_old: 'proof of address too old',
  poa_name: 'proof of address in another name',
  poa_address: 'proof of address with another address',
  poa_unacceptable: 'not accepted as proof of address',
  sepa: 'SEPA transfer',
  swift: 'SWIFT transfer',
};
