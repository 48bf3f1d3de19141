import { element } from './dom.js';
import { drawChoice, drawElement } from './elements.js';
import { icon } from './icons.js';
import { drawInputBlock } from './inputs.js';
import { renderMarkdown } from './markdown.js';
import { drawLink, plainText, renderMrkdwn } from './mrkdwn.js';
import { drawRichText } from './rich-text.js';
import { drawTable } from './tables.js';

/**
 * Where blocks are drawn: in a message, or in a modal, whose fields are then collected in `fields`.
 * @typedef {object} Surface
 * @property {'message' | 'modal'} kind
 * @property {import('./mrkdwn.js').Reader} reader
 * @property {(actionId: string) => Promise<unknown>} press
 * @property {(actionId: string, value: string) => Promise<unknown>} choose
 * @property {import('./fields.js').Fields | null} fields
 */

/** @param {any[]} blocks @param {Surface} surface @returns {HTMLElement} */
export function renderBlocks(blocks, surface) {
  return element('div', { class: 'blocks' }, ...blocks.map((block) => drawBlock(block, surface)));
}

/** @type {Record<string, (block: any, surface: Surface) => Node>} */
const drawers = {
  section: drawSection,
  header: (block) => element('h3', { class: 'block-header' }, block.text.text),
  divider: () => element('hr', { class: 'block-divider' }),
  context: drawContext,
  actions: drawActions,
  input: drawInputBlock,
  image: drawImage,
  rich_text: (block, surface) => drawRichText(block.elements, surface.reader),
  markdown: (block) => renderMarkdown(block.text),
  table: (block, surface) => drawTable(block, surface.reader),
  data_table: (block, surface) => drawTable(block, surface.reader),
  alert: drawAlert,
};

/** @param {any} block @param {Surface} surface @returns {Node} */
function drawBlock(block, surface) {
  const draw = drawers[block.type];
  if (draw) return draw(block, surface);
  return element('p', { class: 'block-unknown' }, `This stand-in does not draw "${block.type}" blocks.`);
}

/** @param {any} object a text object @param {Surface} surface @returns {Node} */
function drawText(object, surface) {
  if (object.type === 'mrkdwn') return renderMrkdwn(object.text, surface.reader);
  return element('span', { class: 'plain-text' }, object.text);
}

/** @param {any} block @param {Surface} surface */
function drawSection(block, surface) {
  const fields = (block.fields ?? []).map((/** @type {any} */ field) =>
    element('div', { class: 'block-field' }, drawText(field, surface)),
  );
  return element(
    'div',
    { class: 'block-section', 'data-testid': block.block_id ? `block-${block.block_id}` : null },
    element(
      'div',
      { class: 'block-words' },
      block.text && element('div', { class: 'block-text' }, drawText(block.text, surface)),
      fields.length > 0 && element('div', { class: 'block-fields' }, ...fields),
    ),
    block.accessory &&
      element('div', { class: 'block-accessory' }, drawElement(block.accessory, block.block_id, surface)),
  );
}

/** @param {any} block @param {Surface} surface */
function drawContext(block, surface) {
  const parts = block.elements.map((/** @type {any} */ part) =>
    part.type === 'image'
      ? drawPicture(part)
      : element('span', { class: 'context-text' }, drawText(part, surface)),
  );
  return element('div', { class: 'block-context' }, ...parts);
}

/** @param {any} block @param {Surface} surface */
function drawActions(block, surface) {
  const controls = block.elements.map((/** @type {any} */ part) =>
    // A menu among buttons acts at once, in a modal, too; elsewhere in one it is a field.
    part.type === 'static_select' ? drawChoice(part, surface) : drawElement(part, block.block_id, surface),
  );
  return element('div', { class: 'block-actions' }, ...controls);
}

/** @param {any} block */
function drawAlert(block) {
  const level = ['info', 'warning', 'error', 'success'].includes(block.level) ? block.level : 'info';
  return element(
    'div',
    { class: `block-alert is-${level}`, role: 'note' },
    icon(level === 'success' ? 'check' : 'warning'),
    element('span', {}, plainText(block.text?.text ?? '')),
  );
}

/** @param {any} block */
function drawImage(block) {
  return element(
    'figure',
    { class: 'block-image' },
    block.title && element('figcaption', {}, block.title.text),
    drawPicture(block),
  );
}

/** The page loads nothing from elsewhere, so a picture is named and linked, not shown. @param {any} picture */
function drawPicture(picture) {
  const label = picture.alt_text || 'Picture';
  return element(
    'span',
    { class: 'picture', role: 'img', 'aria-label': label },
    picture.image_url ? drawLink(picture.image_url, label) : label,
  );
}
