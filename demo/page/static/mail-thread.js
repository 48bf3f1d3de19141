import { formatMailTime, formatMailTimeFully } from './dates.js';
import { avatar, byId, element, reconcile } from './dom.js';
import { icon } from './icons.js';

/**
 * The open thread: every mail of it, older ones folded.
 * @param {HTMLElement} reader
 * @param {import('./mailbox.js').MailboxState} state
 * @param {{ mailbox: any, reply: (mail: any) => void }} actions
 */
export function drawMailThread(reader, state, actions) {
  const thread = state.open;
  byId('mail-subject').textContent = thread ? thread.subject || '(no subject)' : '';
  const wasAtEnd = reader.scrollHeight - reader.scrollTop - reader.clientHeight < 80;
  const mails = thread?.mails ?? [];
  reconcile(byId('mail-items'), mails, {
    key: (mail) => mail.id,
    signature: (mail) => `${mail.id}${mail === mails.at(-1)}`,
    draw: (mail) => drawMail(mail, mail === mails.at(-1), state.key, actions),
  });
  byId('mail-nothing').hidden = thread !== null;
  if (wasAtEnd) reader.scrollTop = reader.scrollHeight;
}

/** @param {any} mail @param {boolean} isNewest @param {string} mailboxKey @param {{ mailbox: any, reply: (mail: any) => void }} actions */
function drawMail(mail, isNewest, mailboxKey, actions) {
  const name = mail.from.name || mail.from.address;
  return element(
    'li',
    {
      class: 'mail',
      'data-testid': 'mail-item',
      'data-direction': mail.direction,
      'data-message-id': mail.messageId,
    },
    element(
      'details',
      { class: 'mail-details', open: isNewest },
      element(
        'summary',
        { class: 'mail-head' },
        avatar(name, mail.direction === 'sent' ? actions.mailbox.kind : 'desk'),
        element(
          'span',
          { class: 'mail-people' },
          element(
            'span',
            { class: 'mail-from' },
            element('strong', {}, name),
            element('span', { class: 'mail-address' }, mail.from.address),
          ),
          element('span', { class: 'mail-to' }, `to ${mail.to.join(', ')}`),
          element(
            'span',
            { class: 'mail-folded' },
            splitHistory(mail.text).own.replace(/\s+/g, ' ').slice(0, 160),
          ),
        ),
        mail.direction === 'sent' && element('span', { class: 'tag' }, 'sent'),
        element(
          'time',
          { class: 'mail-time', datetime: mail.at, title: formatMailTimeFully(mail.at) },
          formatMailTime(mail.at),
        ),
      ),
      drawBody(mail, actions.mailbox.language),
      mail.attachments.length > 0 &&
        element(
          'ul',
          { class: 'files', 'aria-label': 'Attachments' },
          ...mail.attachments.map((/** @type {any} */ file, /** @type {number} */ index) =>
            drawFile(file, index, mail, mailboxKey),
          ),
        ),
      isNewest &&
        element(
          'p',
          { class: 'mail-actions' },
          element(
            'button',
            { type: 'button', class: 'button', 'data-testid': 'reply', onclick: () => actions.reply(mail) },
            icon('reply'),
            'Reply',
          ),
        ),
    ),
  );
}

/** New words as they are, the quoted history folded away. @param {any} mail @param {string} language */
function drawBody(mail, language) {
  const { own, history } = splitHistory(mail.text);
  return element(
    'div',
    { class: 'mail-body', 'data-testid': 'mail-body', lang: language },
    element('div', { class: 'mail-text', dir: 'auto' }, own || '(no text)'),
    history &&
      element(
        'details',
        { class: 'mail-history' },
        element('summary', {}, 'Earlier in this conversation'),
        element('div', { class: 'mail-text', dir: 'auto' }, history),
      ),
  );
}

/** The quoted lines at the end, with the line that introduces them. @param {string} text */
function splitHistory(text) {
  const found = /\n*(?:[^\n]+[:：]\n+)?(?:^>.*(?:\n|$))+\s*$/m.exec(text);
  if (!found) return { own: text, history: '' };
  return { own: text.slice(0, found.index).trim(), history: found[0].trim() };
}

/** @param {any} file @param {number} index @param {any} mail @param {string} mailbox */
function drawFile(file, index, mail, mailbox) {
  const address = `/api/mail/attachment?${new URLSearchParams({ mailbox, id: mail.id, index: String(index) })}`;
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'file', href: address, download: file.filename, 'data-testid': 'attachment' },
      icon('paperclip'),
      element('span', { class: 'file-name' }, file.filename),
      element('span', { class: 'file-size' }, sizeOf(file.size)),
    ),
  );
}

/** @param {number} bytes */
export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
