import { repliesTo } from './conversation.js';
import { byId, reconcile } from './dom.js';
import { drawMessage } from './message.js';

/**
 * The open thread beside the channel; on small widths it covers the channel.
 * @param {import('./slack.js').SlackState} state
 * @param {import('./conversation.js').MessageContext} context
 */
export function drawThread(state, context) {
  const panel = byId('thread');
  const list = byId('thread-messages');
  const parent = state.messages.find((message) => message.ts === state.thread);
  const wasOpen = !panel.hidden && list.dataset.thread === state.thread;
  panel.hidden = !parent;
  byId('slack').classList.toggle('has-thread', Boolean(parent));
  if (!parent) {
    list.replaceChildren();
    return;
  }
  const scroller = /** @type {HTMLElement} */ (list.parentElement);
  const wasAtEnd = !wasOpen || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  list.dataset.thread = state.thread ?? '';
  const items = [parent, ...repliesTo(parent, state.messages)].map((message) => ({
    message,
    replies: [],
    isFirstNew: false,
    isContinued: false,
    isInThread: true,
  }));
  reconcile(list, items, {
    key: ({ message }) => `${message.ts}${message.onlyFor ?? ''}`,
    signature: ({ message }) => JSON.stringify([state.as, message]),
    draw: (item) => drawMessage(item, context),
  });
  if (wasAtEnd) scroller.scrollTop = scroller.scrollHeight;
}
