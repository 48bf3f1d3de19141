import { whileBusy } from './announce.js';
import { renderBlocks } from './blocks.js';
import { formatMessageTime, formatSlackDate } from './dates.js';
import { avatar, element } from './dom.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { renderMrkdwn } from './mrkdwn.js';

/** @typedef {{ message: any, replies: any[], isFirstNew: boolean, isContinued: boolean, isInThread?: boolean }} MessageItem */

/** @param {MessageItem} item @param {import('./conversation.js').MessageContext} context @returns {HTMLElement} */
export function drawMessage(item, context) {
  const { message } = item;
  const classes = [
    'message',
    message.onlyFor && 'is-only-for-you',
    item.isFirstNew && 'is-first-new',
    item.isContinued && 'is-continued',
  ];
  const author = context.reader.userNames.get(message.user) ?? 'Casedesk';
  return element(
    'li',
    {
      class: classes.filter(Boolean).join(' '),
      tabindex: '-1',
      'data-testid': 'message',
      'data-ts': message.ts,
      'data-ephemeral': message.onlyFor ? 'true' : null,
      'data-author': message.user,
    },
    avatar(author, message.botId ? 'app' : 'person'),
    element(
      'div',
      { class: 'message-body' },
      message.onlyFor && element('p', { class: 'only-for-you' }, icon('eye'), 'Only visible to you'),
      drawByline(message, author, context.reader),
      drawContent(message, context),
      !item.isInThread && item.replies.length > 0 && drawThreadLink(item, context),
    ),
    !message.onlyFor && drawToolbar(item, author, context),
  );
}

/** @param {any} message @param {string} author @param {import('./mrkdwn.js').Reader} reader */
function drawByline(message, author, reader) {
  return element(
    'p',
    { class: 'byline' },
    element('strong', { class: 'author' }, author),
    message.botId && element('span', { class: 'app-mark' }, 'APP'),
    element(
      'time',
      {
        class: 'sent-at',
        datetime: new Date(Number(message.ts) * 1000).toISOString(),
        title: formatSlackDate(Number(message.ts), '{date_long} {time_secs}', reader),
      },
      formatMessageTime(message.ts, reader),
    ),
  );
}

/** @param {any} message @param {import('./conversation.js').MessageContext} context */
function drawContent(message, { reader, act }) {
  const edited = message.edited && element('span', { class: 'edited', 'data-testid': 'edited' }, '(edited)');
  if (message.blocks.length === 0)
    return element(
      'div',
      { class: 'message-text' },
      renderMrkdwn(message.text, reader),
      edited && ' ',
      edited,
    );
  const blocks = renderBlocks(message.blocks, {
    kind: 'message',
    reader,
    fields: null,
    press: (actionId) => act.press(message.ts, actionId),
    choose: (actionId, value) => act.choose(message.ts, actionId, value),
  });
  return element('div', { class: `message-blocks${message.botId ? ' is-card' : ''}` }, blocks, edited);
}

/** @param {MessageItem} item @param {import('./conversation.js').MessageContext} context */
function drawThreadLink({ message, replies }, { reader, act }) {
  const writers = new Map(
    replies.map((reply) => [reader.userNames.get(reply.user) ?? 'Casedesk', reply.botId ? 'app' : 'person']),
  );
  return element(
    'button',
    {
      type: 'button',
      class: 'thread-link',
      'data-testid': 'thread-link',
      onclick: () => act.openThread(message.ts),
    },
    element(
      'span',
      { class: 'avatars' },
      ...[...writers].slice(0, 3).map(([name, kind]) => avatar(name, kind)),
    ),
    element(
      'span',
      { class: 'thread-count' },
      `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`,
    ),
    element('span', { class: 'thread-last' }, `Last reply ${formatMessageTime(replies.at(-1).ts, reader)}`),
  );
}

/** @param {MessageItem} item @param {string} author @param {import('./conversation.js').MessageContext} context */
function drawToolbar({ message, isInThread }, author, { setup, act }) {
  /** @type {HTMLButtonElement} */
  const more = element(
    'button',
    {
      type: 'button',
      class: 'tool',
      'data-testid': 'more-actions',
      'aria-label': `More actions for the message by ${author}`,
      title: 'More actions',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () =>
        openMenu(
          more,
          'More actions',
          setup.messageShortcuts.map((/** @type {any} */ shortcut) => ({
            label: shortcut.label,
            detail: 'Casedesk',
            testId: `shortcut-${shortcut.callbackId}`,
            run: () => whileBusy(more, () => act.shortcut(message.ts, shortcut.callbackId)),
          })),
        ),
    },
    icon('more'),
  );
  const reply = element(
    'button',
    {
      type: 'button',
      class: 'tool',
      'data-testid': 'reply-in-thread',
      'aria-label': `Reply in a thread to ${author}`,
      title: 'Reply in thread',
      onclick: () => act.openThread(message.threadTs ?? message.ts),
    },
    icon('thread'),
  );
  return element(
    'div',
    { class: 'toolbar' },
    !isInThread && reply,
    setup.messageShortcuts.length > 0 && more,
  );
}
