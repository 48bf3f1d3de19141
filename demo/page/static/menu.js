import { element } from './dom.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} testId
 * @property {string} [detail]
 * @property {Node} [mark] drawn before the label
 * @property {boolean} [checked] makes it one of a choice
 * @property {boolean} [dangerous]
 * @property {() => void} run
 */

/**
 * Opens a menu under a button. Arrow keys, Home, End and Escape work; it closes on a choice, on Tab and on a
 * press elsewhere, and gives the focus back to the button.
 * @param {HTMLElement} button
 * @param {string} label
 * @param {MenuItem[]} items
 */
export function openMenu(button, label, items) {
  const entries = items.map((item) => drawItem(item, () => choose(item)));
  const menu = element(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': label, 'data-testid': 'menu', popover: 'manual' },
    ...entries,
  );
  // Inside an open dialog everything outside it is inert, so the menu is added next to its button's layer.
  (button.closest('dialog') ?? document.body).append(menu);
  menu.showPopover();
  placeUnder(menu, button);
  button.setAttribute('aria-expanded', 'true');
  (entries.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();

  /** @param {boolean} returnFocus */
  function close(returnFocus) {
    document.removeEventListener('pointerdown', onPointerDown, true);
    window.removeEventListener('resize', onResize);
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    if (returnFocus) button.focus();
  }

  /** @param {MenuItem} item */
  function choose(item) {
    close(true);
    item.run();
  }

  /** @param {PointerEvent} event */
  function onPointerDown(event) {
    if (!menu.contains(/** @type {Node} */ (event.target))) close(false);
  }

  function onResize() {
    close(false);
  }

  document.addEventListener('pointerdown', onPointerDown, true);
  window.addEventListener('resize', onResize);
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
      return;
    }
    const next = nextIndex(
      event.key,
      entries.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement)),
      entries.length,
    );
    if (next === null) return;
    event.preventDefault();
    entries[next]?.focus();
  });
}

/** @param {MenuItem} item @param {() => void} choose */
function drawItem(item, choose) {
  const isChoice = item.checked !== undefined;
  return element(
    'button',
    {
      type: 'button',
      class: `menu-item${item.dangerous ? ' is-dangerous' : ''}`,
      role: isChoice ? 'menuitemradio' : 'menuitem',
      'aria-checked': isChoice ? String(item.checked) : null,
      tabindex: '-1',
      'data-testid': item.testId,
      onclick: choose,
    },
    item.mark,
    element(
      'span',
      { class: 'menu-words' },
      element('span', { class: 'menu-label' }, item.label),
      item.detail && element('span', { class: 'menu-detail' }, item.detail),
    ),
  );
}

/** @param {string} key @param {number} index @param {number} length @returns {number | null} */
function nextIndex(key, index, length) {
  if (key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowUp') return (index - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

/** @param {HTMLElement} menu @param {HTMLElement} button */
function placeUnder(menu, button) {
  const anchor = button.getBoundingClientRect();
  const own = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(anchor.left, window.innerWidth - own.width - 8));
  const below = anchor.bottom + 4;
  const top = below + own.height > window.innerHeight - 8 ? Math.max(8, anchor.top - own.height - 4) : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
