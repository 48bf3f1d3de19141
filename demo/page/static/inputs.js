import { element } from './dom.js';
import { drawField } from './fields.js';

/**
 * An input block: label, control, hint, and a place for the reason why the app refused the value.
 * @param {any} block
 * @param {import('./blocks.js').Surface} surface
 * @returns {HTMLElement}
 */
export function drawInputBlock(block, surface) {
  const labelId = `label-${block.block_id}`;
  const noteId = `note-${block.block_id}`;
  const control = drawField(block.element, block.block_id, surface, {
    labelledBy: labelId,
    describedBy: noteId,
    isRequired: !block.optional,
  });
  return element(
    'div',
    { class: 'field', 'data-testid': `field-${block.block_id}` },
    element(
      'div',
      { class: 'field-label', id: labelId },
      block.label.text,
      block.optional && element('span', { class: 'field-optional' }, ' (optional)'),
    ),
    control,
    element(
      'div',
      { id: noteId },
      element('p', { class: 'field-error', 'data-testid': `error-${block.block_id}`, hidden: true }),
      block.hint && element('p', { class: 'field-hint' }, block.hint.text),
    ),
  );
}

/**
 * Shows or clears the reasons why values were refused, and moves to the first refused field.
 * @param {HTMLElement} form
 * @param {import('./fields.js').Fields} fields
 * @param {Record<string, string>} errors by block id
 */
export function showFieldErrors(form, fields, errors) {
  for (const shown of form.querySelectorAll('.field-error')) {
    const blockId = /** @type {HTMLElement} */ (shown).dataset.testid?.slice('error-'.length) ?? '';
    const reason = errors[blockId];
    shown.textContent = reason ?? '';
    /** @type {HTMLElement} */ (shown).hidden = !reason;
    shown.closest('.field')?.classList.toggle('is-refused', Boolean(reason));
  }
  const refused = [...fields.values()].filter((field) => errors[field.blockId]);
  for (const field of fields.values()) {
    if (errors[field.blockId]) field.control.setAttribute('aria-invalid', 'true');
    else field.control.removeAttribute('aria-invalid');
  }
  refused[0]?.control.focus();
}
