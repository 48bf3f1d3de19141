import { simpleParser } from 'mailparser';
import { type House, openHouse } from '../../demo/house.ts';
import { firm } from '../../demo/seed/people.ts';
import type { OutgoingMail } from '../../demo/servers/mail/contract.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import type { CaseView } from '../../src/domain/model/shown.ts';
import { makePlusAddress } from '../../src/domain/rules/plus-address.ts';
import { caseView } from '../../src/domain/show-case.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { findCaseByRef } from '../../src/domain/store/cases.ts';
import type { OpenDatabase } from '../../src/domain/store/database.ts';
import type { LogFields } from '../../src/log.ts';
import { openTestDatabase } from './database.ts';

/** A Wednesday morning, 10:00 in Nicosia: the desk is open, and a holiday or a change of the clocks is far. */
const wednesday = new Date('2026-03-11T08:00:00Z');
export const minutes = 60_000;
export const hours = 60 * minutes;

/** The real Casedesk on the demo's servers, in memory, with a clock that the test moves and jobs that run on call. */
export interface Desk extends House {
  database: OpenDatabase;
  /** The one clock of Casedesk, the mail server, Slack and the core system. */
  clock: { now: Date; advance(milliseconds: number): void };
  /** Everything that was logged, before the allow-list took fields away. */
  logged: { event: string; fields: LogFields }[];
  /** Sends mails and lets everything they cause happen. */
  receive(...mails: OutgoingMail[]): Promise<void>;
  /** The same for bytes as they are; `from` is the envelope's. */
  receiveRaw(raw: string | Buffer, from?: string): Promise<void>;
  /** Moves the clock and lets happen what is due by then. */
  later(milliseconds: number): Promise<void>;
  /** The posts of Casedesk in a channel, oldest first. */
  cards(channel: string): SlackMessage[];
  /** The one card of a channel that says this. */
  card(channel: string, text: string): SlackMessage;
  /** The case that this card shows. */
  caseOf(card: SlackMessage): Promise<CaseView>;
  /** The mails in a mailbox, as their reader sees them, oldest first. */
  mailsTo(address: string): ReturnType<typeof simpleParser>[];
  /** What the audit trail keeps of a case, or of what belongs to no case. */
  events(stream: number): ReturnType<typeof eventsOf>;
}

export async function openDesk(options: { variables?: Record<string, string> } = {}): Promise<Desk> {
  const database = await openTestDatabase();
  const logged: Desk['logged'] = [];
  const clock = {
    now: wednesday,
    advance(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
  };
  const house = await openHouse({
    directory: null,
    overrides: {
      database,
      workers: false,
      now: () => clock.now,
      log: (event, fields = {}) => void logged.push({ event, fields }),
    },
    variables: options.variables,
  });
  const cards = (channel: string) =>
    house.slack.messages(channel).filter((message) => message.botId !== null);
  const desk: Desk = Object.assign(house, {
    database,
    clock,
    logged,
    cards,
    async receive(...mails: OutgoingMail[]) {
      for (const mail of mails) await house.mail.sendAs(mail);
      await desk.app.drain();
    },
    async receiveRaw(raw: string | Buffer, from = 'somebody@elsewhere.example') {
      await house.mail.sendRaw(Buffer.from(raw), { from, to: [firm.deskAddress] });
      await desk.app.drain();
    },
    async later(milliseconds: number) {
      clock.advance(milliseconds);
      await desk.app.drain();
    },
    card(channel: string, text: string) {
      const found = cards(channel).filter((message) => saidBy(message).includes(text));
      if (found.length !== 1) throw new Error(`${found.length} cards in ${channel} say ${text}`);
      return found[0]!;
    },
    async caseOf(card: SlackMessage) {
      const row = await findCaseByRef(house.app.context.db, refOf(card));
      const view = row && (await caseView(house.app.context, row.id));
      if (!view) throw new Error(`there is no case ${refOf(card)}`);
      return view;
    },
    mailsTo: (address: string) => house.mail.arrived(address).map((mail) => simpleParser(mail.raw)),
    events: (stream: number) => eventsOf(house.app.context.db, stream),
  });
  const { stop } = house;
  desk.stop = async () => {
    await stop();
    await database.close();
  };
  return desk;
}

/** The address that a client's answer comes to, however his mail program treats threads. */
export function threadAddressOf(desk: Desk, view: Pick<CaseView, 'id' | 'ref'>, client: string): string {
  const signedFor = { ref: view.ref, caseId: view.id, recipient: client };
  return makePlusAddress(signedFor, firm.deskAddress, desk.app.context.keys.thread)!;
}

/** Everything a person reads of a message or modal, a text a line. */
export function saidBy(shown: { text?: unknown; blocks?: unknown }): string {
  return [...(typeof shown.text === 'string' ? [shown.text] : []), ...texts(shown.blocks)].join('\n');
}

/** The case a card is about: its first words name it, whatever the client's text names. */
export function refOf(card: SlackMessage): string {
  const ref = /CD-[0-9A-Z]{7}/.exec(card.text)?.[0];
  if (!ref) throw new Error(`the message names no case: ${card.text}`);
  return ref;
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'text' || key === 'initial_value') && typeof one === 'string' ? [one] : texts(one),
  );
}
