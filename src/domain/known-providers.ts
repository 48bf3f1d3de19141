import type { Context } from './context.ts';
import { mapWord, type Provider } from './model/record-map.ts';
import type { Database } from './store/database.ts';
import { type ListedProvider, listProviders, providerNamesSince } from './store/providers.ts';

/** Longer than any rhythm of full imports: a name that nobody has written since is a typing error that was mended. */
const inUse = 7 * 86_400_000;
const mostUnknown = 20;

/**
 * The payment providers of the firm: those of the core system, and those of the settings that it does not list. What the
 * core system says of one counts alone, also that it is closed.
 */
export async function knownProviders(db: Database, context: Pick<Context, 'settings'>): Promise<Provider[]> {
  const settled = context.settings.records?.providers ?? [];
  const { listed, closed } = await listProviders(db);
  const names = new Set([...closed, ...listed.map(({ name }) => name)]);
  return [...listed, ...settled.filter(({ name }) => !names.has(name))];
}

export interface ProviderGaps {
  /** As payments write them. */
  unknown: string[];
  /** Listed, with references that the firm's patterns do not know. */
  unread: ListedProvider[];
}

/** What is missing for providers to be understood: names of payments that nobody listed, patterns that nobody set. */
export async function providerGaps(
  db: Database,
  context: Pick<Context, 'settings' | 'now'>,
): Promise<ProviderGaps> {
  const providers = await knownProviders(db, context);
  const { listed, closed } = await listProviders(db);
  const known = new Set([...closed, ...providers.map(({ name }) => name)]);
  const names = await providerNamesSince(db, new Date(context.now().getTime() - inUse));
  const templates = new Set((context.settings.idTemplates ?? []).map(({ template }) => template));
  return {
    unknown: names.filter((name) => !known.has(mapWord(name))).slice(0, mostUnknown),
    unread: listed.filter(
      ({ referencePattern }) => referencePattern !== null && !templates.has(referencePattern),
    ),
  };
}
