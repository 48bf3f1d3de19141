import { byId, element } from './dom.js';
import { icon } from './icons.js';
import { recallSet, rememberSet } from './memory.js';

/**
 * The sign is what the page notices while the visitor works; the step is then ticked by itself.
 * @type {{ id: string, title: string, words: string, sign: RegExp }[]}
 */
const steps = [
  {
    id: 'take',
    title: 'Take a case',
    words: 'As the officer, open a desk channel on the right and press Take on a card.',
    sign: /^button take/i,
  },
  {
    id: 'edit',
    title: 'Edit the draft',
    words: 'Open the drafted reply, read it in both languages and change a word.',
    sign: /^button edit/i,
  },
  {
    id: 'approve',
    title: 'Approve and send',
    words: 'Approve the text. Nothing reaches a client without a named person.',
    sign: /^button approve/i,
  },
  {
    id: 'arrive',
    title: 'See it arrive',
    words: 'On the left, choose that client: the reply is in the same thread, in the client’s language.',
    sign: /^mail read/,
  },
  {
    id: 'write-back',
    title: 'Write back as the client',
    words: 'Press Reply on the left. The same case continues on the right.',
    sign: /^reply sent/,
  },
  {
    id: 'case',
    title: 'Type /case',
    words: 'In the Slack line: /case for your queue, /case with a reference for one card.',
    sign: /^command \/case/,
  },
  {
    id: 'desk',
    title: 'Type /desk',
    words: 'See what is overdue, quarantined or undelivered.',
    sign: /^command \/desk/,
  },
  {
    id: 'escalate',
    title: 'Escalate',
    words: 'Press Escalate on a card and say what has to be decided.',
    sign: /^button escalate/i,
  },
  {
    id: 'ask-provider',
    title: 'Ask the provider',
    words:
      'On the card of DP-50217 press Ask the provider, send the letter, then answer as Bank Wire on the left.',
    sign: /^button ask the provider/i,
  },
  {
    id: 'acknowledge',
    title: 'Acknowledge as the manager',
    words: 'Switch to the manager and acknowledge the escalation in the managers’ channel.',
    sign: /^button acknowledge/i,
  },
  {
    id: 'digest',
    title: 'Post the digest now',
    words: 'Use the button at the top; managers also get it by e-mail.',
    sign: /^demo .*digest/i,
  },
];

/** @type {(what: string) => void} */
let notice = () => {};

/** Tells the guide what the visitor has just done, such as "button Take" or "command /case". @param {string} what */
export function noticed(what) {
  notice(what);
}

/** The visitor's steps: the next one in a line, all of them on request. */
export function startGuide() {
  const done = recallSet('guide');
  const guide = /** @type {HTMLDetailsElement} */ (byId('guide'));

  function draw() {
    const next = steps.find(({ id }) => !done.has(id));
    byId('guide-count').textContent = `${done.size} of ${steps.length}`;
    byId('guide-next').replaceChildren(
      ...(next
        ? [element('strong', {}, next.title), ` ${next.words}`]
        : ['You have seen everything. Try it as a stranger, or as the outsider in Slack.']),
    );
    byId('guide-steps').replaceChildren(...steps.map(drawStep));
  }

  /** @param {typeof steps[number]} step */
  function drawStep({ id, title, words }) {
    const box = element('input', {
      type: 'checkbox',
      checked: done.has(id),
      'data-testid': `guide-${id}`,
      onchange: () => tick(id, box.checked),
    });
    return element(
      'li',
      {},
      element(
        'label',
        { class: 'guide-step' },
        box,
        element('span', { class: 'guide-box' }, icon('check')),
        element('span', {}, element('strong', {}, title), element('span', { class: 'guide-words' }, words)),
      ),
    );
  }

  /** @param {string} id @param {boolean} isDone */
  function tick(id, isDone) {
    if (isDone) done.add(id);
    else done.delete(id);
    rememberSet('guide', done);
    draw();
    /** @type {HTMLElement | null} */ (guide.querySelector(`[data-testid="guide-${id}"]`))?.focus();
  }

  notice = (what) => {
    for (const { id, sign } of steps) {
      if (!sign.test(what) || done.has(id)) continue;
      done.add(id);
      rememberSet('guide', done);
      draw();
    }
  };
  draw();
}
