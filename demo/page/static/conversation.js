import { element, reconcile } from './dom.js';
import { icon } from './icons.js';
import { drawMessage } from './message.js';
import { renderMrkdwn } from './mrkdwn.js';

/**
 * @typedef {object} MessageContext
 * @property {any} setup
 * @property {import('./mrkdwn.js').Reader} reader
 * @property {any} act
 */

/** @param {HTMLElement} head @param {any} channel */
export function drawChannelHead(head, channel) {
  if (!channel) {
    head.replaceChildren(element('h2', {}, 'No channel'));
    return;
  }
  head.replaceChildren(
    element(
      'h2',
      { 'data-testid': 'channel-title' },
      icon(channel.isPrivate ? 'lock' : 'hash'),
      channel.name,
    ),
    element('p', { class: 'channel-topic', title: channel.topic }, channel.topic),
    element(
      'span',
      { class: 'channel-members' },
      `${channel.memberCount} ${channel.memberCount === 1 ? 'member' : 'members'}`,
    ),
  );
}

/**
 * The messages of a channel without thread replies. Someone who reads the newest stays at the newest.
 * @param {HTMLElement} list
 * @param {import('./slack.js').SlackState} state
 * @param {MessageContext} context
 */
export function drawConversation(list, state, context) {
  const scroller = /** @type {HTMLElement} */ (list.parentElement);
  const isFresh = list.dataset.channel !== `${state.as}/${state.channel}`;
  const wasAtEnd = isFresh || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  if (isFresh) list.replaceChildren();
  list.dataset.channel = `${state.as}/${state.channel}`;
  const topLevel = state.messages.filter((message) => !message.threadTs || message.threadTs === message.ts);
  const firstNew =
    state.newSince && topLevel.find((message) => message.ts > state.newSince && message.user !== state.as);
  const items = topLevel.map((message, index) => ({
    message,
    replies: repliesTo(message, state.messages),
    isFirstNew: Boolean(firstNew) && message === firstNew && index > 0,
    isContinued: continues(topLevel[index - 1], message),
  }));
  reconcile(list, items, {
    key: ({ message }) => `${message.ts}${message.onlyFor ?? ''}`,
    signature: (item) =>
      JSON.stringify([
        item.message,
        item.replies.length,
        item.replies.at(-1)?.ts,
        item.isFirstNew,
        item.isContinued,
      ]),
    draw: (item) => drawMessage(item, context),
  });
  list.classList.toggle('is-empty', items.length === 0);
  if (wasAtEnd) scroller.scrollTop = scroller.scrollHeight;
  keepAtEnd(scroller);
}

/** @type {WeakSet<HTMLElement>} */
const kept = new WeakSet();

/** A notice above the line, or a phone's keyboard, makes the list shorter: its end stays in sight. @param {HTMLElement} scroller */
function keepAtEnd(scroller) {
  if (kept.has(scroller)) return;
  kept.add(scroller);
  let isAtEnd = true;
  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  });
  new ResizeObserver(() => {
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
  }).observe(scroller);
}

/** @param {any} message @param {any[]} messages */
export function repliesTo(message, messages) {
  return messages.filter((reply) => reply.threadTs === message.ts && reply.ts !== message.ts);
}

const continuedSeconds = 300;

/** A person's next message within five minutes repeats neither name nor picture. @param {any} earlier @param {any} message */
function continues(earlier, message) {
  if (!earlier || message.botId || earlier.botId || earlier.onlyFor || message.onlyFor) return false;
  return earlier.user === message.user && Number(message.ts) - Number(earlier.ts) < continuedSeconds;
}

/** The plain words of a message. @param {any} message @param {import('./mrkdwn.js').Reader} reader */
export function wordsOf(message, reader) {
  return renderMrkdwn(message.text, reader).textContent ?? '';
}
