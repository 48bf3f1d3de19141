/**
 * Client text on its way into Slack. It may neither mention, link nor unfurl, nor hide or turn around what
 * stands beside it (https://docs.slack.dev/messaging/formatting-message-text).
 */

/**
 * Control, format, bidi, zero-width, filler, tag and variation characters and lone surrogates: nothing an officer
 * needs to read, everything somebody needs to deceive him (Unicode TR 36). Tabs and line breaks stay.
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any script writes grow over the lines around it (Unicode TR 36 section 2.11). */
const piled = /(\p{M}{8})\p{M}+/gu;
const lineEnds = /\r\n?|\p{Zl}|\p{Zp}/gu;

/** Client text for a `plain_text` object: readable, with nothing hidden in it and nothing grown out of its line. */
export function visible(text: string): string {
  return text.replace(lineEnds, '\n').replace(hidden, '').replace(piled, '$1');
}

/** Exactly what will be sent, with hidden characters made visible instead of dropped: ‹U+202E›. */
export function revealed(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(hidden, (one) => `‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** Client text for a `mrkdwn` object with `verbatim: true` or for a top-level `text`. */
export function inert(text: string): string {
  return visible(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One line of client text: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** A name, id or file name from outside, for a line of mrkdwn; a card is for names that fit a line. */
export function shortly(text: string, limit = 80): string {
  return inert(cut(oneLine(text), limit));
}

/**
 * At most `limit` UTF-16 units, which is what Slack counts at most, and never half a code point; what was cut
 * ends in "…".
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const codePoint of text) {
    if (kept.length + codePoint.length > limit - 1) break;
    kept += codePoint;
  }
  return `${kept}…`;
}

/** The whole text in pieces of at most `limit` UTF-16 units, broken at line ends where there are any. */
export function pieces(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const lineEnd = rest.lastIndexOf('\n', limit - 1);
    let end = lineEnd > 0 ? lineEnd + 1 : limit;
    if (/[\uD800-\uDBFF]/.test(rest[end - 1] ?? '')) end -= 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

/**
 * What a person saw, from the text of a Slack message or of a command with `should_escape`: mentions as @words,
 * links as their address, entities as characters. Slack sends a typed < as an entity, so that none stands inside a link:
 * looking for the end of one stops there, which keeps this linear.
 */
export function fromSlack(text: string): string {
  return visible(
    text
      .replace(
        /<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g,
        (_whole, mark: string, id: string, label?: string) => `${mark === '#' ? '#' : '@'}${label || id}`,
      )
      .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_whole, address: string, label?: string) =>
        label && label !== address && !address.endsWith(`:${label}`)
          ? `${label} (${address})`
          : address.replace(/^(?:mailto|tel):/, ''),
      )
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  ).trim();
}
