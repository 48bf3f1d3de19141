import { whileBusy } from './announce.js';
import { renderBlocks } from './blocks.js';
import { byId, element } from './dom.js';
import { icon } from './icons.js';
import { showFieldErrors } from './inputs.js';

/** @typedef {import('./fields.js').Fields} Fields */

let drawnAs = '';
/** @type {Fields} */
let fields = new Map();
/** What was typed into each open view, by view id, for when it comes back to the top. */
const typed = new Map();

/**
 * Shows the top of a person's stack of modals, or none. What was typed survives an update of the same view, as
 * in Slack, where a field keeps its value as long as its block id and action id stay.
 * @param {any[]} views top last
 * @param {import('./mrkdwn.js').Reader} reader
 * @param {any} act
 */
export function showViews(views, reader, act) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  const open = views.at(-1);
  if (!open) {
    if (dialog.open) dialog.close();
    drawnAs = '';
    typed.clear();
    return;
  }
  const identity = `${open.id}/${open.hash}/${views.length}`;
  if (identity === drawnAs) return;
  if (drawnAs) typed.set(drawnAs.split('/')[0], readValues(fields));
  const kept = typed.get(open.id) ?? new Map();
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.testid;
  drawnAs = identity;
  fields = new Map();
  dialog.replaceChildren(drawView(open, views.length, reader, act, dialog));
  for (const [key, value] of kept) fields.get(key)?.write(value);
  if (!dialog.open) dialog.showModal();
  placeFocus(dialog, kept.size > 0 ? focused : undefined);
}

/** @param {HTMLDialogElement} dialog @param {string | undefined} testId */
function placeFocus(dialog, testId) {
  const known =
    testId &&
    /** @type {HTMLElement | null} */ (dialog.querySelector(`[data-testid="${CSS.escape(testId)}"]`));
  const wanted =
    known ||
    dialog.querySelector('[autofocus]') ||
    [...fields.values()][0]?.control ||
    dialog.querySelector('h2');
  /** @type {HTMLElement | null} */ (wanted)?.focus();
}

/** @param {any} open @param {number} depth @param {import('./mrkdwn.js').Reader} reader @param {any} act @param {HTMLDialogElement} dialog */
function drawView(open, depth, reader, act, dialog) {
  const { view } = open;
  const problem = element('p', {
    class: 'modal-problem',
    role: 'alert',
    'data-testid': 'modal-problem',
    hidden: true,
  });
  const submit =
    view.submit &&
    element(
      'button',
      { type: 'submit', class: 'button is-primary', 'data-testid': 'modal-submit' },
      view.submit.text,
    );
  const close = () => act.close(open.id).catch(showProblem);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  const form = element(
    'form',
    { class: 'modal-form', novalidate: true, 'data-view-id': open.id, onsubmit: onSubmit },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id: 'modal-title', tabindex: '-1' }, view.title?.text ?? 'Casedesk'),
      depth > 1 && element('span', { class: 'modal-depth' }, `Step ${depth}`),
      element(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    element(
      'div',
      { class: 'dialog-body' },
      problem,
      renderBlocks(view.blocks, surfaceOf(open, reader, act, showProblem)),
    ),
    element(
      'div',
      { class: 'dialog-foot' },
      element(
        'button',
        { type: 'button', class: 'button', 'data-testid': 'modal-close', onclick: close },
        view.close?.text ?? (submit ? 'Cancel' : 'Close'),
      ),
      submit,
    ),
  );

  /** @param {unknown} error */
  function showProblem(error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
  }

  /** @param {Event} event */
  async function onSubmit(event) {
    event.preventDefault();
    problem.hidden = true;
    const missing = checkFields(fields);
    showFieldErrors(form, fields, missing);
    if (!submit || Object.keys(missing).length > 0) return;
    await whileBusy(submit, async () => {
      const result = await act.submit(open.id, collect(fields)).catch(showProblem);
      if (result?.errors) showFieldErrors(form, fields, result.errors);
    });
  }

  return form;
}

/** @param {any} open @param {import('./mrkdwn.js').Reader} reader @param {any} act @param {(error: unknown) => void} showProblem */
function surfaceOf(open, reader, act, showProblem) {
  return {
    kind: /** @type {const} */ ('modal'),
    reader,
    fields,
    press: (/** @type {string} */ actionId) => act.pressInView(open.id, actionId).catch(showProblem),
    choose: (/** @type {string} */ actionId, /** @type {string} */ value) =>
      act.chooseInView(open.id, actionId, value).catch(showProblem),
  };
}

/** @param {Fields} all @returns {Map<string, string | string[] | null>} */
function readValues(all) {
  return new Map([...all].map(([key, field]) => [key, field.read()]));
}

/** @param {Fields} all @returns {Record<string, Record<string, string | string[] | null>>} */
function collect(all) {
  /** @type {Record<string, Record<string, string | string[] | null>>} */
  const values = {};
  for (const field of all.values()) {
    values[field.blockId] = { ...values[field.blockId], [field.actionId]: field.read() };
  }
  return values;
}

/** What Slack itself refuses before the app hears of it. @param {Fields} all @returns {Record<string, string>} */
function checkFields(all) {
  /** @type {Record<string, string>} */
  const errors = {};
  for (const field of all.values()) {
    const value = field.read();
    const isEmpty = value === null || value.length === 0;
    const reason = isEmpty && field.isRequired ? 'Please complete this required field.' : field.problem();
    if (reason) errors[field.blockId] = reason;
  }
  return errors;
}
