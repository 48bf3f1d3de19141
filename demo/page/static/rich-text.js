import { formatSlackDate } from './dates.js';
import { element } from './dom.js';
import { drawLink, drawMention, drawTag } from './mrkdwn.js';

/** @typedef {import('./mrkdwn.js').Reader} Reader */

/** The parts of a rich_text block. @param {any[]} parts @param {Reader} reader @returns {HTMLElement} */
export function drawRichText(parts, reader) {
  return element('div', { class: 'rich-text' }, ...parts.map((part) => drawPart(part, reader)));
}

/** @param {any} part @param {Reader} reader @returns {HTMLElement} */
function drawPart(part, reader) {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map((/** @type {any} */ item) =>
      element('li', {}, ...drawInline(item.elements, reader)),
    );
    return element(part.style === 'ordered' ? 'ol' : 'ul', {}, ...items);
  }
  if (part.type === 'rich_text_quote') return element('blockquote', {}, ...drawInline(part.elements, reader));
  if (part.type === 'rich_text_preformatted') return element('pre', {}, ...drawInline(part.elements, reader));
  return element('p', {}, ...drawInline(part.elements, reader));
}

/** @param {any[]} parts @param {Reader} reader @returns {Node[]} */
function drawInline(parts, reader) {
  return parts.map((part) => {
    if (part.type === 'link') return styled(drawLink(part.url, part.text || part.url), part.style);
    if (part.type === 'user') return drawMention(part.user_id, undefined, reader);
    if (part.type === 'channel')
      return drawTag(`#${reader.channelNames.get(part.channel_id) ?? part.channel_id}`);
    if (part.type === 'broadcast') return drawTag(`@${part.range}`);
    if (part.type === 'emoji') return document.createTextNode(`:${part.name}:`);
    if (part.type === 'date')
      return element('time', {}, formatSlackDate(part.timestamp, part.format, reader));
    return styled(document.createTextNode(part.text ?? ''), part.style);
  });
}

/** @param {Node} inner @param {{ bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean } | undefined} style @returns {Node} */
function styled(inner, style) {
  let result = inner;
  if (style?.code) result = element('code', {}, result);
  if (style?.strike) result = element('s', {}, result);
  if (style?.italic) result = element('em', {}, result);
  if (style?.bold) result = element('strong', {}, result);
  return result;
}
