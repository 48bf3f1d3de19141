import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { importDirectory } from '../../src/records/csv.ts';
import { type ScriptedServer, startScriptedServer } from '../mail/support/scripted-server.ts';
import { smtpScript } from '../mail/support/smtp-script.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;

/** One question of Anna after the other, each on a card of its own. */
function questions(desk: () => Desk, olena: () => Colleague) {
  let number = 0;
  const card = () => desk().card(payments, `vector-question-${number}.`);
  return {
    card,
    async next(more: Partial<Parameters<typeof letter>[3]> = {}, subject = 'Deposit') {
      number += 1;
      await desk().core.publish();
      const text = `My bank transfer DP-50217 has not arrived. vector-question-${number}.`;
      await desk().receive(letter(anna, subject, text, more));
      await olena().take(card());
    },
    /** What was said in the thread of the card. */
    told: () =>
      desk()
        .cards(payments)
        .filter(({ threadTs, ts }) => threadTs === card().ts && ts !== threadTs)
        .map(saidBy),
  };
}

describe('through a mail server that takes everything', () => {
  let desk: Desk;
  let olena: Colleague;
  let before = 0;
  const { card, next, told } = questions(
    () => desk,
    () => olena,
  );
  const db = () => desk.database.db;
  const newMails = () => desk.mail.journal().slice(before);
  beforeAll(async () => {
    desk = await openDesk({ variables: { FIRM_NAME: 'Northgate\r\nBcc: evil@evil.test' } });
    olena = colleagueAt(desk, officer);
  });
  afterAll(() => desk.stop());

  const sent = () => {
    before = desk.mail.journal().length;
  };

  test('OUT-01: line breaks in subject, name, file name and header values stay in their own header', async () => {
    const evil = 'x\r\nBcc: evil@evil.test';
    const attachment = {
      filename: `${evil}.pdf`,
      contentType: 'application/pdf',
      content: Buffer.from('%PDF'),
    };
    await next({ attachments: [attachment] }, '=?utf-8?Q?Where=0D=0ABcc:_evil@evil.test?=');
    sent();
    await olena.approve(card());
    const [mail, ...more] = newMails();
    expect(more).toEqual([]);
    expect(mail!.envelope.to).toEqual([anna.address]);
    const header = mail!.raw
      .toString()
      .split('\r\n\r\n')[0]!
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n');
    const names = header.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('bcc');
  });

  /** Approves while the server asks to come back, changes rows meanwhile, and lets the courier come again. */
  async function tamper(change: (caseId: number, deliveryId: string) => Promise<unknown>) {
    await next();
    sent();
    desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
    await olena.approve(card());
    const caseId = (await desk.caseOf(card())).id;
    const reply = await db()
      .selectFrom('desk.delivery')
      .select('id')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow();
    await change(caseId, reply.id);
    await desk.later(2 * minutes);
  }

  test('OUT-02: a draft that was edited in the database after the approval is not sent, and somebody is told', async () => {
    await tamper((caseId) =>
      db()
        .updateTable('desk.draft')
        .set({ text: sql<string>`text || ' '` })
        .where('case_id', '=', caseId)
        .execute(),
    );
    expect(newMails()).toEqual([]);
    expect(told()).toEqual([expect.stringContaining('the text is not the approved one')]);
  });

  test.each([
    '{"path":"/etc/passwd"}',
    '{"href":"http://169.254.169.254"}',
    '{"raw":{"path":"/etc/passwd"}}',
  ])('OUT-03: %s in the row of the text is not sent, and somebody is told', async (text) => {
    await tamper((caseId) =>
      db().updateTable('desk.draft').set({ text }).where('case_id', '=', caseId).execute(),
    );
    expect(newMails()).toEqual([]);
    expect(told()).toEqual([expect.stringContaining('the text is not the approved one')]);
  });

  test('OUT-03: files and addresses in the row of the attachments are not opened', async () => {
    const attachments = JSON.stringify([
      { filename: 'x', path: '/etc/passwd' },
      { filename: 'y', href: 'http://169.254.169.254' },
      { filename: 'z', raw: { path: '/etc/passwd' } },
    ]);
    await tamper((caseId) =>
      db().updateTable('desk.inquiry').set({ attachments }).where('case_id', '=', caseId).execute(),
    );
    const [mail, ...more] = newMails();
    expect(more).toEqual([]);
    expect(mail!.raw.toString()).not.toMatch(/root:|Content-Disposition/i);
  });

  test.each([
    '"a@evil.test x"@bank.com',
    'c@x.test, evil@evil.test',
    'c@x.test\r\nRCPT TO:<evil@evil.test>',
    'a@\uff46irm.com',
  ])('ADR-14: %j in the row of the recipient gets nothing, and somebody is told', async (recipient) => {
    await tamper(async (caseId, deliveryId) => {
      await db().updateTable('desk.inquiry_case').set({ recipient }).where('id', '=', caseId).execute();
      await db().updateTable('desk.approval').set({ recipient }).where('case_id', '=', caseId).execute();
      await db().updateTable('desk.delivery').set({ recipient }).where('id', '=', deliveryId).execute();
    });
    expect(newMails()).toEqual([]);
    expect(told()).toEqual([expect.stringContaining('The last reply was not sent')]);
  });

  test('ADR-13: a hostile address of a client is refused by the import, with file, row and column', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'casedesk-import-'));
    const lines: string[] = [];
    try {
      const row = 'CL-666,person,CY,Eve,"""a@evil.test x""@bank.com",active,2026-03-11T08:00:00Z';
      await writeFile(
        join(directory, 'clients.csv'),
        `external_id,type,entity,name,emails,status,source_updated_at\n${row}\n`,
      );
      const upsert = (batch: Parameters<typeof upsertRecordRows>[1]) =>
        upsertRecordRows(desk.app.context, batch);
      const { refused } = await importDirectory(directory, {
        upsert,
        report: (line) => void lines.push(line),
      });
      expect(refused).toBe(1);
      expect(lines.join('\n')).toMatch(/clients\.csv.*2.*emails.*not a plain e-mail address/s);
    } finally {
      await rm(directory, { recursive: true });
    }
    const stored = await db().selectFrom('core.client').select('external_id').execute();
    expect(stored.map(({ external_id }) => external_id)).not.toContain('CL-666');
  });
});

