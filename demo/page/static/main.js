import { announce, toast, toastProblem, whileBusy } from './announce.js';
import { followChanges, read, send } from './api.js';
import { byId, element } from './dom.js';
import { noticed, startGuide } from './guide.js';
import { startMailbox } from './mailbox.js';
import { startSlack } from './slack.js';

const narrow = window.matchMedia('(max-width: 860px)');
const sides = /** @type {const} */ (['mailbox', 'slack']);

/** @typedef {typeof sides[number]} Side */

/** Two halves beside each other; on a narrow screen they become tabs. */
async function start() {
  startGuide();
  startTabs();
  const setup = await read('/api/setup');
  drawDemoButtons(setup.buttons);
  byId('demo-buttons').append(...setup.switches.map(drawSwitch));
  const mailbox = startMailbox(setup, pageOf('mailbox'));
  const slack = startSlack(setup, pageOf('slack'));
  window.addEventListener('focus', () => refreshBoth());
  narrow.addEventListener('change', () => refreshBoth());
  document.addEventListener('tabchange', () => refreshBoth());
  followChanges({
    changed: (side) => (side === 'mail' ? mailbox : slack).refresh(),
    connected: showConnection,
  });

  /** A half that becomes visible has been seen: its unread marks change. */
  function refreshBoth() {
    mailbox.refresh();
    slack.refresh();
  }
}

/** @param {Side} side */
function pageOf(side) {
  return {
    isShown: () =>
      document.visibilityState === 'visible' && (!narrow.matches || document.body.dataset.side === side),
    unread: (/** @type {number} */ count) => {
      const badge = byId(`tab-${side}-unread`);
      badge.textContent = count > 0 ? String(count) : '';
      badge.hidden = count === 0;
    },
  };
}

function startTabs() {
  for (const side of sides) {
    const tab = byId(`tab-${side}`);
    tab.addEventListener('click', () => showSide(side));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = side === 'mailbox' ? 'slack' : 'mailbox';
      showSide(other);
      byId(`tab-${other}`).focus();
    });
  }
  showSide('mailbox');
}

/** @param {Side} shown */
function showSide(shown) {
  document.body.dataset.side = shown;
  for (const side of sides) {
    const tab = byId(`tab-${side}`);
    tab.setAttribute('aria-selected', String(side === shown));
    tab.tabIndex = side === shown ? 0 : -1;
  }
  document.dispatchEvent(new Event('tabchange'));
}

/** @param {{ id: string, label: string }[]} buttons */
function drawDemoButtons(buttons) {
  byId('demo-buttons').replaceChildren(
    ...buttons.map(({ id, label }) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'button is-small',
          'data-testid': `demo-${id}`,
          onclick: () =>
            whileBusy(button, async () => {
              noticed(`demo ${label}`);
              toast((await send('/api/button', { id })).sentence);
            }),
        },
        label,
      );
      return button;
    }),
  );
}

/** @param {{ id: string, label: string, choices: { id: string, label: string }[], chosen: string }} described */
function drawSwitch({ id, label, choices, chosen }) {
  const select = /** @type {HTMLSelectElement} */ (
    element(
      'select',
      {
        'aria-label': label,
        'data-testid': `demo-switch-${id}`,
        onchange: () =>
          whileBusy(select, async () => {
            noticed(`demo ${label}`);
            toast((await send('/api/switch', { id, choice: select.value })).sentence);
          }),
      },
      ...choices.map((one) => element('option', { value: one.id }, one.label)),
    )
  );
  select.value = chosen;
  return element('label', { class: 'demo-switch' }, `${label} `, select);
}

/** @param {boolean} isConnected */
function showConnection(isConnected) {
  const notice = byId('connection');
  if (notice.hidden === isConnected) return;
  notice.hidden = isConnected;
  announce(isConnected ? 'Connected again.' : 'The demo does not answer.');
}

start().catch(toastProblem);
