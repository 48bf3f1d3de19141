import type { Context } from './context.ts';
import { providerGaps } from './known-providers.ts';
import type { DeskView } from './model/shown.ts';
import type { ShownFeed } from './model/shown-feed.ts';
import { type Feed, listFeeds, listUnknownStatuses } from './store/feeds.ts';

const longestList = 10;
const minute = 60_000;

/** How fresh the mirror is by source, and what it holds that the desk does not understand. */
export async function showMirror(
  context: Context,
): Promise<Required<Pick<DeskView, 'feeds' | 'unknownStatuses' | 'unknownProviders'>>> {
  const feeds = await listFeeds(context.db);
  return {
    feeds: feeds.map((feed) => shownFeed(context, feed)),
    unknownStatuses: await listUnknownStatuses(context.db, longestList),
    unknownProviders: (await providerGaps(context.db, context)).unknown,
  };
}

function shownFeed(context: Context, { source, entity, confirmedAt }: Feed): ShownFeed {
  const { freshMinutes } = context.settings;
  const kind = entity === 'payment' ? 'payment' : 'onboarding';
  const own = source === 'import' || source === 'webhook' ? freshMinutes.bySource?.[source] : undefined;
  const limit = (own?.[kind] ?? freshMinutes[kind]) * minute;
  // Of clients and accounts nothing is told that grows old.
  const ages = entity === 'payment' || entity === 'application' || entity === 'document';
  return {
    source,
    entity,
    confirmedAt,
    stale: ages && context.now().getTime() - confirmedAt.getTime() > limit,
  };
}
