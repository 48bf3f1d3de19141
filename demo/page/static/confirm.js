import { element } from './dom.js';
import { renderMrkdwn } from './mrkdwn.js';

/**
 * Slack's confirmation before a button or a choice takes effect. Without a confirm object nothing is asked.
 * @param {any} confirm
 * @param {import('./mrkdwn.js').Reader} reader
 * @returns {Promise<boolean>}
 */
export function askConfirm(confirm, reader) {
  if (!confirm) return Promise.resolve(true);
  const answerer = /** @type {HTMLElement | null} */ (document.activeElement);
  return new Promise((resolve) => {
    const dialog = drawDialog(confirm, reader, (isConfirmed) => {
      dialog.close();
      dialog.remove();
      answerer?.focus();
      resolve(isConfirmed);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {any} confirm @param {import('./mrkdwn.js').Reader} reader @param {(isConfirmed: boolean) => void} answer */
function drawDialog(confirm, reader, answer) {
  const text = confirm.text.type === 'mrkdwn' ? renderMrkdwn(confirm.text.text, reader) : confirm.text.text;
  const look = confirm.style === 'danger' ? 'is-danger' : 'is-primary';
  return element(
    'dialog',
    {
      class: 'dialog is-small',
      'data-testid': 'confirm',
      'aria-labelledby': 'confirm-title',
      'aria-describedby': 'confirm-text',
      oncancel: (/** @type {Event} */ event) => {
        event.preventDefault();
        answer(false);
      },
    },
    element('div', { class: 'dialog-head' }, element('h2', { id: 'confirm-title' }, confirm.title.text)),
    element('div', { class: 'dialog-body', id: 'confirm-text' }, element('p', {}, text)),
    element(
      'div',
      { class: 'dialog-foot' },
      element(
        'button',
        { type: 'button', class: 'button', 'data-testid': 'confirm-deny', onclick: () => answer(false) },
        confirm.deny?.text ?? 'Cancel',
      ),
      element(
        'button',
        {
          type: 'button',
          class: `button ${look}`,
          'data-testid': 'confirm-accept',
          onclick: () => answer(true),
        },
        confirm.confirm?.text ?? 'Yes',
      ),
    ),
  );
}
