import type { Disclosure } from './model/drafting.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { latestInquiry } from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';
import { clientsByAddress } from './store/records.ts';

/**
 * What a case may tell by the links that it has now. An officer's word makes a link, never an address: by e-mail facts go
 * only to a proven sender who is the linked client's registered address, and so is the one who gets the reply.
 */
export async function disclosureNow(db: Database, row: CaseRow): Promise<Disclosure> {
  const inquiry = await latestInquiry(db, row.id);
  const links = await linksOfCase(db, row.id);
  if (links.some(({ type, state }) => type !== 'client' && state === 'vetoed')) return 'conflict';
  const client = links.find(
    ({ type, state }) => type === 'client' && (state === 'auto' || state === 'confirmed'),
  );
  if (row.channel === 'slack') return client ? 'full' : 'unknown_client';
  if (inquiry?.verdict !== 'pass') return 'unproven_sender';
  if (!client) return 'unknown_client';
  const addresses = new Set([inquiry.sender_address, row.recipient]);
  for (const address of addresses) {
    const owners = address === null ? [] : await clientsByAddress(db, address);
    // An address that two clients share identifies neither.
    if (owners.length !== 1 || owners[0] !== client.externalId) return 'unknown_client';
  }
  return 'full';
}
