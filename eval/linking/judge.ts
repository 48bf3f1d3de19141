import type { RecordLinks } from '../../src/domain/link-record.ts';
import type { Firm } from './firm.ts';
import type { LabelledInquiry } from './inquiry.ts';

/** Null where the question does not arise. */
export interface Judged {
  inquiry: LabelledInquiry;
  found: RecordLinks;
  /** Nothing of anybody is linked or suggested, and no fact may be told. */
  refused: boolean | null;
  /** The record whose own identifier stands in the mail is linked automatically. */
  strongLinked: boolean | null;
  /** The right record, or both of two that cannot be told apart, are among the first three. */
  amongThree: boolean | null;
  /** The right record is linked automatically, by whatever evidence. */
  autoRight: boolean | null;
  /** A record of the right client that is not meant is linked automatically. */
  wrongRecord: boolean;
  /** Somebody or something of a client who is not meant is linked automatically. */
  wrongClient: boolean;
}

export function judge(inquiry: LabelledInquiry, found: RecordLinks, firm: Firm): Judged {
  const alive = found.links.filter(({ state }) => state === 'auto' || state === 'suggested');
  const records = alive.filter(
    ({ type }) => type === inquiry.record?.type || (type === 'payment' && inquiry.record === null),
  );
  const automatic = alive.filter(({ state }) => state === 'auto');
  const meant = inquiry.record?.externalId;
  const ownerOf = (id: string) => firm.owners.get(id)?.id ?? id;
  const firstThree = records.slice(0, 3).map(({ externalId }) => externalId);
  const autoRight = meant !== undefined && automatic.some(({ externalId }) => externalId === meant);
  return {
    inquiry,
    found,
    refused: inquiry.refuse ? alive.length === 0 && found.disclosure !== 'full' : null,
    strongLinked: inquiry.strong ? autoRight : null,
    amongThree:
      meant !== undefined
        ? firstThree.includes(meant)
        : (inquiry.either?.every((id) => firstThree.includes(id)) ?? null),
    autoRight: meant === undefined ? null : autoRight,
    wrongRecord: automatic.some(
      ({ type, externalId }) =>
        type !== 'client' &&
        type !== 'account' &&
        externalId !== meant &&
        ownerOf(externalId) === inquiry.clientId,
    ),
    wrongClient: automatic.some(
      ({ externalId }) => ownerOf(externalId.replace(/^AC-/, '')) !== inquiry.clientId,
    ),
  };
}

/** What was expected and what was found, or null where all is well. */
export function missOf(one: Judged): string | null {
  const { inquiry, found } = one;
  const isWell =
    ![one.refused, one.strongLinked, one.amongThree].includes(false) && !one.wrongRecord && !one.wrongClient;
  if (isWell) return null;
  return [
    `${inquiry.subject} / ${inquiry.text}`,
    `- ${inquiry.clientId} ${inquiry.record?.externalId ?? inquiry.either?.join(' or ') ?? 'nothing'}`,
    `+ ${found.disclosure} ${found.links.map((link) => `${link.externalId} ${link.state} ${link.score} (${link.evidence.join('; ')})`).join(' | ')}`,
  ].join('\n');
}
