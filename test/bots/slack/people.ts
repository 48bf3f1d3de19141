import { expect } from 'vitest';
import type { OpenView, SlackMessage } from '../../../demo/servers/slack/contract.ts';
import type { DeskWorld } from './desk-world.ts';
import { texts } from './fixtures.ts';

type Act = () => Promise<{ acknowledged: boolean }>;

export const words = (view: OpenView) => texts(view.view.blocks).join('\n');

/** What people do at their Slack clients, waiting for what they see next. `current` gives the desk once it is open. */
export function peopleOf(current: () => DeskWorld) {
  const at = (user: string) => current().world.as(user);
  const waitFor = <T>(what: string, seen: () => T | undefined | null | false) =>
    current().world.waitFor(what, seen);
  let count = 0;

  /** The ephemeral messages of a person. */
  const told = (user: string, channel = 'CDESK') =>
    at(user)
      .messages(channel)
      .filter((message) => message.onlyFor === user);
  /** Does something and waits for the ephemeral answer to it. */
  async function answer(user: string, act: Act, channel = 'CDESK'): Promise<SlackMessage> {
    const before = told(user, channel).length;
    expect((await act()).acknowledged).toBe(true);
    return waitFor('an ephemeral answer', () => told(user, channel)[before]);
  }
  const type = (user: string, text: string, channel = 'CDESK') =>
    answer(user, () => at(user).command(text, channel), channel);
  /** Does something and waits for the modal to be filled. */
  async function window(user: string, act: Act): Promise<OpenView> {
    const before = at(user).openViews().at(-1)?.hash;
    expect((await act()).acknowledged).toBe(true);
    return waitFor('a filled modal', () => {
      const top = at(user).openViews().at(-1);
      return top && top.hash !== before && !words(top).includes('⏳') ? top : null;
    });
  }
  /** Sends the form of a new case and gives its ref. On a busy machine the outcome comes into the window. */
  async function opened(user: string, act: Act): Promise<string> {
    const before = told(user).length;
    expect((await act()).acknowledged).toBe(true);
    return waitFor('a new case', () => {
      const top = at(user).openViews().at(-1);
      return /^CD-[0-9A-Z]{7}/.exec(told(user)[before]?.text ?? (top ? words(top) : ''))?.[0];
    });
  }
  /** A fresh case, typed by an officer into a window. */
  async function openCase(text = 'Where is withdrawal WD-20931?'): Promise<string> {
    count += 1;
    const officer = at('UOFFICER');
    const form = await window('UOFFICER', () => officer.command(`/case new ${text} (${count})`, 'CDESK'));
    return opened('UOFFICER', () => officer.submit(form.id, {}));
  }
  /** A case from a message in a channel, so that there is a thread to answer in. */
  async function caseOfMessage(text: string): Promise<string> {
    const asked = await at('USECOND').post('CDESK', text);
    const officer = at('UOFFICER');
    const form = await window('UOFFICER', () => officer.messageShortcut('CDESK', asked.ts, 'create_case'));
    return opened('UOFFICER', () => officer.submit(form.id, {}));
  }
  const cardOf = (user: string, ref: string) => type(user, `/case ${ref}`);
  /** Takes the case and opens its draft. */
  async function openDraft(user: string, ref: string): Promise<OpenView> {
    const card = await cardOf(user, ref);
    await at(user).press('CDESK', card.ts, 'case_take');
    await waitFor('the case to be taken', () =>
      told(user).find(({ ts, blocks }) => ts === card.ts && !JSON.stringify(blocks).includes('case_take')),
    );
    return window(user, () => at(user).press('CDESK', card.ts, 'case_draft'));
  }
  return { told, answer, type, window, openCase, caseOfMessage, cardOf, openDraft };
}
