import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownDomains } from '../../src/domain/known-domains.ts';
import { minutes, openVerbs, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
});
afterEach(() => verbs.stop());

const modelOf = (domain: string) =>
  verbs.context.db
    .transaction()
    .execute(async (trx) => (await knownDomains(trx, verbs.context))([domain]).get(domain) ?? null);
const learn = (id: number, domain: string) =>
  sql`insert into core.client_domain (id, domain) overriding system value values (${id}, ${domain})`.execute(
    verbs.context.db,
  );

test('a domain counts from the next look after it is known, also for what was looked at before', async () => {
  expect(await modelOf('n0rth-harbour.com')).toBeNull();
  await learn(1, 'north-harbour.com');
  expect(await modelOf('n0rth-harbour.com')).toBe('north-harbour.com');
  // Once the look-alike writes as a client of ours, it is one.
  await learn(2, 'n0rth-harbour.com');
  expect(await modelOf('n0rth-harbour.com')).toBeNull();
});

test('one that a slower import brought late is found within ten minutes', async () => {
  await learn(9, 'other.example');
  expect(await modelOf('north-habour.com')).toBeNull();
  await learn(3, 'north-harbour.com');
  verbs.advance(11 * minutes);
  expect(await modelOf('north-habour.com')).toBe('north-harbour.com');
});

test('ours count without any client', async () => {
  expect(await modelOf('n0rthwind.example')).toBe('northwind.example');
});
