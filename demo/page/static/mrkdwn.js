import { formatSlackDate } from './dates.js';
import { element } from './dom.js';

/**
 * Who reads a text: decides names, times and language.
 * @typedef {object} Reader
 * @property {string} userId
 * @property {string} locale
 * @property {string} timeZone
 * @property {Map<string, string>} userNames
 * @property {Map<string, string>} channelNames
 */

/**
 * Slack's mrkdwn as DOM nodes (docs.slack.dev/messaging/formatting-message-text). Emoji names stay as written.
 * @param {string} text
 * @param {Reader} reader
 * @returns {DocumentFragment}
 */
export function renderMrkdwn(text, reader) {
  const result = document.createDocumentFragment();
  // Splitting on a group keeps the code at every odd place.
  text.split(/```([\s\S]+?)```/).forEach((part, index) => {
    if (index % 2 === 1) result.append(element('pre', {}, plainText(part.replace(/^\n|\n$/g, ''))));
    else if (part) renderLines(result, part, reader);
  });
  return result;
}

/** @param {DocumentFragment} result @param {string} text @param {Reader} reader */
function renderLines(result, text, reader) {
  /** @type {HTMLElement | null} */
  let quote = null;
  let needsBreak = false;
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quoted) {
      if (quote) quote.append(element('br'));
      else {
        quote = element('blockquote');
        result.append(quote);
      }
      renderInline(quote, quoted[1] ?? '', reader);
      needsBreak = false;
      continue;
    }
    quote = null;
    if (needsBreak) result.append(element('br'));
    renderInline(result, line, reader);
    needsBreak = true;
  }
}

const spans = [
  { pattern: /`([^`\n]+)`/, draw: drawCode },
  { pattern: /<([^<>\n]+)>/, draw: drawAngle },
  { pattern: styled('\\*'), draw: drawStyled('strong') },
  { pattern: styled('_'), draw: drawStyled('em') },
  { pattern: styled('~'), draw: drawStyled('s') },
];

/** A style mark counts only at the edge of words: snake_case and 2*3*4 stay as they are. @param {string} mark */
function styled(mark) {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${mark}])${mark}(?=\\S)([^\\n]*?[^\\s${mark}])${mark}(?![\\p{L}\\p{N}${mark}])`,
    'u',
  );
}

/** @param {Node} parent @param {string} text @param {Reader} reader */
function renderInline(parent, text, reader) {
  let rest = text;
  while (rest) {
    const found = spans
      .map(({ pattern, draw }) => ({ match: pattern.exec(rest), draw }))
      .filter((candidate) => candidate.match !== null)
      .sort((one, other) => (one.match?.index ?? 0) - (other.match?.index ?? 0))[0];
    if (!found?.match) break;
    parent.appendChild(document.createTextNode(plainText(rest.slice(0, found.match.index))));
    parent.appendChild(found.draw(found.match[1] ?? '', reader));
    rest = rest.slice(found.match.index + found.match[0].length);
  }
  parent.appendChild(document.createTextNode(plainText(rest)));
}

/** Slack escapes exactly these three. @param {string} text */
export function plainText(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** @param {string} text */
function drawCode(text) {
  return element('code', {}, plainText(text));
}

/** @param {'strong' | 'em' | 's'} tag @returns {(text: string, reader: Reader) => HTMLElement} */
function drawStyled(tag) {
  return (text, reader) => {
    const span = element(tag);
    renderInline(span, text, reader);
    return span;
  };
}

/** @param {string} inside what stands between < and > @param {Reader} reader @returns {Node} */
function drawAngle(inside, reader) {
  const [target = '', label] = splitOnce(inside, '|');
  if (target.startsWith('@')) return drawMention(target.slice(1), label, reader);
  if (target.startsWith('#'))
    return drawTag(`#${reader.channelNames.get(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith('!date^')) return drawDate(target, label, reader);
  if (target.startsWith('!')) return drawTag(`@${label ?? target.slice(1).split('^')[0]}`);
  return drawLink(target, label ?? target);
}

/** @param {string} userId @param {string | undefined} label @param {Reader} reader */
export function drawMention(userId, label, reader) {
  const name = reader.userNames.get(userId) ?? label ?? userId;
  return element('span', { class: `mention${userId === reader.userId ? ' is-me' : ''}` }, `@${name}`);
}

/** @param {string} text */
export function drawTag(text) {
  return element('span', { class: 'mention' }, text);
}

/** @param {string} target @param {string | undefined} fallback @param {Reader} reader */
function drawDate(target, fallback, reader) {
  const [, seconds = '', format = '', link] = target.split('^');
  const isSound = seconds !== '' && Math.abs(Number(seconds)) < 8.64e12;
  const time = element(
    'time',
    { datetime: isSound ? new Date(Number(seconds) * 1000).toISOString() : null },
    isSound ? formatSlackDate(Number(seconds), format, reader) : plainText(fallback ?? `<${target}>`),
  );
  return link ? drawLink(link, time) : time;
}

/** Only web and mail addresses become links. @param {string} target @param {string | Node} label */
export function drawLink(target, label) {
  const address = plainText(target);
  const shown = typeof label === 'string' ? plainText(label) : label;
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return element('span', {}, shown);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, shown);
}

/** @param {string} text @param {string} separator @returns {[string, string | undefined]} */
function splitOnce(text, separator) {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
