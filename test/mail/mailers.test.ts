import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../eval/mail/fixture.ts';
import { moreAbsences } from '../../eval/mail/mailers/more-absences.ts';
import { oddBounces } from '../../eval/mail/mailers/odd-mailers.ts';
import { oddReports } from '../../eval/mail/mailers/odd-reports.ts';
import { plainPeople } from '../../eval/mail/programs/plain-people.ts';
import { readAsCasedesk } from '../../eval/mail/read.ts';

const named = (fixtures: Fixture[]) => fixtures.map((fixture) => [fixture.name, fixture] as const);

describe('reports of mailers that are rare, old or at home in one country', () => {
  test.each(named([...oddBounces(), ...oddReports()]))('%s', async (_name, { group, raw, recipients }) => {
    const { reading } = await readAsCasedesk(raw);
    expect(reading.kind).toBe(group);
    if (recipients === null) return;
    const told = reading.parsed.reported.map(({ address, permanent }) => ({ address, permanent }));
    expect(told).toEqual(recipients);
  });
});

describe('a person or a provider is taken for no machine', () => {
  test.each(named(plainPeople()))('%s', async (_name, { raw }) => {
    const { reading } = await readAsCasedesk(raw);
    expect([reading.kind, reading.parsed.reported]).toEqual(['inquiry', []]);
  });
});

describe('an answering machine without a mark is known by its words', () => {
  test.each(named(moreAbsences()))('%s', async (_name, { raw }) => {
    expect((await readAsCasedesk(raw)).reading.kind).toBe('auto_reply');
  });
});

describe('a report is known without its null path, which many servers do not write down', () => {
  const others = oddBounces().filter(({ name }) => !name.includes('of a list'));
  test.each(named(others))('%s', async (_name, { raw }) => {
    const text = raw.toString('latin1').replace(/^Return-Path:[^\r]*\r\n/m, '');
    expect((await readAsCasedesk(Buffer.from(text, 'latin1'))).reading.kind).toBe('bounce');
  });
});