describe('through a mail server that does as it likes', () => {
  let desk: Desk;
  let olena: Colleague;
  let server: ScriptedServer;
  /** What the server says in each connection, one after the other; then it takes everything. */
  let scripts: Record<string, string | null>[] = [];
  let lines: string[] = [];
  const { card, next, told } = questions(
    () => desk,
    () => olena,
  );
  beforeAll(async () => {
    let script = smtpScript({});
    let connection = 0;
    server = await startScriptedServer((line) => {
      // An empty line alone is no sign: a mail has them, too.
      if (server.connections() !== connection) script = smtpScript(scripts.shift() ?? {});
      connection = server.connections();
      lines.push(line);
      return script(line);
    });
    desk = await openDesk({ variables: { SMTP_PORT: String(server.port), SMTP_SILENT_SECONDS: '1' } });
    olena = colleagueAt(desk, officer);
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await next();
    lines = [];
  });
  afterEach(() => {
    scripts = [];
  });

  test.each([
    ['421 after the mail', [{ '.': '421 closing' }], 'needs_human', 1],
    ['a hang-up after the mail', [{ '.': 'close' }], 'needs_human', 1],
    ['a stall after the mail', [{ '.': null }], 'needs_human', 1],
    ['451 to the sender, then 250', [{ MAIL: '451 try later' }], 'sent', 1],
    ['451 to the recipient, then 250', [{ RCPT: '451 greylisted' }], 'sent', 1],
    ['451 to DATA, then 250', [{ DATA: '451 try later' }], 'sent', 1],
    ['a stall before the greeting, then 250', [{ '': null }], 'sent', 1],
    ['550 to the recipient', [{ RCPT: '550 no such user' }], 'failed', 0],
    ['550 after the mail', [{ '.': '550 content refused' }], 'failed', 1],
  ])('OUT-04: %s', async (_what, wanted, state, handedOver) => {
    scripts = [...wanted];
    await olena.approve(card());
    for (let hour = 0; hour < 3; hour += 1) await desk.later(hours);
    expect((await desk.caseOf(card())).lastReply).toMatchObject({ state });
    expect(lines.filter((line) => line === '.')).toHaveLength(handedOver);
    expect(new Set(lines.filter((line) => line.startsWith('RCPT')))).toEqual(
      lines.some((line) => line.startsWith('RCPT')) ? new Set([`RCPT TO:<${anna.address}>`]) : new Set(),
    );
    expect(told()).toHaveLength(state === 'sent' ? 0 : 1);
  });
});

test('OUT-04: what the server had taken before it said 421 is found in the archive, sent once, and nobody is called', async () => {
  const variables = {
    SENT_LOOKUP: 'archive',
    SENT_USER: anna.address,
    SENT_PASSWORD: 'client-demo-password',
  };
  const desk = await openDesk({ variables });
  const olena = colleagueAt(desk, officer);
  const { card, next, told } = questions(
    () => desk,
    () => olena,
  );
  try {
    await next();
    desk.mail.failNext({ at: 'after-data', code: 421, message: '4.3.2 shutting down' });
    await olena.approve(card());
    for (let hour = 0; hour < 2; hour += 1) await desk.later(hours);
    expect((await desk.caseOf(card())).lastReply).toMatchObject({ state: 'sent', trouble: null });
    expect(desk.mail.journal().filter(({ envelope }) => envelope.to.includes(anna.address))).toHaveLength(1);
    expect(told()).toEqual([]);
  } finally {
    await desk.stop();
  }
});
