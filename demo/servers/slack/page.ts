import { limitOf, optional } from './arguments.ts';
import type { Json } from './json.ts';
import { SlackRefusal } from './refusal.ts';

/** The part of a list that `limit` and `cursor` ask for, and the cursor of the next part, '' at the end. */
export function page<T>(items: T[], given: Json): { items: T[]; next: string } {
  const cursor = optional(given, 'cursor');
  const from =
    cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('from:', ''));
  if (!Number.isInteger(from)) throw new SlackRefusal('invalid_cursor');
  const to = from + limitOf(given);
  const next = to < items.length ? Buffer.from(`from:${to}`).toString('base64') : '';
  return { items: items.slice(from, to), next };
}
