import type { Context } from './context.ts';
import type { Mark } from './model/marks.ts';
import { lookalikeForms, lookalikeOf, mixesLetters } from './rules/lookalike.ts';
import { clientDomainsNear } from './store/client-domains.ts';
import type { Trx } from './store/database.ts';

/**
 * What is to be remarked on the domains of these senders, by the addresses given: one that could be taken for ours
 * or a client's,
 * one whose letters are of several scripts. An unproven sender may ask for it, too: it tells officers which domains
 * clients have, never whose they are, and the sender nothing.
 */
export async function markSenders(
  trx: Trx,
  context: Context,
  addresses: string[],
): Promise<Map<string, Mark[]>> {
  const own = context.settings.ownAddresses.map(domainOf);
  const domains = new Map(addresses.map((address) => [address, domainOf(address)]));
  const forms = new Map([...new Set(domains.values())].map((domain) => [domain, lookalikeForms(domain)]));
  const near = await clientDomainsNear(trx, [...new Set([...forms.values()].flat())]);
  const marks = [...domains].map(([address, domain]): [string, Mark[]] => {
    const known = [...new Set([...own, ...forms.get(domain)!.flatMap((form) => near.get(form) ?? [])])];
    return [address, marksOf(domain, known)];
  });
  return new Map(marks);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function marksOf(domain: string, known: string[]): Mark[] {
  const instead = lookalikeOf(domain, known);
  return [
    ...(instead === null ? [] : [{ kind: 'lookalike_domain' as const, seen: domain, instead }]),
    ...(mixesLetters(domain) ? [{ kind: 'mixed_letters' as const, seen: domain, instead: '' }] : []),
  ];
}
