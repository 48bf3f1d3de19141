import { byId, element } from './dom.js';

const shownMilliseconds = 4_500;

/** Says a sentence to screen readers without taking the focus. @param {string} sentence */
export function announce(sentence) {
  const announcer = byId('announcer');
  announcer.textContent = sentence;
  // Left there, it would be found again by whoever walks through the page.
  setTimeout(() => {
    if (announcer.textContent === sentence) announcer.textContent = '';
  }, shownMilliseconds);
}

/**
 * Shows a sentence for a few seconds and says it to screen readers.
 * @param {string} sentence
 * @param {'info' | 'problem'} [kind]
 */
export function toast(sentence, kind = 'info') {
  const shown = element('div', { class: `toast toast-${kind}`, 'data-testid': 'toast' }, sentence);
  byId('toasts').append(shown);
  announce(sentence);
  setTimeout(() => shown.remove(), shownMilliseconds);
}

/** @param {unknown} error */
export function toastProblem(error) {
  toast(error instanceof Error ? error.message : String(error), 'problem');
}

/**
 * Runs an action of a button: it shows that it works, cannot be pressed twice, and a failure becomes a toast.
 * @param {HTMLElement} control
 * @param {() => Promise<unknown>} action
 */
export async function whileBusy(control, action) {
  if (control.getAttribute('aria-busy') === 'true') return;
  control.setAttribute('aria-busy', 'true');
  try {
    await action();
  } catch (error) {
    toastProblem(error);
  } finally {
    control.removeAttribute('aria-busy');
  }
}
