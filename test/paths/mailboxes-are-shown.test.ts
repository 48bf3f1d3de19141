import { afterAll, beforeAll, expect, test } from 'vitest';
import { firm, officer } from '../../demo/seed/people.ts';
import { type App, createApp } from '../../src/app.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, payments } from '../support/letters.ts';

const mailbox = `${firm.deskAddress}/INBOX`;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.mail.sendAs(annaAsks);
  desk.clock.advance(90_000);
  await desk.app.drain();
});
afterAll(() => desk.stop());

const page = async (app: App, path: string) => {
  const answer = await fetch(`http://127.0.0.1:${app.httpPort()}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('the metrics tell of each mailbox when it was reached and how late its newest mail was', async () => {
  const { text } = await page(desk.app, '/metrics');
  const labels = `{mailbox="${mailbox}"}`;
  const lines = text.split('\n');
  expect(lines).toContain(
    `casedesk_mailbox_last_contact_seconds${labels} ${desk.clock.now.getTime() / 1000}`,
  );
  expect(lines).toContain(`casedesk_mailbox_lag_seconds${labels} 90`);
  expect(lines).toContain(`casedesk_mailbox_connected${labels} 1`);
  for (const name of ['owned_elsewhere', 'quarantined', 'refused'])
    expect(lines).toContain(`casedesk_mailbox_${name}${labels} 0`);
  expect(lines).toContain('casedesk_deliveries_uncertain 0');
});

test('a second process does not own the mailbox, says so, and is well', async () => {
  const { database, clock } = desk;
  const overrides = { database, workers: false, now: () => clock.now, log: () => undefined };
  const second = await createApp(desk.config, overrides);
  await second.start();
  await expect(second.drain()).rejects.toMatchObject({ code: 'mailbox_owned' });
  const { status, text } = await page(second, '/health');
  const health = JSON.parse(text);
  expect([status, health.parts.imap.ok]).toEqual([200, true]);
  expect(health.mailboxes).toEqual([
    {
      ...{ mailbox, ok: true, state: 'another process watches it', since: clock.now.toISOString() },
      ...{ lag_seconds: 90, quarantined: 0, refused: 0 },
    },
  ]);
  await second.stop();
});

test('/desk tells officers in words, also when nobody watches a mailbox any more', async () => {
  const olena = colleagueAt(desk, officer);
  const well = saidBy(await olena.type('/desk', payments));
  expect(well).toMatch(
    /✅ \S+\/INBOX: last reached .*the newest mail was here 90 s after it came, none unreadable/,
  );
  expect(well).toContain('No e-mail or post is in doubt: each is known to have left or not.');
  // Longer than a lease that nobody renews.
  desk.clock.advance(minutes);
  expect(saidBy(await olena.type('/desk', payments))).toMatch(/⚠️ \*\S+\/INBOX is not watched:\*/);
});
