import { element } from './dom.js';
import { drawLink } from './mrkdwn.js';

/**
 * The part of Markdown that a "markdown" block usually holds: headings, lists, quotes, fenced code, bold,
 * italics, code and links.
 * @param {string} text
 * @returns {HTMLElement}
 */
export function renderMarkdown(text) {
  const result = element('div', { class: 'rich-text' });
  text.split(/^```.*$/m).forEach((part, index) => {
    if (index % 2 === 1) result.append(element('pre', {}, part.replace(/^\n|\n$/g, '')));
    else
      for (const paragraph of part.split(/\n{2,}/))
        if (paragraph.trim()) result.append(drawParagraph(paragraph.trim()));
  });
  return result;
}

/** @param {string} paragraph */
function drawParagraph(paragraph) {
  const lines = paragraph.split('\n');
  const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '');
  if (heading && lines.length === 1)
    return element('h4', { class: 'block-header' }, ...drawInline(heading[2] ?? ''));
  if (lines.every((line) => /^\s*[-*+]\s/.test(line))) return drawList('ul', lines, /^\s*[-*+]\s+/);
  if (lines.every((line) => /^\s*\d+[.)]\s/.test(line))) return drawList('ol', lines, /^\s*\d+[.)]\s+/);
  if (lines.every((line) => line.startsWith('>')))
    return element('blockquote', {}, ...drawLines(lines.map((line) => line.replace(/^>\s?/, ''))));
  return element('p', {}, ...drawLines(lines));
}

/** @param {'ul' | 'ol'} tag @param {string[]} lines @param {RegExp} mark */
function drawList(tag, lines, mark) {
  return element(tag, {}, ...lines.map((line) => element('li', {}, ...drawInline(line.replace(mark, '')))));
}

/** @param {string[]} lines @returns {Node[]} */
function drawLines(lines) {
  return lines.flatMap((line, index) =>
    index === 0 ? drawInline(line) : [element('br'), ...drawInline(line)],
  );
}

const spans = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\(([^)\s]+)\)/;

/** @param {string} text @returns {Node[]} */
function drawInline(text) {
  const found = spans.exec(text);
  if (!found) return [document.createTextNode(text)];
  const [whole, bold, italic, code, label, address] = found;
  const before = document.createTextNode(text.slice(0, found.index));
  const after = drawInline(text.slice(found.index + whole.length));
  if (bold !== undefined) return [before, element('strong', {}, ...drawInline(bold)), ...after];
  if (italic !== undefined) return [before, element('em', {}, ...drawInline(italic)), ...after];
  if (code !== undefined) return [before, element('code', {}, code), ...after];
  return [before, drawLink(address ?? '', label ?? ''), ...after];
}
