import type { Context } from './context.ts';
import { knownDomains } from './known-domains.ts';
import type { Mark } from './model/marks.ts';
import { mixesLetters } from './rules/lookalike.ts';
import type { Trx } from './store/database.ts';

/**
 * What is to be remarked on the domains of these senders, by the addresses given: one that could be taken for ours or a
 * client's, one whose letters are of several scripts. An unproven sender may ask for it, too: it tells officers which
 * domains clients have, never whose they are, and the sender nothing.
 */
export async function markSenders(
  trx: Trx,
  context: Context,
  addresses: string[],
): Promise<Map<string, Mark[]>> {
  if (addresses.length === 0) return new Map();
  const domains = new Map(addresses.map((address) => [address, address.slice(address.lastIndexOf('@') + 1)]));
  const models = (await knownDomains(trx, context))([...new Set(domains.values())]);
  return new Map(
    [...domains].map(([address, domain]) => [address, marksOf(domain, models.get(domain) ?? null)]),
  );
}

function marksOf(domain: string, instead: string | null): Mark[] {
  return [
    ...(instead === null ? [] : [{ kind: 'lookalike_domain' as const, seen: domain, instead }]),
    ...(mixesLetters(domain) ? [{ kind: 'mixed_letters' as const, seen: domain, instead: '' }] : []),
  ];
}
