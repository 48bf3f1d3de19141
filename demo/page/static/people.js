import { unreadOf } from './channels.js';
import { avatar, element, reconcile } from './dom.js';

/**
 * The switch between the people of the demo, with a mark where somebody has something unread.
 * @param {HTMLElement} list
 * @param {any} setup
 * @param {import('./slack.js').SlackState} state
 * @param {(userId: string) => void} choose
 */
export function drawPeople(list, setup, state, choose) {
  const people = setup.people.map((/** @type {any} */ person) => ({
    ...person,
    isChosen: person.userId === state.as,
    hasUnread: person.userId !== state.as && unreadOf(state.overview[person.userId] ?? [], person.userId) > 0,
  }));
  reconcile(list, people, {
    key: (person) => person.userId,
    signature: (person) => `${person.isChosen}${person.hasUnread}`,
    draw: (person) => drawPerson(person, userOf(setup, person.userId), choose),
  });
}

/** @param {any} person @param {any} user @param {(userId: string) => void} choose */
function drawPerson(person, user, choose) {
  const name = user?.realName ?? person.userId;
  return element(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-pressed': String(person.isChosen),
      'data-testid': `person-${person.userId}`,
      title: `${name}, ${person.role}. Times are shown as in ${user?.timeZone ?? 'UTC'}.`,
      onclick: () => choose(person.userId),
    },
    avatar(name),
    element(
      'span',
      { class: 'person-words' },
      element('span', { class: 'person-role' }, person.role),
      element('span', { class: 'person-name' }, name),
    ),
    person.hasUnread && element('span', { class: 'dot', role: 'img', 'aria-label': 'has unread messages' }),
  );
}

/** @param {any} setup @param {string} userId */
function userOf(setup, userId) {
  return setup.users.find((/** @type {any} */ user) => user.id === userId);
}

/** @param {any} setup @param {string} userId @returns {import('./mrkdwn.js').Reader} */
export function readerFor(setup, userId) {
  const user = userOf(setup, userId);
  return {
    userId,
    locale: user?.locale ?? 'en-GB',
    timeZone: user?.timeZone ?? 'UTC',
    userNames: new Map(setup.users.map((/** @type {any} */ known) => [known.id, known.realName])),
    channelNames: new Map(setup.channels.map((/** @type {any} */ channel) => [channel.id, channel.name])),
  };
}
