import type { Context } from './context.ts';
import type { Disclosure } from './model/drafting.ts';
import type { Mention } from './model/understanding.ts';
import type { Channel } from './model.ts';
import { decideLinks } from './rules/linking.ts';
import type { Trx } from './store/database.ts';
import { clientLanguage } from './store/facts.ts';
import type { CaseLink } from './store/links.ts';
import { clientsByAddress, findRecordHits } from './store/records.ts';

export interface RecordLinks {
  disclosure: Disclosure;
  links: CaseLink[];
  /** The language the firm has for the linked client, if any. */
  clientLanguage: string | null;
}

/**
 * Looks the mentions up in the mirror and decides what the inquiry is about. An unproven sender is looked up nowhere:
 * nothing about any record can leak through what was never read.
 */
export async function linkRecord(
  trx: Trx,
  context: Context,
  inquiry: { channel: Channel; proven: boolean; address: string | null; mentions: Mention[] },
): Promise<RecordLinks> {
  const mayLook = inquiry.channel === 'slack' || inquiry.proven;
  const owners = mayLook && inquiry.address !== null ? await clientsByAddress(trx, inquiry.address) : [];
  const hits = mayLook ? await findRecordHits(trx, inquiry.mentions, context.keys) : [];
  const decision = decideLinks({
    channel: inquiry.channel,
    proven: inquiry.proven,
    // An address that two clients share identifies neither.
    senderClientId: owners.length === 1 ? owners[0]! : null,
    hits,
  });
  const links: CaseLink[] = [
    ...(decision.client ? [{ type: 'client' as const, ...decision.client }] : []),
    ...decision.links,
  ];
  const linked = decision.client && decision.client.state === 'auto' ? decision.client.externalId : null;
  return {
    disclosure: decision.disclosure,
    links,
    clientLanguage: linked ? await clientLanguage(trx, linked) : null,
  };
}
