import { element } from './dom.js';
import { renderMrkdwn } from './mrkdwn.js';
import { optionsOf } from './options.js';

/**
 * A value of a modal while it is open.
 * @typedef {object} Field
 * @property {string} blockId
 * @property {string} actionId
 * @property {boolean} isRequired
 * @property {() => string | string[] | null} read
 * @property {(value: string | string[] | null) => void} write
 * @property {() => string | null} problem a sentence when the value breaks a rule of its own, such as its length
 * @property {HTMLElement} control gets the focus when the field is refused
 */
/** @typedef {Map<string, Field>} Fields keyed by block id and action id */

/** @typedef {{ label?: string, labelledBy?: string, describedBy?: string, isRequired?: boolean }} Naming */

const textTypes = new Map([
  ['plain_text_input', 'text'],
  ['email_text_input', 'email'],
  ['url_text_input', 'url'],
  ['number_input', 'number'],
  ['datepicker', 'date'],
  ['timepicker', 'time'],
]);

/** @param {any} part */
export function isField(part) {
  return (
    textTypes.has(part.type) ||
    part.type === 'radio_buttons' ||
    part.type === 'checkboxes' ||
    part.type.endsWith('_select')
  );
}

/**
 * @param {any} part an input element of Block Kit
 * @param {string} blockId
 * @param {import('./blocks.js').Surface} surface
 * @param {Naming} naming
 * @returns {HTMLElement}
 */
export function drawField(part, blockId, surface, naming) {
  const { shown, ...field } = makeControl(part, surface, naming);
  surface.fields?.set(`${blockId}/${part.action_id}`, {
    blockId,
    actionId: part.action_id,
    isRequired: naming.isRequired ?? false,
    ...field,
  });
  return shown;
}

/** @param {any} part @param {import('./blocks.js').Surface} surface @param {Naming} naming */
function makeControl(part, surface, naming) {
  if (textTypes.has(part.type)) return makeText(part, naming);
  if (part.type === 'radio_buttons' || part.type === 'checkboxes') return makeGroup(part, surface, naming);
  return makeSelect(part, surface, naming);
}

/** @param {any} part @param {Naming} naming */
function settingsOf(part, naming) {
  return {
    class: 'control',
    'data-testid': `input-${part.action_id}`,
    'aria-label': naming.labelledBy ? null : naming.label,
    'aria-labelledby': naming.labelledBy,
    'aria-describedby': naming.describedBy,
    'aria-required': naming.isRequired ? 'true' : null,
    autofocus: part.focus_on_load ?? false,
  };
}

/** @param {any} part @param {Naming} naming */
function makeText(part, naming) {
  const initial = part.initial_value ?? part.initial_date ?? part.initial_time ?? '';
  const settings = {
    ...settingsOf(part, naming),
    placeholder: part.placeholder?.text,
    maxlength: part.max_length,
    value: initial,
  };
  const control = part.multiline
    ? element('textarea', { ...settings, rows: String(Math.min(14, Math.max(4, lineCount(initial) + 1))) })
    : element('input', {
        ...settings,
        type: textTypes.get(part.type),
        step: part.is_decimal_allowed ? 'any' : null,
        min: part.min_value,
        max: part.max_value,
      });
  return {
    shown: control,
    control,
    read: () => control.value || null,
    write: (/** @type {string | string[] | null} */ value) => {
      control.value = typeof value === 'string' ? value : '';
    },
    problem: () => {
      if (!control.value) return null;
      if (part.min_length && control.value.length < part.min_length)
        return `Write at least ${part.min_length} characters.`;
      return control.validity.valid ? null : control.validationMessage;
    },
  };
}

/** Long lines wrap in the box, so they count for more than one. @param {string} text */
function lineCount(text) {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 70)), 0);
}

/** @param {any} part @param {import('./blocks.js').Surface} surface @param {Naming} naming */
function makeSelect(part, surface, naming) {
  const isMultiple = part.type.startsWith('multi_');
  const options = optionsOf(part, surface.reader);
  const select = element(
    'select',
    { ...settingsOf(part, naming), multiple: isMultiple },
    !isMultiple && element('option', { value: '' }, part.placeholder?.text ?? 'Choose…'),
    ...options.drawn(),
  );
  const write = (/** @type {string | string[] | null} */ value) => {
    const wanted = [value ?? []].flat();
    if (!isMultiple) select.value = wanted[0] ?? '';
    else for (const option of select.options) option.selected = wanted.includes(option.value);
  };
  write(options.initial);
  return {
    shown: select,
    control: select,
    read: () =>
      isMultiple ? [...select.selectedOptions].map((option) => option.value) : select.value || null,
    write,
    problem: () => null,
  };
}

/** @param {any} part @param {import('./blocks.js').Surface} surface @param {Naming} naming */
function makeGroup(part, surface, naming) {
  const isRadio = part.type === 'radio_buttons';
  const initial = optionsOf(part, surface.reader).initial;
  const name = `group-${part.action_id}-${groupCount++}`;
  /** @type {HTMLInputElement[]} */
  const inputs = [];
  const rows = part.options.map((/** @type {any} */ option) => {
    const input = element('input', {
      type: isRadio ? 'radio' : 'checkbox',
      name,
      value: option.value,
      checked: initial.includes(option.value),
      'data-testid': `option-${option.value}`,
    });
    inputs.push(input);
    return element(
      'label',
      { class: 'choice' },
      input,
      element(
        'span',
        {},
        words(option.text, surface),
        option.description && element('small', {}, words(option.description, surface)),
      ),
    );
  });
  const { class: _, ...settings } = settingsOf(part, naming);
  const shown = element(
    'div',
    { ...settings, class: 'choices', role: isRadio ? 'radiogroup' : 'group' },
    ...rows,
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    shown,
    control: inputs[0] ?? shown,
    read: () => (isRadio ? (chosen()[0] ?? null) : chosen()),
    write: (/** @type {string | string[] | null} */ value) => {
      for (const input of inputs) input.checked = [value ?? []].flat().includes(input.value);
    },
    problem: () => null,
  };
}

let groupCount = 0;

/** @param {any} text @param {import('./blocks.js').Surface} surface */
function words(text, surface) {
  return text.type === 'mrkdwn' ? renderMrkdwn(text.text, surface.reader) : text.text;
}
