import { randomBytes } from 'node:crypto';
import { addOfficer } from '../../../src/domain/add-officer.ts';
import type { Context } from '../../../src/domain/context.ts';
import type { MailReading, ReadMail } from '../../../src/domain/model/mail.ts';
import type { FirmSettings } from '../../../src/domain/model/settings.ts';
import type { Officer } from '../../../src/domain/model.ts';
import { deriveKeys } from '../../../src/domain/seal.ts';
import { eventsOf } from '../../../src/domain/store/case-events.ts';
import type { OpenDatabase } from '../../../src/domain/store/database.ts';
import { claimMailbox } from '../../../src/domain/store/mailboxes.ts';
import { storeMail } from '../../../src/domain/store-mail.ts';
import { usualLimits } from '../../../src/transport-settings.ts';
import { openTestDatabase } from '../../support/database.ts';

export const wednesday = new Date('2026-03-11T08:00:00Z');
export const seconds = 1_000;
export const minutes = 60_000;

/** Verbs on an embedded database, with a clock that the test moves. */
export async function openVerbs(
  options: { database?: OpenDatabase; settings?: Partial<FirmSettings>; key?: number } = {},
) {
  const database = options.database ?? (await openTestDatabase());
  const clock = { now: wednesday };
  const context: Context = {
    db: database.db,
    enqueue: async () => undefined,
    now: () => clock.now,
    random: randomBytes,
    limits: usualLimits,
    settings: {
      firmName: 'Northwind Markets',
      deskAddress: 'desk@northwind.example',
      ownAddresses: ['desk@northwind.example'],
      desks: (['onboarding', 'payments', 'complaints'] as const).map((name) => ({
        name,
        channel: `C${name.toUpperCase()}`,
        managerChannel: 'GBOSS',
        digestTo: [],
        timeZone: 'Europe/Nicosia',
        opens: '09:00',
        closes: '18:00',
      })),
      officerLanguage: 'en',
      twoPersonTopics: [],
      quoteLastMessage: false,
      freshMinutes: { payment: 60, onboarding: 60 },
      ...options.settings,
    },
    keys: deriveKeys(Buffer.alloc(32, options.key ?? 7)),
    plan: async () => ({ planner: 'rules', clauses: [] }),
  };
  const bound: Omit<Officer, 'id'> = {
    slackUserId: 'UOFFICER',
    name: 'Olena',
    email: null,
    roles: ['officer'],
    desks: ['onboarding', 'payments', 'complaints'],
    languages: ['en'],
  };
  const added = await addOfficer(context, bound, 'test');
  await claimMailbox(context.db, 'desk', 'test', clock.now, new Date('2030-01-01T00:00:00Z'));
  let uid = 0;
  return {
    context,
    officer: { ...bound, ...added } as Officer,
    clock,
    advance(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    /** Stores mails whose bytes are these words. */
    async store(...words: (string | Buffer)[]) {
      const mails = words.map((word) => {
        uid += 1;
        const raw = Buffer.from(word);
        return { uid, receivedAt: clock.now, size: raw.length, raw };
      });
      await storeMail(context, {
        mailbox: 'desk',
        uidValidity: '1',
        mails,
        gone: [],
        lease: { owner: 'test', fence: 1 },
      });
    },
    events: async (stream: number) =>
      (await eventsOf(context.db, stream)).map(({ kind, data }) => ({ kind, data })),
    cases: () => context.db.selectFrom('desk.inquiry_case').selectAll().orderBy('id').execute(),
    inquiries: () => context.db.selectFrom('desk.inquiry').selectAll().orderBy('id').execute(),
    mails: () => context.db.selectFrom('desk.mail').selectAll().orderBy('id').execute(),
    stop: () => database.close(),
  };
}
export type Verbs = Awaited<ReturnType<typeof openVerbs>>;

/** What a reader makes of a mail of these words. */
export function readingOf(words: string, more: Partial<MailReading> = {}): MailReading {
  return {
    parsed: {
      messageId: `<${words.replaceAll(' ', '-')}@elsewhere.example>`,
      inReplyTo: null,
      references: [],
      bouncedMessageId: null,
      reported: [],
      fromAsWritten: null,
      from: { address: 'client@elsewhere.example', name: 'A client' },
      fromName: 'A client',
      replyTo: null,
      to: ['desk@northwind.example'],
      cc: [],
      subject: words,
      date: null,
      text: words,
      htmlOnly: false,
      forwarded: false,
      reply: words,
      attachments: [],
      marks: [],
      unshown: [],
    },
    kind: 'inquiry',
    why: '',
    sender: { verdict: 'none', why: [] },
    ...more,
  };
}

export const readWords: ReadMail = async (raw) => readingOf(raw.toString());
