import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/casedesk.mjs', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-inspect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a person would, in a folder without settings. */
async function inspect(...words: string[]) {
  const ended = await promisify(execFile)(process.execPath, [program, 'inspect', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { code: number; stdout: string; stderr: string }) => error);
  const code = 'code' in ended ? ended.code : 0;
  const lines = ended.stdout.split('\n').filter((line) => line !== '');
  return { code, problem: ended.stderr, mails: lines.map((line) => JSON.parse(line)) };
}

function put(name: string, ...lines: string[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), lines.join('\r\n'));
}

function letter(id: string, subject: string, text: string, ...more: string[]): string[] {
  return [
    'From: Anna Brown <anna.brown@example.com>',
    'To: desk@firm.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}@example.com>`,
    'Date: Mon, 9 Mar 2026 10:33:12 +0100',
    'Content-Type: text/plain; charset=utf-8',
    ...more,
    '',
    text,
  ];
}

const fields = [
  ...['file', 'sha256', 'outcome', 'reason', 'message_id', 'in_reply_to', 'references', 'from'],
  ...['sender_valid', 'to', 'cc', 'subject', 'date', 'text', 'html_only', 'reply', 'signature', 'language'],
  ...['attachments', 'auto_reply', 'bounce', 'sender', 'thread', 'mentions', 'topic', 'topics', 'priority'],
  ...['complaint', 'client', 'links', 'draft'],
];

