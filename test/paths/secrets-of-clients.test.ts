import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;
/** What the client writes although nobody asked: the card in clear, its code, an account, a telephone. */
const card = '5436 0310 3060 6378';
const code = '9137';
const iban = 'DE75 5121 0800 1245 1261 99';
const phone = '+49 151 55512345';
const inText = [
  'My bank transfer DP-50217 has not arrived.',
  `Take it from my card ${card}, CVV ${code}, or from ${iban}. Call me at ${phone}.`,
  `The number without blanks is ${card.replaceAll(' ', '')}, with hyphens ${card.replaceAll(' ', '-')}.`,
].join('\n');
const cardDigits =
  /5[\s\u00a0-]*4[\s\u00a0-]*3[\s\u00a0-]*6[\s\u00a0-]*0[\s\u00a0-]*3[\s\u00a0-]*1[\s\u00a0-]*0[\s\u00a0-]*3[\s\u00a0-]*0[\s\u00a0-]*6/;
/** Not a piece of an id or a moment: one UUID in thirteen thousand has these four digits between hyphens. */
const cardCode = /(?<![\w.:+-])9137(?![\w-])/;
const account = /5121[\s-]*0800[\s-]*1245/;
const telephone = /151[\s-]*555[\s-]*12345/;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const olena = colleagueAt(desk, officer);
  const david = colleagueAt(desk, manager);
  const onCard = () => desk.card(payments, 'DP-50217');
  await desk.receive(
    letter({ ...anna, name: `Anna ${card}` }, `Deposit DP-50217, card ${card}`, inText, {
      html: `<p>${inText}</p>`,
      attachments: [
        { filename: `card ${card}.pdf`, contentType: 'application/pdf', content: Buffer.from('%PDF') },
      ],
    }),
  );
  await olena.take(onCard());
  await olena.type(`/case ${(await desk.caseOf(onCard())).ref}`, payments);
  await olena.edit(onCard(), (text) => text.replace('Thank you', 'Many thanks'));
  // Not even an officer can write the card into a letter.
  await olena.edit(onCard(), (text) => `${text}\nYour card is ${card}.`);
  await olena.escalate(
    onCard(),
    `The client wants a refund to card ${card}, CVV ${code}. He is at ${phone}.`,
  );
  const raised = desk.cards(channels.paymentsManagers.id).at(-1)!;
  await david.send(
    await david.open(raised, 'escalation_decide'),
    `No refund to card ${card}. Call ${phone}.`,
  );
  desk.mail.failNext({ at: 'rcpt', code: 550, message: `no such user ${anna.address}` });
  await olena.approve(onCard());
  await david.type('/desk digest payments', channels.paymentsManagers.id);
  await olena.close(onCard(), `told by telephone ${phone}, card ${card}`);
  // What cannot be read or understood is where careless programs put a mail into a log.
  const parts = `--e\r\n\r\n${inText}\r\n`.repeat(1_200);
  await desk.receiveRaw(
    `Subject: ${card}\r\nContent-Type: multipart/mixed; boundary=e\r\n\r\n${parts}--e--\r\n`,
  );
  await desk.later(24 * hours);
  await olena.type('/desk', payments);
});
afterAll(() => desk.stop());

interface Column {
  table_schema: string;
  table_name: string;
  column_name: string;
  data_type: string;
}
/** Every value of every column that can be read as text, with its place. */
async function readable(): Promise<{ place: string; text: string }[]> {
  const { db } = desk.app.context;
  const columns = await sql<Column>`select table_schema, table_name, column_name, data_type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema in ('core', 'desk', 'pgboss') and table_type = 'BASE TABLE'`.execute(db);
  const found: { place: string; text: string }[] = [];
  for (const { table_schema, table_name, column_name, data_type } of columns.rows) {
    if (data_type === 'bytea') continue;
    const values = await sql<{ text: string | null }>`select ${sql.ref(column_name)}::text as text
      from ${sql.table(`${table_schema}.${table_name}`)}`.execute(db);
    const place = `${table_schema}.${table_name}.${column_name}`;
    for (const { text } of values.rows) if (text !== null) found.push({ place, text });
  }
  return found;
}

test('the card and its code stand in clear in no column of the database', async () => {
  const all = await readable();
  expect(all.some(({ place, text }) => place === 'desk.inquiry.reply' && text.includes('****6378'))).toBe(
    true,
  );
  expect(all.filter(({ text }) => cardDigits.test(text))).toEqual([]);
  expect(all.filter(({ text }) => cardCode.test(text))).toEqual([]);
  expect(all.filter(({ text }) => account.test(text))).toEqual([]);
  expect(all.filter(({ text }) => telephone.test(text))).toEqual([]);
});

test('the evidence itself is kept, but not in clear', async () => {
  const parts = await desk.app.context.db.selectFrom('desk.mail_part').select('bytes').execute();
  expect(parts.length).toBeGreaterThan(1);
  for (const { bytes } of parts) {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).not.toMatch(cardDigits);
    expect(text).not.toContain('DP-50217');
  }
});

test('Slack is given neither card nor code nor account, in no text, button or metadata', () => {
  const calls = JSON.stringify(desk.slack.journal());
  expect(calls).toContain('****6378');
  for (const secret of [cardDigits, cardCode, account, telephone]) expect(calls).not.toMatch(secret);
});

test('buttons, metadata and jobs carry ids alone', async () => {
  const values: string[] = [];
  JSON.stringify(desk.slack.journal(), (key, value) => {
    if (['value', 'private_metadata', 'metadata'].includes(key)) values.push(JSON.stringify(value));
    return value;
  });
  expect(values.length).toBeGreaterThan(10);
  for (const value of values) {
    expect(value).not.toMatch(telephone);
    // Which payment a button asks about is the id of its record, and stands nowhere else.
    const rest = value.replace(/\\"recordId\\":\\"DP-50217\\"/, '');
    expect(rest).not.toMatch(/Anna|lakeside|Deposit|DP-/);
  }
  const jobs = await sql<{ data: unknown }>`select data from pgboss.job`.execute(desk.app.context.db);
  expect(jobs.rows.length).toBeGreaterThan(0);
  expect(jobs.rows.filter(({ data }) => data !== null)).toEqual([]);
});

test('logs, health and metrics know nothing of a client', async () => {
  const at = `http://127.0.0.1:${desk.app.httpPort()}`;
  const pages = await Promise.all(
    ['/health', '/metrics'].map(async (path) => (await fetch(at + path)).text()),
  );
  expect(pages.join()).toContain('casedesk_mails_quarantined 1');
  expect(desk.logged.map(({ event }) => event)).toContain('started');
  const said = [...pages, ...desk.logged.map((line) => JSON.stringify(line))].join('\n');
  for (const secret of [cardDigits, cardCode, account, telephone]) expect(said).not.toMatch(secret);
  expect(said).not.toMatch(/Anna|Fischer|lakeside|DP-50217|CL-100245/);
});
