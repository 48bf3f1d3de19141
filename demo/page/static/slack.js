import { announce, toastProblem } from './announce.js';
import { read, send } from './api.js';
import { drawChannels, unreadOf } from './channels.js';
import { makeComposer } from './composer.js';
import { drawChannelHead, drawConversation, wordsOf } from './conversation.js';
import { byId } from './dom.js';
import { recallText, remember, seenKey } from './memory.js';
import { showViews } from './modal.js';
import { drawPeople, readerFor } from './people.js';
import { drawThread } from './thread.js';

/**
 * @typedef {object} SlackState
 * @property {string} as user id of the person the visitor acts as
 * @property {string} channel
 * @property {string | null} thread ts of the message whose thread is open
 * @property {Record<string, any[]>} overview channels by user id
 * @property {any[]} messages of the open channel
 * @property {string} newSince ts up to which the channel was read when it was opened
 */

/**
 * The right half: one person's Slack.
 * @param {any} setup
 * @param {{ isShown: () => boolean, unread: (count: number) => void }} page
 * @returns {{ refresh: () => Promise<void> }}
 */
export function startSlack(setup, page) {
  /** @type {SlackState} */
  const state = {
    as: recallText('person', setup.people[0].userId),
    channel: '',
    thread: null,
    overview: {},
    messages: [],
    newSince: '',
  };
  if (!setup.people.some((/** @type {any} */ person) => person.userId === state.as))
    state.as = setup.people[0].userId;
  let newestAnnounced = '';
  let isRefreshing = false;
  let isStale = false;

  /** What people do, sent in the name of the person who is chosen when they do it. */
  const act = {
    press: (/** @type {string} */ ts, /** @type {string} */ actionId) =>
      acted('press', { channel: state.channel, ts, actionId }),
    choose: (/** @type {string} */ ts, /** @type {string} */ actionId, /** @type {string} */ value) =>
      acted('choose', { channel: state.channel, ts, actionId, value }),
    shortcut: (/** @type {string} */ ts, /** @type {string} */ callbackId) =>
      acted('shortcut', { channel: state.channel, ts, callbackId }),
    pressInView: (/** @type {string} */ viewId, /** @type {string} */ actionId) =>
      acted('press-in-view', { viewId, actionId }),
    chooseInView: (
      /** @type {string} */ viewId,
      /** @type {string} */ actionId,
      /** @type {string} */ value,
    ) => acted('choose-in-view', { viewId, actionId, value }),
    submit: (/** @type {string} */ viewId, /** @type {object} */ values) =>
      acted('submit', { viewId, values }),
    close: (/** @type {string} */ viewId) => acted('close', { viewId }),
    openThread,
  };

  const composer = makeComposer(byId('composer'), {
    testId: 'slash-input',
    commands: setup.commands,
    post: (text) => acted('post', { channel: state.channel, text }),
    command: (text) => acted('command', { channel: state.channel, text }),
  });
  const threadComposer = makeComposer(byId('thread-composer'), {
    testId: 'thread-input',
    commands: [],
    post: (text) => acted('post', { channel: state.channel, text, threadTs: state.thread }),
    command: async () => {
      throw new Error('Slack knows no app commands inside threads. Use the line of the channel.');
    },
  });
  byId('thread-close').addEventListener('click', () => openThread(null));

  /** @param {string} action @param {object} details */
  async function acted(action, details) {
    const result = await send(`/api/slack/${action}`, { as: state.as, ...details });
    if (result.acknowledged === false && !result.errors) throw new Error(whyUnanswered(result.milliseconds));
    await refresh();
    return result;
  }

  /** Reads and draws again; calls that come meanwhile share one more round. */
  async function refresh() {
    isStale = true;
    if (isRefreshing) return;
    isRefreshing = true;
    try {
      while (isStale) {
        isStale = false;
        await load();
      }
    } catch (error) {
      toastProblem(error);
    } finally {
      isRefreshing = false;
    }
  }

  async function load() {
    const { as } = state;
    const overview = await read('/api/slack/overview');
    const channels = overview[as] ?? [];
    if (!channels.some((/** @type {any} */ channel) => channel.id === state.channel))
      enter(channels[0]?.id ?? '');
    const { channel } = state;
    const [messages, views] = await Promise.all([
      channel ? read('/api/slack/messages', { as, channel }) : [],
      read('/api/slack/views', { as }),
    ]);
    // The visitor moved on while this was on its way; the next round shows the right place.
    if (state.as !== as || state.channel !== channel) {
      isStale = true;
      return;
    }
    Object.assign(state, { overview, messages });
    draw(views);
  }

  /** @param {any[]} views */
  function draw(views) {
    const reader = readerFor(setup, state.as);
    const channel = state.overview[state.as]?.find((candidate) => candidate.id === state.channel);
    announceNewest(reader);
    if (page.isShown()) remember(seenKey(state.as, state.channel), state.messages.at(-1)?.ts ?? '');
    drawPeople(byId('people'), setup, state, choosePerson);
    drawChannels(byId('channels'), state, openChannel);
    drawChannelHead(byId('channel-head'), channel);
    drawConversation(byId('messages'), state, { setup, reader, act });
    drawThread(state, { setup, reader, act });
    composer.describe(channel ? `Message #${channel.name}` : 'No channel', channel?.isMember ?? false);
    threadComposer.describe('Reply in the thread', channel?.isMember ?? false);
    showViews(views, reader, act);
    page.unread(unreadOf(state.overview[state.as] ?? [], state.as));
  }

  /** @param {import('./mrkdwn.js').Reader} reader */
  function announceNewest(reader) {
    const newest = state.messages.at(-1);
    if (newestAnnounced && newest && newest.ts > newestAnnounced && newest.user !== state.as) {
      announce(
        `${reader.userNames.get(newest.user) ?? 'Casedesk'} in Slack: ${wordsOf(newest, reader).slice(0, 300)}`,
      );
    }
    newestAnnounced = newest?.ts ?? '0';
  }

  /** @param {string} channel */
  function enter(channel) {
    state.channel = channel;
    state.thread = null;
    composer.clear();
    threadComposer.clear();
    state.newSince = recallText(seenKey(state.as, channel), '');
    newestAnnounced = '';
    byId('messages').dataset.channel = '';
  }

  /** @param {string} channel */
  function openChannel(channel) {
    enter(channel);
    refresh();
  }

  /** @param {string} userId */
  function choosePerson(userId) {
    if (userId === state.as) return;
    state.as = userId;
    remember('person', userId);
    // The same channel stays open when the next person can see it too.
    enter(state.channel);
    refresh();
  }

  /** @param {string | null} ts */
  function openThread(ts) {
    const closed = state.thread;
    state.thread = ts;
    refresh().then(() => {
      if (ts) threadComposer.focus();
      else if (closed)
        /** @type {HTMLElement | null} */ (byId('messages').querySelector(`[data-ts="${closed}"]`))?.focus();
    });
  }

  return { refresh };
}

/** @param {number} milliseconds */
function whyUnanswered(milliseconds) {
  return milliseconds >= 2_900
    ? 'The app did not answer within 3 seconds (operation_timeout).'
    : 'No app is connected that could answer (dispatch_failed).';
}
