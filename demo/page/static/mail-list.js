import { formatMailTime, formatMailTimeFully } from './dates.js';
import { element, reconcile } from './dom.js';
import { icon } from './icons.js';

/**
 * @param {HTMLElement} list
 * @param {import('./threads.js').Thread[]} threads
 * @param {import('./mailbox.js').MailboxState} state
 * @param {(thread: import('./threads.js').Thread) => void} open
 */
export function drawMailList(list, threads, state, open) {
  const rows = threads.map((thread) => ({
    thread,
    isOpen: state.open?.key === thread.key,
    isUnread: thread.mails.some(
      (mail) => mail.direction === 'received' && !state.readIds.has(mail.messageId),
    ),
  }));
  reconcile(list, rows, {
    key: ({ thread }) => thread.key,
    signature: ({ thread, isOpen, isUnread }) =>
      JSON.stringify([thread.mails.map((mail) => mail.id), isOpen, isUnread]),
    draw: (row) => drawRow(row, open),
  });
  list.classList.toggle('is-empty', rows.length === 0);
}

/**
 * @param {{ thread: import('./threads.js').Thread, isOpen: boolean, isUnread: boolean }} row
 * @param {(thread: import('./threads.js').Thread) => void} open
 */
function drawRow({ thread, isOpen, isUnread }, open) {
  const newest = thread.mails.at(-1);
  const who =
    newest.direction === 'sent' ? `To ${newest.to.join(', ')}` : newest.from.name || newest.from.address;
  const hasFiles = thread.mails.some((mail) => mail.attachments.length > 0);
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: `mail-row${isUnread ? ' is-unread' : ''}`,
        'aria-current': isOpen ? 'true' : null,
        'data-testid': 'mail-row',
        'data-unread': String(isUnread),
        'data-direction': newest.direction,
        onclick: () => open(thread),
      },
      element(
        'span',
        { class: 'mail-mark' },
        isUnread && element('span', { class: 'dot', role: 'img', 'aria-label': 'Unread' }),
      ),
      element(
        'span',
        { class: 'mail-words' },
        element(
          'span',
          { class: 'mail-line' },
          element('span', { class: 'mail-who' }, who),
          thread.mails.length > 1 &&
            element(
              'span',
              { class: 'mail-count', title: `${thread.mails.length} mails` },
              String(thread.mails.length),
            ),
          hasFiles && icon('paperclip'),
          element(
            'time',
            { class: 'mail-time', datetime: newest.at, title: formatMailTimeFully(newest.at) },
            formatMailTime(newest.at),
          ),
        ),
        element('span', { class: 'mail-subject' }, thread.subject || '(no subject)'),
        element('span', { class: 'mail-preview' }, previewOf(newest.text)),
      ),
    ),
  );
}

/** The first new words: no quoted lines. @param {string} text */
function previewOf(text) {
  const own = text.split('\n').filter((line) => !line.startsWith('>'));
  return own.join(' ').replace(/\s+/g, ' ').slice(0, 160);
}
