import type { Context } from './context.ts';
import { DomainIndex } from './rules/domain-index.ts';
import { lookalikeForms, lookalikeOf } from './rules/lookalike.ts';
import { clientDomainsAfter } from './store/client-domains.ts';
import type { Trx } from './store/database.ts';

/** The known domain that each of these could be taken for; without those that could be taken for none. */
export type FindModels = (domains: string[]) => Map<string, string>;

interface Known {
  index: DomainIndex;
  lastId: number;
  readAt: number;
  /** What was found of a domain, until another one becomes known. */
  found: Map<string, string | null>;
}

const mostFound = 10_000;
/** Two imports may finish in another order than they began: what was overtaken is seen with the next whole reading. */
const readAnewAfter = 600_000;

/** A copy of what the table says, never more: each use asks for what is new, and a process may forget it at any time. */
const copies = new WeakMap<Context['db'], Known>();

/** Ready to tell which known domain, of ours or of clients, a sender's could be taken for. */
export async function knownDomains(trx: Trx, context: Context): Promise<FindModels> {
  const now = context.now().getTime();
  const kept = copies.get(context.db);
  const known = kept && now - kept.readAt < readAnewAfter ? kept : emptyCopy(context, now);
  const added = await clientDomainsAfter(trx, known.lastId);
  for (const { id, domain } of added) {
    known.index.add(domain);
    known.lastId = Math.max(known.lastId, id);
  }
  if (added.length > 0 || known.found.size > mostFound) known.found.clear();
  copies.set(context.db, known);
  return (domains) => {
    const models = new Map<string, string>();
    for (const domain of domains) {
      const model = modelOf(known, domain);
      if (model !== null) models.set(domain, model);
    }
    return models;
  };
}

function emptyCopy(context: Context, now: number): Known {
  const index = new DomainIndex();
  for (const address of context.settings.ownAddresses) index.add(address.slice(address.lastIndexOf('@') + 1));
  return { index, lastId: 0, readAt: now, found: new Map() };
}

function modelOf({ index, found }: Known, domain: string): string | null {
  const before = found.get(domain);
  if (before !== undefined) return before;
  const near = lookalikeForms(domain).flatMap((form) => index.near(form));
  const model = lookalikeOf(domain, [...new Set(near)]);
  found.set(domain, model);
  return model;
}
