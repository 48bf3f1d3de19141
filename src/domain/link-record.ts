import type { Context } from './context.ts';
import { markSenders } from './mark-senders.ts';
import type { Disclosure } from './model/drafting.ts';
import type { Mark } from './model/marks.ts';
import type { Mention } from './model/understanding.ts';
import type { Channel } from './model.ts';
import { decideLinks } from './rules/linking.ts';
import type { Trx } from './store/database.ts';
import { clientsSpeak } from './store/facts.ts';
import type { CaseLink } from './store/links.ts';
import { clientsByAddresses, findRecordHits } from './store/records.ts';
import { sendTogether } from './store/send-together.ts';

export interface RecordLinks {
  disclosure: Disclosure;
  links: CaseLink[];
  /** What is to be remarked on the sender's domain. */
  marks: Mark[];
  /** The language the firm has for the linked client, if any. */
  clientLanguage: string | null;
  /** And the time zone. */
  clientTimeZone: string | null;
}

export interface LinkQuestion {
  channel: Channel;
  proven: boolean;
  address: string | null;
  mentions: Mention[];
}

/**
 * Looks the mentions up in the mirror and decides what each inquiry is about, in the order of the questions. Of an
 * unproven sender no record is looked up: nothing about any can leak through what was never read.
 */
export async function linkRecords(
  trx: Trx,
  context: Context,
  questions: LinkQuestion[],
): Promise<RecordLinks[]> {
  const mayLook = questions.map(({ channel, proven }) => channel === 'slack' || proven);
  const looked = questions.filter((_question, index) => mayLook[index]);
  const [owners, hits, marks] = await sendTogether(trx, (beside) => [
    clientsByAddresses(
      beside,
      looked.flatMap(({ address }) => address ?? []),
    ),
    findRecordHits(
      beside,
      looked.flatMap(({ mentions }) => mentions),
      context.keys,
    ),
    markSenders(
      beside,
      context,
      questions.flatMap(({ channel, address }) => (channel === 'email' && address !== null ? [address] : [])),
    ),
  ]);
  const hitsOf = Map.groupBy(hits, ({ mention }) => mention);
  const decisions = questions.map(({ channel, proven, address, mentions }, index) => {
    const clients = mayLook[index] && address !== null ? (owners.get(address) ?? []) : [];
    return decideLinks({
      channel,
      proven,
      // An address that two clients share identifies neither.
      senderClientId: clients.length === 1 ? clients[0]! : null,
      hits: mayLook[index] ? mentions.flatMap((mention) => hitsOf.get(mention) ?? []) : [],
    });
  });
  const linked = decisions.map(({ client }) => (client?.state === 'auto' ? client.externalId : null));
  const spoken = await clientsSpeak(trx, [...new Set(linked.filter((id) => id !== null))]);
  return decisions.map(({ disclosure, client, links }, index) => ({
    disclosure,
    links: [...(client ? [{ type: 'client' as const, ...client }] : []), ...links],
    marks: marks.get(questions[index]!.address ?? '') ?? [],
    clientLanguage: spoken.get(linked[index] ?? '')?.language ?? null,
    clientTimeZone: spoken.get(linked[index] ?? '')?.timeZone ?? null,
  }));
}
