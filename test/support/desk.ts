import { type House, openHouse } from '../../demo/house.ts';
import type { OutgoingMail } from '../../demo/servers/mail/contract.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import type { OpenDatabase } from '../../src/domain/store/database.ts';
import { openTestDatabase } from './database.ts';

/** The real Casedesk on the demo's servers, in memory, with a clock that the test moves and jobs that run on call. */
export interface Desk extends House {
  database: OpenDatabase;
  clock: { now: Date; advance(milliseconds: number): void };
  /** Sends mails and lets everything they cause happen. */
  receive(...mails: OutgoingMail[]): Promise<void>;
  /** The cards in a channel, oldest first. */
  cards(channel: string): SlackMessage[];
  /** The card that names this text, as the officer sees it. */
  card(channel: string, text: string): SlackMessage;
}

export async function openDesk(options: { variables?: Record<string, string> } = {}): Promise<Desk> {
  const database = await openTestDatabase();
  const clock = {
    now: new Date(),
    advance(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
  };
  const house = await openHouse({
    directory: null,
    overrides: { database, workers: false, now: () => clock.now, log: () => undefined },
    variables: options.variables,
  });
  const cards = (channel: string) =>
    house.slack.messages(channel).filter((message) => message.botId !== null);
  const desk: Desk = Object.assign(house, {
    database,
    clock,
    cards,
    async receive(...mails: OutgoingMail[]) {
      for (const mail of mails) await house.mail.sendAs(mail);
      await desk.app.drain();
    },
    card(channel: string, text: string) {
      const found = cards(channel).find((message) => JSON.stringify(message.blocks).includes(text));
      if (!found) throw new Error(`no card in ${channel} says ${text}`);
      return found;
    },
  });
  const { stop } = house;
  desk.stop = async () => {
    await stop();
    await database.close();
  };
  return desk;
}
