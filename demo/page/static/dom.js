/**
 * Builds an element. Keys that start with "on" are listeners, `value`, `checked`, `disabled`, `hidden`, `open`
 * and `selected` are properties, everything else is an attribute; null, undefined and false leave it out.
 * Text never becomes markup: strings are added as text nodes.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [settings]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, settings = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(settings)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (asProperty.has(key)) Reflect.set(made, key, value);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

const asProperty = new Set(['value', 'checked', 'disabled', 'hidden', 'open', 'selected']);

/**
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child || child === ''));
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

/** @param {string} testId @param {ParentNode} [within] */
function byTestId(testId, within = document) {
  return /** @type {HTMLElement | null} */ (within.querySelector(`[data-testid="${CSS.escape(testId)}"]`));
}

/**
 * Brings the children of a list to the wanted items, keeping the element of every item whose key and
 * signature are unchanged: focus, open menus and scrolling survive an update. A focused control inside a
 * replaced element gets its successor focused.
 * @template Item
 * @param {HTMLElement} list
 * @param {Item[]} items
 * @param {{ key: (item: Item) => string, signature: (item: Item) => string, draw: (item: Item) => HTMLElement }} how
 */
export function reconcile(list, items, how) {
  const existing = new Map(
    [...list.children].map((child) => [/** @type {HTMLElement} */ (child).dataset.key, child]),
  );
  let position = list.firstElementChild;
  for (const item of items) {
    const key = how.key(item);
    const signature = how.signature(item);
    let child = /** @type {HTMLElement | undefined} */ (existing.get(key));
    existing.delete(key);
    if (!child || signatures.get(child) !== signature) {
      const drawn = how.draw(item);
      drawn.dataset.key = key;
      signatures.set(drawn, signature);
      if (child) {
        if (position === child) position = child.nextElementSibling;
        replaceKeepingFocus(child, drawn);
      }
      child = drawn;
    }
    if (position === child) position = child.nextElementSibling;
    // Moving an element, even to where it is, would take the focus from it.
    else if (child.parentElement !== list || child.nextElementSibling !== position)
      list.insertBefore(child, position);
  }
  for (const gone of existing.values()) gone.remove();
}

/** @type {WeakMap<Element, string>} */
const signatures = new WeakMap();

/** @param {HTMLElement} old @param {HTMLElement} successor */
function replaceKeepingFocus(old, successor) {
  const focused = /** @type {HTMLElement | null} */ (
    old.contains(document.activeElement) ? document.activeElement : null
  );
  const testId = focused?.dataset.testid;
  old.replaceWith(successor);
  if (focused) (testId && byTestId(testId, successor) ? byTestId(testId, successor) : successor)?.focus();
}

/** @param {string} name up to two words; Chinese names give their last two characters */
function initialsOf(name) {
  const trimmed = name.trim();
  if (/^[\p{Script=Han}]+$/u.test(trimmed)) return trimmed.slice(-2);
  return trimmed
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** @param {string} name @param {string} [kind] @returns {HTMLElement} a coloured square with initials, hidden from readers */
export function avatar(name, kind = 'person') {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return element(
    'span',
    { class: `avatar avatar-${kind}`, 'aria-hidden': 'true', 'data-hue': String(Math.floor(sum / 60)) },
    initialsOf(name),
  );
}
