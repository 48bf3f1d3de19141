import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailWorld } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import { understandMail, understandText } from '../../src/domain/understand-text.ts';
import { openSenderCheck } from '../../src/mail/authenticate.ts';
import { openParser } from '../../src/mail/parse.ts';
import { openReader } from '../../src/mail/read-mail.ts';

const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 256 });
let world: MailWorld;
beforeAll(async () => {
  const accounts = [{ address: 'desk@firm.example', password: 'secret' }];
  world = await createMailWorld({ directory: null, accounts, signedDomains: ['example.com'] });
});
afterAll(() => Promise.all([parser.close(), world.stop()]));

test('a signed inquiry as it arrives: parsed, screened, proven', async () => {
  const from = { name: 'Anna', address: 'anna@example.com' };
  await world.sendAs({ from, to: ['desk@firm.example'], subject: 'Вывод', text: 'Где деньги?' });
  const reading = await read(world.arrived('desk@firm.example').at(-1)!.raw);
  expect(reading).toMatchObject({ kind: 'inquiry', why: '', sender: { verdict: 'pass' } });
  expect(reading.parsed).toMatchObject({
    from: { address: 'anna@example.com' },
    subject: 'Вывод',
    reply: 'Где деньги?',
  });
});

test('what the words of a mail say is found out by the process that reads them, when it is told when the mail came', async () => {
  const raw = Buffer.from(
    [
      ...['From: anna@example.com', 'Subject: Withdrawal WD-20931', 'MIME-Version: 1.0'],
      ...[
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Where is it? I sent 500 EUR yesterday.',
      ],
      ...['--b', 'Content-Type: application/pdf; name=invoice-KYC-7.pdf', '', 'x'],
      ...['--b', 'Content-Type: text/csv; name=paid.csv', 'Content-Disposition: attachment', ''],
      ...['date;id', '2026-03-09;WD-30917', '--b--', ''],
    ].join('\r\n'),
  );
  const receivedAt = new Date('2026-03-11T08:00:00Z');
  const { understood, ...reading } = await read(raw, undefined, receivedAt);
  const { parsed } = reading;
  expect(understood).toEqual(understandText({ ...parsed, kind: 'inquiry', receivedAt }));
  expect(understood!.mentions.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['WD-20931', '500 EUR', '2026-03-10']),
  );
  expect(understood!.mentions).toContainEqual(
    expect.objectContaining({ value: 'WD-30917', where: 'attachment' }),
  );
  expect(await read(raw)).toEqual({ ...reading, understood: undefined });
  expect(understandMail({ ...reading, understood, kind: 'list' }, receivedAt)).toEqual(
    understandMail({ ...reading, kind: 'list' }, receivedAt),
  );
});

test('an automatic answer that nobody signed', async () => {
  const raw = Buffer.from('From: anna@example.com\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.');
  const reading = await read(raw);
  expect(reading).toMatchObject({ kind: 'auto_reply', why: 'auto-submitted', sender: { verdict: 'fail' } });
});

test('an own address is believed in any case when the mail is signed, and not when anybody may have written it', async () => {
  const from = { name: 'Desk', address: 'DESK@example.com' };
  await world.sendAs({ from, to: ['desk@firm.example'], subject: 'Copy', text: 'x' });
  const signed = world.arrived('desk@firm.example').at(-1)!.raw;
  const own = ['desk@firm.example', 'desk@example.com'];
  expect(await read(signed, own)).toMatchObject({ kind: 'own_mail', why: 'from an own address' });
  expect(await read(Buffer.from('From: DESK@firm.example\r\n\r\nx'))).toMatchObject({ kind: 'inquiry' });
});

test('without a sender check the verdict is off', async () => {
  const unchecked = openReader({ parser, senderCheck: null, ownAddresses: [] });
  const { sender } = await unchecked(Buffer.from('From: anna@example.com\r\n\r\nx'));
  expect(sender).toEqual({ verdict: 'off', why: [] });
});

test('a mail that cannot be parsed rejects', async () => {
  const bomb = `Content-Type: multipart/mixed; boundary=e\r\n\r\n${'--e\r\n\r\nx\r\n'.repeat(1500)}--e--\r\n`;
  await expect(read(Buffer.from(bomb))).rejects.toMatchObject({ code: 'mail_unreadable', retry: 'never' });
});

function read(raw: Buffer, ownAddresses = ['desk@firm.example'], receivedAt?: Date) {
  const senderCheck = openSenderCheck({ dnsServers: [world.dns], timeoutMilliseconds: 10_000 });
  return openReader({ parser, senderCheck, ownAddresses })(raw, receivedAt);
}
