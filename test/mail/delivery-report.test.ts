import { expect, test } from 'vitest';
import { readDeliveryReport } from '../../src/mail/delivery-report.ts';

const read = (...lines: string[]) => readDeliveryReport(Buffer.from(lines.join('\r\n')));

test('each recipient of a report is told with its status, its end and the words of the server', () => {
  expect(
    read(
      'Reporting-MTA: dns; mx.example',
      'Arrival-Date: Wed, 11 Mar 2026 08:00:00 +0000',
      '',
      'Original-Recipient: rfc822;Anna@Lakeside.example',
      'Final-Recipient: rfc822; anna@lakeside.example',
      'Action: failed',
      'Status: 5.1.1 (bad mailbox)',
      'Remote-MTA: dns; mx.lakeside.example',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '    no such user; ask "them"',
      '',
      '',
      'Final-Recipient: RFC822; <boris@lakeside.example>',
      'Action: Delayed',
      'Status: 4.4.1',
    ),
  ).toEqual([
    {
      address: 'anna@lakeside.example',
      status: '5.1.1',
      permanent: true,
      failed: true,
      reason: '550 5.1.1 no such user; ask "them"',
    },
    { address: 'boris@lakeside.example', status: '4.4.1', permanent: false, failed: false, reason: '' },
  ]);
});

test.each([
  [['Action: failed', 'Status: 4.4.7'], true],
  [['Action: expired', 'Status: 4.4.7'], true],
  [['Action: failure', 'Status: 5.1.1'], true],
  [['Action: delivered', 'Status: 2.1.5'], false],
  [['Action: relayed', 'Status: 5.0.0'], false],
  [['Status: 5.2.2'], true],
  [['Status: 4.2.2'], false],
  [['Status: soon'], false],
])('%j is given up: %s', (lines, failed) => {
  const [recipient] = read('Final-Recipient: rfc822; anna@lakeside.example', ...lines);
  expect(recipient).toMatchObject({ address: 'anna@lakeside.example', failed });
});

test('a recipient that is the name of an account is told by the address that was written', () => {
  const lines = [
    'Original-Recipient: rfc822; anna@lakeside.example',
    'Final-Recipient: local; anna',
    'Action: failed',
  ];
  expect(read(...lines)).toMatchObject([{ address: 'anna@lakeside.example', failed: true }]);
});

test('recipients without an empty line between them are told apart', () => {
  const lines = ['anna', 'boris'].flatMap((name) => [
    `Final-Recipient: rfc822; ${name}@lakeside.example`,
    'Action: failed',
    'Status: 5.1.1',
  ]);
  expect(read('Reporting-MTA: dns; mx.example', ...lines).map(({ address }) => address)).toEqual([
    'anna@lakeside.example',
    'boris@lakeside.example',
  ]);
});

test('what anybody wrote into a report is one line, and a heap of it is read in no time', () => {
  const [recipient] = read(
    'Final-Recipient: rfc822; not an address',
    'Action: failed',
    `Diagnostic-Code: smtp; a\u0007b\u202e ${'x'.repeat(5000)}`,
  );
  expect(recipient!.address).toBeNull();
  expect(recipient!.reason).toMatch(/^a b x+$/);
  expect(recipient!.reason.length).toBeLessThanOrEqual(500);
  expect(read(...Array<string>(30_000).fill('x'))).toEqual([]);
  expect(read(...Array<string>(20_000).fill('Action: failed\r\n')).length).toBeLessThanOrEqual(101);
  expect(read()).toEqual([]);
});
