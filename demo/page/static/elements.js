import { whileBusy } from './announce.js';
import { askConfirm } from './confirm.js';
import { element } from './dom.js';
import { drawField, isField } from './fields.js';
import { noticed } from './guide.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { optionsOf } from './options.js';

/** @typedef {import('./blocks.js').Surface} Surface */

/**
 * An interactive element of Block Kit. In a modal, everything with a value becomes a field of the submission;
 * in a message it acts at once.
 * @param {any} part
 * @param {string} blockId
 * @param {Surface} surface
 * @returns {HTMLElement}
 */
export function drawElement(part, blockId, surface) {
  if (part.type === 'button' || part.type === 'workflow_button') return drawButton(part, surface);
  if (part.type === 'overflow') return drawOverflow(part, surface);
  if (part.type === 'image') {
    return element('span', { class: 'picture', role: 'img', 'aria-label': part.alt_text }, part.alt_text);
  }
  if (surface.kind === 'modal' && isField(part))
    return drawField(part, blockId, surface, { label: labelOf(part) });
  return drawChoice(part, surface);
}

/** @param {any} part @param {Surface} surface */
function drawButton(part, surface) {
  const look = `button${part.style ? ` is-${part.style}` : ''}`;
  const settings = {
    class: look,
    'data-testid': `button-${part.action_id}`,
    'aria-label': part.accessibility_label ?? null,
  };
  if (part.url) {
    const link = {
      href: part.url,
      target: '_blank',
      rel: 'noopener noreferrer',
      onclick: () => surface.press(part.action_id),
    };
    return element('a', { ...settings, ...link }, part.text.text);
  }
  /** @type {HTMLButtonElement} */
  const button = element(
    'button',
    {
      ...settings,
      type: 'button',
      onclick: async () => {
        if (!(await askConfirm(part.confirm, surface.reader))) return;
        noticed(`button ${part.text.text}`);
        await whileBusy(button, () => surface.press(part.action_id));
      },
    },
    part.text.text,
  );
  return button;
}

/** @param {any} part @param {Surface} surface */
function drawOverflow(part, surface) {
  /** @type {HTMLButtonElement} */
  const button = element(
    'button',
    {
      type: 'button',
      class: 'button is-square',
      'data-testid': `overflow-${part.action_id}`,
      'aria-label': 'More choices',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () =>
        openMenu(
          button,
          'More choices',
          part.options.map((/** @type {any} */ option) => ({
            label: option.text.text,
            detail: option.description?.text,
            testId: `option-${option.value}`,
            run: () => choose(button, part, option.value, surface),
          })),
        ),
    },
    icon('more'),
  );
  return button;
}

/** Selects, radio buttons, checkboxes and pickers inside a message. @param {any} part @param {Surface} surface */
export function drawChoice(part, surface) {
  const label = labelOf(part);
  if (part.type === 'datepicker' || part.type === 'timepicker') {
    const picker = element('input', {
      type: part.type === 'datepicker' ? 'date' : 'time',
      class: 'control is-compact',
      'aria-label': label,
      'data-testid': `select-${part.action_id}`,
      value: part.initial_date ?? part.initial_time ?? '',
      onchange: () => choose(picker, part, picker.value, surface),
    });
    return picker;
  }
  const options = optionsOf(part, surface.reader);
  const select = element(
    'select',
    {
      class: 'control is-compact',
      'aria-label': label,
      'data-testid': `select-${part.action_id}`,
      onchange: async () => {
        await choose(select, part, select.value, surface);
        select.value = options.initial[0] ?? '';
      },
    },
    element('option', { value: '', disabled: true }, part.placeholder?.text ?? 'Choose…'),
    ...options.drawn(),
  );
  select.value = options.initial[0] ?? '';
  return select;
}

/** @param {any} part */
function labelOf(part) {
  return part.accessibility_label ?? part.placeholder?.text ?? 'Choose';
}

/** @param {HTMLElement} control @param {any} part @param {string} value @param {Surface} surface */
async function choose(control, part, value, surface) {
  if (!(await askConfirm(part.confirm, surface.reader))) return;
  await whileBusy(control, () => surface.choose(part.action_id, value));
}
