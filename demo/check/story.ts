import type { CaseView } from '../../src/domain/model/shown.ts';
import { caseView } from '../../src/domain/show-case.ts';
import { findCaseByRef } from '../../src/domain/store/cases.ts';
import type { House } from '../house.ts';
import type { ArrivedMail, OutgoingMail } from '../servers/mail/contract.ts';
import type { OpenView, SlackMessage } from '../servers/slack/contract.ts';

/** What the steps of the check share: the house, and what has come out of earlier steps. */
export interface Story {
  house: House;
  /** The refs of the three first cases, by the id their mail quotes. */
  refs: Map<string, string>;
  /** The edited text that was approved. */
  approvedText: string;
  reply: ArrivedMail | null;
  escalatedCard: SlackMessage | null;
}

const patience = 20_000;

/** The newest card in a channel whose blocks hold this text; waits for it. */
export function cardWith(story: Story, channel: string, ...texts: string[]): Promise<SlackMessage> {
  return story.house.slack.waitFor(
    `a card in ${channel} with ${texts.join(', ')}`,
    () =>
      story.house.slack
        .messages(channel)
        .findLast(
          (message) => message.botId !== null && texts.every((text) => wordsOf(message).includes(text)),
        ),
    patience,
  );
}

/** All that a message says, as one text. */
export function wordsOf(message: { text: string; blocks: unknown }): string {
  return `${message.text}\n${JSON.stringify(message.blocks)}`;
}

/** The modal in front of a person whose callback is this; waits until it is more than its loading state. */
export function openForm(story: Story, user: string, callback: string): Promise<OpenView> {
  return story.house.slack.waitFor(
    `the form ${callback}`,
    () =>
      story.house.slack
        .as(user)
        .openViews()
        .findLast((open) => open.view.callback_id === callback),
    patience,
  );
}

/** The newest message only this person sees, after `since` messages. */
export function whisperTo(story: Story, user: string, channel: string, since: number): Promise<SlackMessage> {
  return story.house.slack.waitFor(
    `an answer only ${user} sees`,
    () => whispers(story, user, channel)[since],
    patience,
  );
}

export function whispers(story: Story, user: string, channel: string): SlackMessage[] {
  return story.house.slack
    .as(user)
    .messages(channel)
    .filter((message) => message.onlyFor === user);
}

/** The next mail that arrives at an address and fits. */
export function arrival(
  story: Story,
  address: string,
  fits: (mail: ArrivedMail) => boolean = () => true,
): Promise<ArrivedMail> {
  const { mail } = story.house;
  return new Promise((resolve, reject) => {
    const found = mail.arrived(address).find(fits);
    if (found) return resolve(found);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`no such mail arrived at ${address}`));
    }, patience);
    const stop = mail.onArrival((to, arrived) => {
      if (to !== address || !fits(arrived)) return;
      clearTimeout(timer);
      stop();
      resolve(arrived);
    });
  });
}

/** The case once it fits: looked at again on every change people could see in Slack, which follows the store. */
export async function caseWhere(
  story: Story,
  ref: string,
  what: string,
  fits: (view: CaseView) => boolean,
): Promise<CaseView> {
  const { slack } = story.house;
  let changed = false;
  const stop = slack.onChange(() => {
    changed = true;
  });
  try {
    for (;;) {
      changed = false;
      const view = await caseOf(story, ref);
      if (fits(view)) return view;
      await slack.waitFor(`${ref}: ${what}`, () => changed, patience);
    }
  } finally {
    stop();
  }
}

/** The case as Casedesk's own store shows it. */
export async function caseOf(story: Story, ref: string): Promise<CaseView> {
  const { context } = story.house.app;
  const row = await findCaseByRef(context.db, ref);
  const view = row && (await caseView(context, row.id));
  if (!view) throw new Error(`there is no case ${ref}`);
  return view;
}

export async function send(story: Story, mail: OutgoingMail): Promise<{ messageId: string }> {
  return story.house.mail.sendAs(mail);
}

/** Throws with a sentence unless it holds: a step that proves nothing must not pass. */
export function expect(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

export function refIn(message: { text: string; blocks: unknown }): string {
  const ref = wordsOf(message).match(/CD-[0-9A-Z]{7}/)?.[0];
  if (!ref) throw new Error('the message names no case');
  return ref;
}
