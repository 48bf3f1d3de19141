import type { KnownBlock } from '@slack/types';
import type { DeskView } from '../../../domain/model/shown.ts';
import { context } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { plural } from '../words.ts';

/** Kinds and sources, one line; the sources that are too old to state anything first. */
export function feedLine(feeds: NonNullable<DeskView['feeds']>): KnownBlock[] {
  if (feeds.length === 0) return [];
  const parts = feeds
    .toSorted((one, other) => Number(other.stale) - Number(one.stale))
    .map(({ source, entity, confirmedAt, stale }) => {
      const words = `${entity}s by ${shortly(source)} ${slackTime(confirmedAt)}`;
      return stale ? `⚠️ *${words}, too old to state*` : words;
    });
  return [context(`🗄️ Records last confirmed: ${parts.join('; ')}.`)];
}

/** Mails of a provider that nobody listed are read like anybody's. */
export function unknownProviderLine(names: NonNullable<DeskView['unknownProviders']>): KnownBlock[] {
  if (names.length === 0) return [];
  const parts = names.map((name) => `“${shortly(name, 60)}”`).join(', ');
  return [
    context(
      `⚠️ *Payment providers that nobody listed:* ${parts}. Their mails are read like anybody's until the core system or the settings list them.`,
    ),
  ];
}

/** Whoever keeps the map of statuses must hear of them: a draft can say nothing about such a record. */
export function unknownStatusLine(statuses: NonNullable<DeskView['unknownStatuses']>): KnownBlock[] {
  if (statuses.length === 0) return [];
  const parts = statuses.map(
    ({ entity, status, records }) => `“${shortly(status, 60)}” of ${plural(records, entity, `${entity}s`)}`,
  );
  return [
    context(
      `⚠️ *Statuses of the core system that Casedesk does not know:* ${parts.join(', ')}. An administrator maps them.`,
    ),
  ];
}