describe('casedesk inspect', () => {
  test('tells every field of the contract, in its order', async () => {
    put('one.eml', ...letter('one', 'Deposit 5,000 USD', 'I sent 5,000 USD to account 5012345.'));
    const { code, mails } = await inspect('one.eml');
    expect(code).toBe(0);
    expect(mails.map((mail) => Object.keys(mail))).toEqual([fields]);
    expect(mails[0]).toMatchObject({
      file: 'one.eml',
      outcome: 'inquiry',
      reason: null,
      message_id: '<one@example.com>',
      from: { address: 'anna.brown@example.com', name: 'Anna Brown' },
      sender_valid: true,
      date: '2026-03-09T09:33:12.000Z',
      language: 'en',
      sender: { verdict: 'off' },
      thread: { joins: null, possibly: [] },
      mentions: expect.arrayContaining([{ type: 'amount', value: '5000 USD', valid: true }]),
      draft: null,
    });
  });

  test('reads a folder in bytewise order of path and follows no link out of it', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'casedesk-outside-'));
    writeFileSync(join(outside, 'secret.eml'), 'From: a@example.com\r\n\r\nsecret');
    for (const name of ['b.eml', 'B.eml', 'a/z.eml', 'a.eml', 'ä.eml'])
      put(`in/${name}`, ...letter(name, name, name));
    symlinkSync(outside, join(folder, 'in/link'));
    symlinkSync(join(outside, 'secret.eml'), join(folder, 'in/link.eml'));
    const { mails } = await inspect('in');
    expect(mails.map(({ file }) => file)).toEqual([
      'in/B.eml',
      'in/a.eml',
      'in/a/z.eml',
      'in/b.eml',
      'in/ä.eml',
    ]);
    rmSync(outside, { recursive: true });
  });

  test('the same bytes, and the same mail to a second address, are duplicates; a reused Message-ID is not', async () => {
    const mail = letter('one', 'Deposit', 'Where is my money?');
    put('1.eml', ...mail);
    put('2.eml', ...mail);
    put('3.eml', 'Received: from elsewhere.example', ...mail);
    put('4.eml', ...letter('one', 'Deposit', 'Something else'));
    const { mails } = await inspect('.');
    expect(mails.map(({ outcome }) => outcome)).toEqual(['inquiry', 'duplicate', 'duplicate', 'inquiry']);
    expect(mails[2]).toMatchObject({ reason: 'the same mail as ./1.eml' });
  });

  test('names the earlier mails that a mail answers', async () => {
    put('1.eml', ...letter('one', 'Deposit', 'Where is my money?'));
    put('2.eml', ...letter('two', 'Re: Deposit', 'Still nothing.', 'In-Reply-To: <one@example.com>'));
    put(
      '3.eml',
      ...letter('three', 'Re: Deposit', 'Hello?', 'References: <one@example.com> <two@example.com>'),
    );
    const { mails } = await inspect('1.eml', '2.eml', '3.eml');
    expect(mails.map(({ thread }) => thread.possibly)).toEqual([[], ['1.eml'], ['1.eml', '2.eml']]);
  });

  test('what cannot be read is a line, never an end', async () => {
    put('1-empty.eml');
    put('2-garbage.eml', Buffer.from([0, 255, 254, 0, 13, 10, 200]).toString('latin1'));
    put('3-parts.eml', 'Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\nx\r\n'.repeat(3000));
    put('4-good.eml', ...letter('good', 'Good', 'A good mail.'));
    const { code, mails } = await inspect('.', 'nowhere.eml');
    expect(code).toBe(0);
    expect(mails.map(({ outcome }) => outcome)).toEqual([
      'inquiry',
      'inquiry',
      'quarantined',
      'inquiry',
      'quarantined',
    ]);
    expect(mails[2]).toMatchObject({ reason: expect.stringContaining('beyond what'), sender_valid: false });
    expect(Object.keys(mails[2])).toEqual(fields);
    expect(mails[4].reason).toContain('ENOENT');
  });

  test('mail from an address of ours is own mail', async () => {
    put('1.eml', ...letter('one', 'Deposit', 'Where is my money?'));
    expect((await inspect('--own', 'ANNA.brown@example.com', '1.eml')).mails).toMatchObject([
      { outcome: 'own_mail' },
    ]);
  });

  test('a wrong use is told, with exit code 2', async () => {
    expect(await inspect()).toMatchObject({ code: 2, problem: expect.stringContaining('at least one file') });
    expect(await inspect('--now', 'soon', 'x')).toMatchObject({
      code: 2,
      problem: expect.stringContaining('not a time'),
    });
    expect(await inspect('--wrong', 'x')).toMatchObject({
      code: 2,
      problem: expect.stringContaining('--wrong'),
    });
  });

  test('links to the records and drafts the reply from them', async () => {
    const header = 'external_id,type,entity,name,emails,status,language,source_updated_at';
    put(
      'records/clients.csv',
      header,
      'CL-1,person,EU,Anna Brown,anna.brown@example.com,active,en,2026-03-09T10:00:00Z',
    );
    const columns = 'external_id,client_id,kind,status,amount,currency,submitted_at,source_updated_at';
    put(
      'records/payments.csv',
      columns,
      'WD-20931,CL-1,withdrawal,On its way,1800.00,USD,2026-03-09T09:00:00Z,2026-03-09T10:00:00Z',
    );
    put('1.eml', ...letter('one', 'Withdrawal WD-20931', 'Where is my withdrawal WD-20931?'));
    put('map.json', '{"statuses": {"withdrawal": {"On its way": "submitted"}}}');
    const { mails, problem } = await inspect(
      ...['--records', 'records', '--records-map', 'map.json', '--draft', '--trust-senders'],
      ...['--now', '2026-03-10T08:00:00Z', '1.eml'],
    );
    expect(problem).toBe('');
    expect(mails).toMatchObject([
      {
        client: { external_id: 'CL-1', state: 'auto' },
        links: expect.arrayContaining([
          expect.objectContaining({ type: 'payment', external_id: 'WD-20931' }),
        ]),
        draft: { language: 'en', planner: 'rules', verifier: { ok: true, findings: [] } },
      },
    ]);
    expect(mails[0].draft.text).toContain('WD-20931 for 1,800.00 USD was sent on');
  });

  test('names the document of the record that an attachment may be', async () => {
    const client = 'external_id,type,entity,name,emails,status,language,source_updated_at';
    const at = '2026-03-09T10:00:00Z';
    put(
      'records/clients.csv',
      client,
      `CL-1,individual,EU,Anna Brown,anna.brown@example.com,active,en,${at}`,
    );
    put(
      'records/applications.csv',
      'external_id,client_id,status,source_updated_at',
      `AP-3310,CL-1,docs_requested,${at}`,
    );
    put(
      'records/documents.csv',
      'external_id,application_id,requirement,status,source_updated_at',
      ...[`DOC-1,AP-3310,proof_of_identity,approved,${at}`, `DOC-2,AP-3310,proof_of_address,requested,${at}`],
    );
    const file = Buffer.from('%PDF-1.7 bill').toString('base64');
    const mail = (name: string) => [
      ...['From: anna.brown@example.com', 'Subject: Papers', 'Content-Type: multipart/mixed; boundary=b', ''],
      ...['--b', '', 'Attached.', '--b', `Content-Type: application/pdf; name=${name}`],
      ...['Content-Transfer-Encoding: base64', '', file, '--b--', ''],
    ];
    put('1.eml', ...mail('electricity-bill.pdf'));
    put('2.eml', ...mail('passport.pdf'));
    const documentsOf = (one: { links: { type: string; external_id: string }[] }) =>
      one.links.filter(({ type }) => type === 'document');
    const proven = await inspect('--records', 'records', '--trust-senders', '1.eml', '2.eml');
    expect(proven.mails.map(documentsOf)).toEqual([
      [
        {
          ...{ type: 'document', external_id: 'DOC-2', score: 0.8, state: 'suggested' },
          evidence: ['electricity-bill.pdf may be for proof of address: its name says so'],
        },
      ],
      [],
    ]);
  });

  test('what an officer would be warned of stands among the reasons', async () => {
    const header = 'external_id,type,entity,name,emails,status,language,source_updated_at';
    const row = 'CL-1,person,EU,Ines,ines@north-harbour.com,active,en,2026-03-09T10:00:00Z';
    put('records/clients.csv', header, row);
    put(
      '1.eml',
      'From: "ines@north-harbour.com" <ines@north-harb0ur.com>',
      'Reply-To: desk@collector.example',
      'Subject: Payout',
      'Content-Type: text/html',
      '',
      '<p>See <a href="http://thief.example">bank.example</a></p>',
    );
    const { mails } = await inspect('--records', 'records', '1.eml');
    expect(mails[0].sender).toEqual({
      verdict: 'off',
      why: [
        'mark=lookalike_domain north-harb0ur.com north-harbour.com',
        'mark=address_in_name ines@north-harbour.com ines@north-harb0ur.com',
        'mark=reply_to_elsewhere collector.example north-harb0ur.com',
        'mark=link_elsewhere bank.example thief.example',
      ],
    });
  });

  test('ten times as many mails need about as much memory', async () => {
    put(
      'peak.mjs',
      "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));",
      `await import(${JSON.stringify(program)});`,
    );
    const peak = async (count: number) => {
      for (let number = 0; number < count; number += 1)
        put(`${count}/${number}.eml`, ...letter(`${count}-${number}`, 'Deposit', 'Where is it? '.repeat(50)));
      const { stderr } = await promisify(execFile)(process.execPath, ['peak.mjs', 'inspect', String(count)], {
        cwd: folder,
        maxBuffer: 64 * 1024 * 1024,
      });
      return Number(/peak (\d+)/.exec(stderr)?.[1]);
    };
    expect((await peak(1500)) / (await peak(150))).toBeLessThan(1.6);
  });
});
