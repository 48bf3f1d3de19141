import { expect, test } from 'vitest';
import type { MailKind, ReadMail } from '../../src/domain/model/mail.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readingOf } from './support/verbs.ts';

/** Mails like those of a morning: some senders write twice, copies come in, refs are quoted, machines answer. */
const mails = Array.from({ length: 60 }, (_, number) => {
  // The same mail once more, as it comes to a second address; only its place tells them apart.
  const mail = number % 10 === 9 ? number - 1 : number;
  const sender = mail % 7 === 0 ? 'often' : `sender${mail % 40}`;
  const kind: MailKind = mail % 11 === 5 ? 'auto_reply' : mail % 13 === 4 ? 'list' : 'inquiry';
  const id = mail % 9 === 7 ? mail - 1 : mail;
  return `${number}|${sender}|${kind}|id${id}|Where is withdrawal WD-2093${mail}? I sent ${mail} USD.`;
});

const read: ReadMail = async (raw) => {
  const [, sender, kind, id, text] = raw.toString().split('|') as [string, string, MailKind, string, string];
  const reading = readingOf(text, { kind, sender: { verdict: 'pass', why: [] } });
  const from = { address: `${sender}@elsewhere.example`, name: sender };
  return { ...reading, parsed: { ...reading.parsed, from, messageId: `<${id}@elsewhere.example>` } };
};

async function settledBy(limit: number) {
  const verbs = await openVerbs();
  await verbs.store(...mails);
  while ((await settleStoredMails(verbs.context, read, limit)) > 0) {
    // Until nothing is left.
  }
  const cases = await verbs.cases();
  const refOf = new Map(cases.map((row) => [row.id, `case of ${row.subject} by ${row.recipient}`]));
  const inquiries = await verbs.inquiries();
  const order = <Row>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();
  const db = verbs.context.db;
  const clocks = await db.selectFrom('desk.case_clock').selectAll().execute();
  const deliveries = await db.selectFrom('desk.delivery').selectAll().execute();
  const mentions = await db.selectFrom('desk.mention').selectAll().execute();
  const events = (
    await Promise.all(cases.map(async ({ id }) => [refOf.get(id), await verbs.events(id)]))
  ).map(([ref, list]) => JSON.stringify([ref, list]).replace(/"inquiry":\d+/g, ''));
  const result = {
    cases: order(cases.map(({ id: _id, ref: _ref, ...row }) => row)),
    inquiries: order(inquiries.map(({ id: _id, case_id, ...row }) => ({ ...row, case: refOf.get(case_id) }))),
    mentions: order(
      mentions.map(({ id: _id, inquiry_id, ...row }) => ({
        ...row,
        mail: inquiries.find((one) => one.id === inquiry_id)?.mail_id,
      })),
    ),
    clocks: order(clocks.map(({ id: _id, case_id, ...row }) => ({ ...row, case: refOf.get(case_id) }))),
    deliveries: order(
      deliveries.map(({ kind, channel, case_id }) => [kind, channel, refOf.get(case_id ?? 0)]),
    ),
    events: events.sort(),
    mails: order(
      (await verbs.mails()).map(({ id, state, outcome, reason }) => ({ id, state, outcome, reason })),
    ),
  };
  await verbs.stop();
  return result;
}

test(
  'many mails at once become exactly what they become one after another',
  async () => {
    const together = await settledBy(50);
    expect(together).toEqual(await settledBy(1));
    expect(new Set(together.mails.map((mail) => JSON.parse(mail).outcome)).size).toBeGreaterThan(3);
  },
  2 * minutes,
);
