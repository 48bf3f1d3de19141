import { expect, test } from 'vitest';
import { mailboxGauges, mailboxHealth } from '../src/mailbox-health.ts';

const at = new Date('2026-03-11T08:00:00Z');
const earlier = new Date('2026-03-11T07:00:00Z');
const watched = (name: string, changes = {}) => ({
  name,
  state: () => ({ connected: true, ownedElsewhere: false, lastContactAt: at, error: null, ...changes }),
});
const figures = (mailbox: string, changes = {}) => ({
  ...{
    mailbox,
    lastContactAt: at,
    error: null,
    lagMilliseconds: 1500,
    leaseUntil: null,
    quarantined: 0,
    refused: 0,
  },
  ...changes,
});

test('one mailbox that cannot be read makes the part sick and is named in it', () => {
  const broken = watched('kyc/INBOX', { connected: false, error: 'refused the login' });
  const health = mailboxHealth(
    [watched('desk/INBOX'), broken],
    [
      figures('desk/INBOX', { quarantined: 2, refused: 1 }),
      figures('kyc/INBOX', { lastContactAt: earlier, lagMilliseconds: null }),
    ],
  );
  expect(health.part).toEqual({
    ...{ ok: false, state: 'kyc/INBOX: refused the login', count: 1, since: earlier.toISOString() },
  });
  expect(health.mailboxes).toMatchObject([
    { ok: true, state: 'connected', lag_seconds: 1.5, quarantined: 2, refused: 1 },
    { ok: false, state: 'refused the login', lag_seconds: null, since: earlier.toISOString() },
  ]);
});

test('a mailbox that another process watches is well, says so, and repeats what its owner says', () => {
  const second = watched('desk/INBOX', { connected: false, ownedElsewhere: true, lastContactAt: null });
  expect(mailboxHealth([second], [figures('desk/INBOX')]).part).toEqual({
    ...{ ok: true, state: 'another process watches it', since: at.toISOString() },
  });
  expect(mailboxHealth([second], [figures('desk/INBOX', { error: 'No folder.' })]).part).toMatchObject({
    ...{ ok: true, state: 'another process watches it and says: No folder.' },
  });
});

test('without a mailbox the part is switched off; without a database a mailbox tells what it knows itself', () => {
  expect(mailboxHealth([], null).part).toEqual({ ok: true, state: 'switched off' });
  expect(mailboxHealth([watched('a/INBOX'), watched('b/INBOX')], null).part).toMatchObject({
    ...{ ok: true, state: '2 mailboxes are watched', since: at.toISOString() },
  });
  const names = mailboxGauges([watched('a/INBOX')], null).filter(([, , samples]) => samples.length > 0);
  expect(names.map(([name]) => name)).toEqual([
    'casedesk_mailbox_connected',
    'casedesk_mailbox_owned_elsewhere',
  ]);
});
