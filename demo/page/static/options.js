import { element } from './dom.js';

/**
 * The choices of any kind of select: its own options, its groups, or the people and channels of the workspace.
 * @param {any} part
 * @param {import('./mrkdwn.js').Reader} reader
 * @returns {{ initial: string[], drawn: () => HTMLElement[] }}
 */
export function optionsOf(part, reader) {
  return { initial: initialOf(part), drawn: () => drawAll(part, reader) };
}

/** @param {any} part @returns {string[]} */
function initialOf(part) {
  const single =
    part.initial_option?.value ?? part.initial_user ?? part.initial_channel ?? part.initial_conversation;
  if (single) return [single];
  const several = part.initial_options?.map((/** @type {any} */ option) => option.value);
  return several ?? part.initial_users ?? part.initial_channels ?? part.initial_conversations ?? [];
}

/** @param {any} part @param {import('./mrkdwn.js').Reader} reader @returns {HTMLElement[]} */
function drawAll(part, reader) {
  if (part.type.includes('users')) return drawNamed(reader.userNames, '@');
  if (part.type.includes('channels') || part.type.includes('conversations'))
    return drawNamed(reader.channelNames, '#');
  if (part.option_groups) {
    return part.option_groups.map((/** @type {any} */ group) =>
      element('optgroup', { label: group.label.text }, ...group.options.map(drawOption)),
    );
  }
  return (part.options ?? []).map(drawOption);
}

/** @param {Map<string, string>} names @param {string} sign */
function drawNamed(names, sign) {
  return [...names].map(([id, name]) => element('option', { value: id }, `${sign}${name}`));
}

/** @param {any} option */
function drawOption(option) {
  return element('option', { value: option.value }, option.text.text);
}
