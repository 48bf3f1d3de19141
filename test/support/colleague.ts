import { expect } from 'vitest';
import type {
  Acknowledgement,
  OpenView,
  SlackMessage,
  SlackUser,
  ViewValues,
} from '../../demo/servers/slack/contract.ts';
import { type Desk, saidBy } from './desk.ts';

/** How a window ended: with a sentence, with what is wrong under its field, or with another window in its place. */
export interface Ending {
  said: string;
  refused: string;
  window: string;
}

/** Milliseconds; far more than an answer takes, for machines that do much else. */
const patience = 20_000;

export type Colleague = ReturnType<typeof colleagueAt>;

/** A colleague at a Slack client, who waits for what comes next before going on. */
export function colleagueAt(desk: Desk, user: SlackUser) {
  const person = desk.slack.as(user.id);
  const told = (channel: string) => person.messages(channel).filter((one) => one.onlyFor === user.id);

  /** Does something and gives the answer that only this person sees. */
  async function answer(channel: string, act: () => Promise<Acknowledgement>): Promise<SlackMessage> {
    const before = new Map(told(channel).map((one) => [one.ts, one]));
    expect((await act()).acknowledged).toBe(true);
    const said = await desk.slack.waitFor(
      `an answer to ${user.name}`,
      // A card only this person sees is changed in place; everything else is a new message.
      () => told(channel).find((one) => before.get(one.ts) !== one),
      patience,
    );
    await desk.app.drain();
    return said;
  }

  /** Does something that opens a window, and gives the window once it is filled. */
  async function opened(act: () => Promise<Acknowledgement>): Promise<OpenView> {
    const before = person.openViews().at(-1)?.hash;
    expect((await act()).acknowledged).toBe(true);
    const window = await desk.slack.waitFor(
      `a window for ${user.name}`,
      () => {
        const top = person.openViews().at(-1);
        return top && top.hash !== before && !isAtWork(top) ? top : null;
      },
      patience,
    );
    await desk.app.drain();
    return window;
  }

  const open = (card: SlackMessage, button: string) =>
    opened(() => person.press(card.channel, card.ts, button));

  /** Presses a button inside an open window and gives the window as it is then. */
  const pressIn = (window: OpenView, button: string) =>
    changedBy(window, () => person.pressInView(window.id, button));

  async function changedBy(window: OpenView, act: () => Promise<Acknowledgement>): Promise<OpenView> {
    const { hash } = window;
    expect((await act()).acknowledged).toBe(true);
    const changed = await desk.slack.waitFor(
      `a changed window for ${user.name}`,
      () => person.openViews().find((one) => one.id === window.id && one.hash !== hash) ?? null,
      patience,
    );
    await desk.app.drain();
    return changed;
  }

  /** Sends a window. What it causes has happened when this resolves. */
  async function send(window: OpenView, text?: string, more: ViewValues = {}): Promise<Ending> {
    const place = JSON.parse(window.view.type === 'modal' ? (window.view.private_metadata ?? '{}') : '{}');
    const { channel } = place;
    if (typeof channel !== 'string') throw new Error(`this window cannot be sent: ${saidBy(window.view)}`);
    const before = told(channel).length;
    const answered = await person.submit(window.id, {
      ...more,
      ...(text !== undefined && { text: { text } }),
    });
    const ending: Ending = { said: '', refused: '', window: '' };
    const still = person.openViews().at(-1);
    if (answered.errors) ending.refused = Object.values(answered.errors).join('\n');
    else if (still && isAtWork(still)) ending.said = ending.window = await outcomeIn(still);
    else if (still) ending.window = saidBy(still.view);
    else ending.said = (await desk.slack.waitFor('the end', () => told(channel)[before], patience)).text;
    for (const one of person.openViews()) await person.closeView(one.id);
    await desk.app.drain();
    return ending;
  }

  /** On a busy machine a form is still at work when Slack must be answered; its outcome comes into the window. */
  async function outcomeIn({ id }: OpenView): Promise<string> {
    const window = await desk.slack.waitFor(
      'the outcome of a form',
      () => person.openViews().find((one) => one.id === id && !isAtWork(one)) ?? null,
      patience,
    );
    return saidBy(window.view);
  }

  return {
    user,
    told,
    open,
    pressIn,
    /** Chooses from a menu inside an open window and gives the window as it is then. */
    chooseIn: (window: OpenView, menu: string, value: string) =>
      changedBy(window, () => person.chooseInView(window.id, menu, value)),
    send,
    closeAll: async () => {
      for (const one of person.openViews()) await person.closeView(one.id);
    },
    type: (text: string, channel: string) => answer(channel, () => person.command(text, channel)),
    /** A command that opens a window. */
    window: (text: string, channel: string) => opened(() => person.command(text, channel)),
    press: (card: SlackMessage, button: string) =>
      answer(card.channel, () => person.press(card.channel, card.ts, button)),
    /** Mentions the app with a question, and gives the message and what only this person is told of it. */
    async ask(text: string, channel: string) {
      const before = told(channel).length;
      const asked = await person.post(channel, `<@${desk.slack.botUserId}> ${text}`);
      // Comes once it is acknowledged, and so is kept.
      await desk.slack.repeatLastEvent();
      await desk.app.drain();
      const said = told(channel)[before];
      if (!said) throw new Error(`${user.name} was told nothing`);
      return { asked, said };
    },
    /** Chooses from a menu of a message. */
    choose: (card: SlackMessage, menu: string, value: string) =>
      answer(card.channel, () => person.choose(card.channel, card.ts, menu, value)),
    /** A shortcut of a message that opens a window. */
    windowOf: (message: SlackMessage, callback: string) =>
      opened(() => person.messageShortcut(message.channel, message.ts, callback)),
    /** Chooses a shortcut of a message and gives the answer that only this person sees. */
    shortcut: (message: SlackMessage, callback: string) =>
      answer(message.channel, () => person.messageShortcut(message.channel, message.ts, callback)),
    take: (card: SlackMessage) =>
      answer(card.channel, () => person.press(card.channel, card.ts, 'case_take')),
    approve: async (card: SlackMessage) => send(await open(card, 'case_approve')),
    /** Approves with the tick for a quote as it shall be. */
    approveQuoting: async (card: SlackMessage, quoted: boolean) =>
      send(await open(card, 'case_approve'), undefined, { quote: { quote: quoted ? ['quote'] : [] } }),
    escalate: async (card: SlackMessage, reason: string) => send(await open(card, 'case_escalate'), reason),
    close: async (card: SlackMessage, reason: string) => send(await open(card, 'case_close'), reason),
    /** Rewrites the draft as it stands and saves it. */
    async edit(card: SlackMessage, change: (text: string) => string) {
      const { draft } = await desk.caseOf(card);
      return send(await open(card, 'case_edit'), change(draft?.text ?? ''));
    },
  };
}

function isAtWork({ view }: OpenView): boolean {
  return /⏳ (?:Loading|Still working)/.test(saidBy(view));
}
