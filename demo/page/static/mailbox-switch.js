import { avatar, element } from './dom.js';
import { icon } from './icons.js';
import { unreadIn } from './mailbox.js';
import { openMenu } from './menu.js';

/** @type {Record<string, string>} */
const languageNames = { en: 'English', ru: 'Русский', zh: '中文' };

/**
 * The button that names whose mailbox is shown, and the menu to choose another.
 * @param {HTMLElement} place
 * @param {any[]} mailboxes
 * @param {import('./mailbox.js').MailboxState} state
 * @param {(key: string) => void} choose
 */
export function drawMailboxSwitch(place, mailboxes, state, choose) {
  const chosen = mailboxes.find((mailbox) => mailbox.key === state.key);
  const elsewhere = mailboxes.some(
    (mailbox) => mailbox.key !== state.key && unreadIn(state, mailbox.key) > 0,
  );
  const signature = JSON.stringify([state.key, elsewhere]);
  if (place.dataset.signature === signature) return;
  const hadFocus = place.contains(document.activeElement);
  place.dataset.signature = signature;
  const button = element(
    'button',
    {
      type: 'button',
      class: 'mailbox-button',
      'data-testid': 'client-switch',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () =>
        openMenu(
          button,
          'Whose mailbox',
          mailboxes.map((mailbox) => itemOf(mailbox, isForged(mailbox, mailboxes), state, choose)),
        ),
    },
    avatar(chosen.name, chosen.kind),
    element(
      'span',
      { class: 'mailbox-words' },
      element(
        'span',
        { class: 'mailbox-name' },
        element('span', { class: 'for-readers' }, 'Mailbox of '),
        chosen.name,
        chosen.kind !== 'client' && element('span', { class: 'tag' }, chosen.kind),
      ),
      element('span', { class: 'mailbox-address' }, chosen.address),
    ),
    elsewhere && element('span', { class: 'dot', role: 'img', 'aria-label': 'New mail in another mailbox' }),
    icon('down'),
  );
  place.replaceChildren(button);
  if (hadFocus) button.focus();
}

/** A stranger may write with a client's address. @param {any} mailbox @param {any[]} mailboxes */
function isForged(mailbox, mailboxes) {
  return mailboxes.find((known) => known.address === mailbox.address) !== mailbox;
}

/** @param {any} mailbox @param {boolean} isForged @param {import('./mailbox.js').MailboxState} state @param {(key: string) => void} choose */
function itemOf(mailbox, isForged, state, choose) {
  const unread = unreadIn(state, mailbox.key);
  const language = languageNames[mailbox.language.slice(0, 2)] ?? mailbox.language;
  const proof = mailbox.signed ? '' : ' · unsigned mail';
  return {
    label: `${mailbox.name}${unread > 0 ? ` (${unread} new)` : ''}`,
    detail: `${mailbox.address} · ${language}${proof}\n${mailbox.note}`,
    testId: `${isForged ? 'stranger' : 'client'}-${mailbox.address}`,
    mark: avatar(mailbox.name, mailbox.kind),
    checked: mailbox.key === state.key,
    run: () => choose(mailbox.key),
  };
}
