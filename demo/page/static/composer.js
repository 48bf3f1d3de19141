import { announce } from './announce.js';
import { element } from './dom.js';
import { noticed } from './guide.js';
import { icon } from './icons.js';

/** @typedef {{ name: string, usage: string, hint: string }} Command */

/**
 * The line where a person writes. A text that begins with "/" is a command, with hints while it is typed.
 * @param {HTMLElement} place
 * @param {{ testId: string, commands: Command[], post: (text: string) => Promise<unknown>, command: (text: string) => Promise<unknown> }} options
 * @returns {{ describe: (label: string, isMember: boolean) => void, clear: () => void, focus: () => void }}
 */
export function makeComposer(place, options) {
  const hintsId = `${options.testId}-hints`;
  let chosen = 0;
  /** @type {Command[]} */
  let offered = [];

  const input = element('textarea', {
    class: 'composer-input',
    rows: '1',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': hintsId,
    'data-testid': options.testId,
    oninput: () => onTyped(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => onKey(event),
    onblur: () => offer([]),
  });
  const hints = element('ul', {
    class: 'hints',
    id: hintsId,
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  const notice = element('p', {
    class: 'composer-notice',
    role: 'status',
    'data-testid': `${options.testId}-notice`,
    hidden: true,
  });
  const button = element(
    'button',
    {
      type: 'button',
      class: 'composer-send',
      'aria-label': 'Send',
      title: 'Send',
      'data-testid': `${options.testId}-send`,
      disabled: true,
      onclick: () => submit(),
    },
    icon('send'),
  );
  place.append(notice, hints, element('div', { class: 'composer-box' }, input, button));

  function onTyped() {
    button.disabled = input.value.trim() === '';
    // Measured only when there is text: a line that is hidden has no height to measure.
    input.style.height = '';
    if (input.value) input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
    notice.hidden = true;
    const typed = /^\/(\S*)/.exec(input.value);
    chosen = 0;
    offer(typed ? options.commands.filter((command) => fits(command, input.value)) : []);
  }

  /** @param {Command[]} commands */
  function offer(commands) {
    offered = commands;
    hints.replaceChildren(
      ...commands.map((command, index) =>
        drawHint(command, `${hintsId}-${index}`, index === chosen, () => complete(command)),
      ),
    );
    hints.hidden = commands.length === 0;
    input.setAttribute('aria-expanded', String(commands.length > 0));
    if (commands.length > 0) input.setAttribute('aria-activedescendant', `${hintsId}-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    // While an input method composes Chinese, Enter belongs to it.
    if (event.isComposing) return;
    const command = offered[chosen];
    if (command && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length;
      offer(offered);
    } else if (command && event.key === 'Tab' && !event.shiftKey && !input.value.includes(' ')) {
      event.preventDefault();
      complete(command);
    } else if (command && event.key === 'Escape') {
      offer([]);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (command && command.name !== input.value.trim().split(/\s/)[0]) complete(command);
      else submit();
    }
  }

  /** @param {Command} command */
  function complete(command) {
    input.value = `${command.name} `;
    input.focus();
    onTyped();
  }

  async function submit() {
    const text = input.value.trim();
    if (!text || input.readOnly) return;
    offer([]);
    input.readOnly = true;
    try {
      await perform(text);
      input.value = '';
      onTyped();
    } catch (error) {
      notice.textContent = error instanceof Error ? error.message : String(error);
      notice.hidden = false;
      announce(notice.textContent);
    } finally {
      input.readOnly = false;
    }
  }

  /** @param {string} text */
  async function perform(text) {
    const name = /^\/\S+/.exec(text)?.[0];
    if (!name) return options.post(text);
    if (options.commands.length > 0 && !options.commands.some((command) => command.name === name)) {
      throw new Error(
        `${name} is not a valid command. In Slack, all messages that start with "/" are interpreted as a command.`,
      );
    }
    noticed(`command ${text}`);
    return options.command(text);
  }

  return {
    describe(label, isMember) {
      input.disabled = !isMember;
      input.setAttribute('aria-label', label);
      if (!isMember) input.placeholder = 'You can look, but you are not a member of this channel.';
      else input.placeholder = options.commands.length > 0 ? `${label} or type /` : label;
    },
    clear: () => {
      input.value = '';
      onTyped();
    },
    focus: () => input.focus(),
  };
}

/** @param {Command} command @param {string} typed */
function fits(command, typed) {
  const [word = ''] = typed.split(/\s/);
  return typed.includes(' ') ? command.name === word : command.name.startsWith(word);
}

/** @param {Command} command @param {string} id @param {boolean} isChosen @param {() => void} complete */
function drawHint(command, id, isChosen, complete) {
  return element(
    'li',
    {
      id,
      role: 'option',
      class: 'hint',
      'aria-selected': String(isChosen),
      'data-testid': `hint-${command.name.slice(1)}`,
      // Pressing would take the focus from the line before the click arrives.
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: complete,
    },
    element(
      'span',
      { class: 'hint-usage' },
      element('strong', {}, command.name),
      ` ${command.usage.replace(command.name, '').trim()}`,
    ),
    element('span', { class: 'hint-words' }, command.hint),
  );
}
