import { announce, toastProblem } from './announce.js';
import { read } from './api.js';
import { openCompose } from './compose.js';
import { byId } from './dom.js';
import { noticed } from './guide.js';
import { drawMailList } from './mail-list.js';
import { drawMailThread } from './mail-thread.js';
import { drawMailboxSwitch } from './mailbox-switch.js';
import { recallSet, recallText, remember, rememberSet } from './memory.js';
import { threadsOf } from './threads.js';

/**
 * @typedef {object} MailboxState
 * @property {string} key of the chosen mailbox
 * @property {any[]} mails of the chosen mailbox, oldest first
 * @property {import('./threads.js').Thread | null} open
 * @property {Record<string, string[]>} received Message-IDs by mailbox
 * @property {Set<string>} readIds Message-IDs the visitor has opened
 */

/**
 * The left half: the mailbox of one client, provider or stranger.
 * @param {any} setup
 * @param {{ isShown: () => boolean, unread: (count: number) => void }} page
 * @returns {{ refresh: () => Promise<void> }}
 */
export function startMailbox(setup, page) {
  const mailboxes = setup.mailboxes;
  const remembered = recallText('mailbox', '');
  const first = mailboxes.find((/** @type {any} */ mailbox) => mailbox.key === remembered) ?? mailboxes[0];
  /** @type {MailboxState} */
  const state = { key: first.key, mails: [], open: null, received: {}, readIds: recallSet('read-mails') };
  /** @type {string | null} Message-ID of a mail in the open thread */
  let openId = null;
  let knownCount = -1;

  byId('compose-new').addEventListener('click', () => write(null));
  byId('mail-back').addEventListener('click', () => openThread(null));

  async function refresh() {
    const { key } = state;
    try {
      const [received, mails] = await Promise.all([
        read('/api/mail/overview'),
        read('/api/mail/list', { mailbox: key }),
      ]);
      if (state.key !== key) return;
      Object.assign(state, { received, mails });
      draw();
    } catch (error) {
      toastProblem(error);
    }
  }

  function draw() {
    const threads = threadsOf(state.mails);
    state.open = threads.find((thread) => thread.mails.some((mail) => mail.messageId === openId)) ?? null;
    announceArrivals();
    if (state.open && page.isShown()) markRead(state.open);
    byId('mailbox').classList.toggle('has-open', state.open !== null || isWriting());
    drawMailboxSwitch(byId('mailbox-switch'), mailboxes, state, chooseMailbox);
    drawMailList(byId('mail-list'), threads, state, openThread);
    drawMailThread(byId('mail-reader'), state, { mailbox: chosen(), reply: write });
    page.unread(
      mailboxes.reduce(
        (/** @type {number} */ sum, /** @type {any} */ mailbox) => sum + unreadIn(state, mailbox.key),
        0,
      ),
    );
  }

  function announceArrivals() {
    const arrived = state.mails.filter((mail) => mail.direction === 'received');
    const newest = arrived.at(-1);
    if (knownCount >= 0 && arrived.length > knownCount && newest) {
      announce(
        `New mail for ${chosen().name} from ${newest.from.name || newest.from.address}: ${newest.subject}`,
      );
    }
    knownCount = arrived.length;
  }

  /** @param {import('./threads.js').Thread} thread */
  function markRead(thread) {
    for (const mail of thread.mails) {
      if (mail.direction !== 'received') continue;
      state.readIds.add(mail.messageId);
      noticed('mail read');
    }
    rememberSet('read-mails', state.readIds);
  }

  /** @param {import('./threads.js').Thread | null} thread */
  function openThread(thread) {
    const closed = openId;
    openId = thread?.mails.at(-1)?.messageId ?? null;
    closeCompose();
    draw();
    if (thread) byId('mail-reader').scrollTop = byId('mail-reader').scrollHeight;
    else if (closed) /** @type {HTMLElement | null} */ (byId('mail-list').querySelector('button'))?.focus();
  }

  /** @param {string} key */
  function chooseMailbox(key) {
    state.key = key;
    state.mails = [];
    openId = null;
    knownCount = -1;
    remember('mailbox', key);
    closeCompose();
    draw();
    refresh();
  }

  function chosen() {
    return mailboxes.find((/** @type {any} */ mailbox) => mailbox.key === state.key);
  }

  /** Opens the form for a new mail, or for a reply to one. @param {any | null} answered */
  function write(answered) {
    openCompose(byId('compose'), {
      mailbox: chosen(),
      deskAddress: setup.deskAddress,
      answered,
      sent: async (messageId) => {
        closeCompose();
        openId = messageId;
        await refresh();
        byId('mail-reader').scrollTop = byId('mail-reader').scrollHeight;
      },
      discard: () => {
        closeCompose();
        draw();
        byId('compose-new').focus();
      },
    });
    byId('mailbox').classList.toggle('is-replying', answered !== null);
    byId('mailbox').classList.toggle('is-writing', answered === null);
    draw();
  }

  function isWriting() {
    return !byId('compose').hidden;
  }

  function closeCompose() {
    byId('compose').replaceChildren();
    byId('compose').hidden = true;
    byId('mailbox').classList.remove('is-replying', 'is-writing');
  }

  return { refresh };
}

/** @param {MailboxState} state @param {string} key */
export function unreadIn(state, key) {
  return (state.received[key] ?? []).filter((id) => !state.readIds.has(id)).length;
}
