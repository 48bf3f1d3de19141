import { element, reconcile } from './dom.js';
import { icon } from './icons.js';
import { recallText, seenKey } from './memory.js';

/**
 * @param {HTMLElement} list
 * @param {import('./slack.js').SlackState} state
 * @param {(channel: string) => void} open
 */
export function drawChannels(list, state, open) {
  const channels = (state.overview[state.as] ?? []).map((channel) => ({
    ...channel,
    isOpen: channel.id === state.channel,
    unread: countUnread(channel, state.as),
  }));
  reconcile(list, channels, {
    key: (channel) => channel.id,
    signature: (channel) => JSON.stringify([channel.name, channel.isOpen, channel.unread]),
    draw: (channel) => element('li', {}, drawChannel(channel, open)),
  });
}

/** @param {any} channel @param {(channel: string) => void} open */
function drawChannel(channel, open) {
  return element(
    'button',
    {
      type: 'button',
      class: `channel${channel.unread > 0 ? ' is-unread' : ''}`,
      'aria-current': channel.isOpen ? 'true' : null,
      'data-testid': `channel-${channel.name}`,
      'data-unread': String(channel.unread),
      onclick: () => open(channel.id),
    },
    icon(channel.isPrivate ? 'lock' : 'hash'),
    element('span', { class: 'channel-name' }, channel.name),
    channel.isPrivate && element('span', { class: 'for-readers' }, ', private'),
    channel.unread > 0 &&
      element(
        'span',
        { class: 'badge' },
        String(channel.unread),
        element('span', { class: 'for-readers' }, ' unread'),
      ),
  );
}

/** @param {any} channel @param {string} userId */
function countUnread(channel, userId) {
  const seen = recallText(seenKey(userId, channel.id), '');
  return channel.stamps.filter((/** @type {string} */ ts) => ts > seen).length;
}

/** Unread messages of a person in all channels. @param {any[]} channels @param {string} userId */
export function unreadOf(channels, userId) {
  return channels.reduce((sum, channel) => sum + countUnread(channel, userId), 0);
}
