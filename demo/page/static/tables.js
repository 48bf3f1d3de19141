import { element } from './dom.js';
import { drawRichText } from './rich-text.js';

/**
 * A table or data_table block; its first row is the head.
 * @param {any} block
 * @param {import('./mrkdwn.js').Reader} reader
 * @returns {HTMLElement}
 */
export function drawTable(block, reader) {
  const [head = [], ...rows] = block.rows;
  const caption = block.caption?.text ?? block.caption;
  return element(
    'div',
    {
      class: 'block-table',
      tabindex: '0',
      role: 'group',
      'aria-label': typeof caption === 'string' ? caption : 'Table',
    },
    element(
      'table',
      {},
      typeof caption === 'string' && element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...head.map((/** @type {any} */ cell) => element('th', { scope: 'col' }, drawCell(cell, reader))),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map((/** @type {any[]} */ row) => drawRow(row, block.row_header_column_index, reader)),
      ),
    ),
  );
}

/** @param {any[]} row @param {number | undefined} headerColumn @param {import('./mrkdwn.js').Reader} reader */
function drawRow(row, headerColumn, reader) {
  const cells = row.map((cell, index) =>
    index === headerColumn
      ? element('th', { scope: 'row' }, drawCell(cell, reader))
      : element('td', { class: cell.type === 'raw_number' ? 'is-number' : null }, drawCell(cell, reader)),
  );
  return element('tr', {}, ...cells);
}

/** @param {any} cell @param {import('./mrkdwn.js').Reader} reader @returns {Node | string} */
function drawCell(cell, reader) {
  if (cell.type === 'rich_text') return drawRichText(cell.elements, reader);
  return String(cell.text ?? cell.value ?? '');
}
