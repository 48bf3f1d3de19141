import { describe, expect, test } from 'vitest';
import type { Priority, Topic } from '../../../src/domain/model.ts';
import {
  addWorkingTime,
  clocksFor,
  escalationDue,
  type WorkingHours,
} from '../../../src/domain/rules/deadlines.ts';

const at = (text: string) => new Date(text);
const utc: WorkingHours = { timeZone: 'UTC', opens: '09:00', closes: '18:00' };
const berlin: WorkingHours = { ...utc, timeZone: 'Europe/Berlin' };
const newYork: WorkingHours = { ...utc, timeZone: 'America/New_York' };
const shanghai: WorkingHours = { ...utc, timeZone: 'Asia/Shanghai' };

// 2026-11-16 is a Monday. Germany leaves summer time on Sunday 25 October 2026 and enters it on 29 March 2026.
test.each<[string, WorkingHours, start: string, minutes: number, due: string]>([
  ['inside a day', utc, '2026-11-16T10:00:00Z', 60, '2026-11-16T11:00:00Z'],
  ['ends exactly at closing', utc, '2026-11-16T17:00:00Z', 60, '2026-11-16T18:00:00Z'],
  ['one minute more is tomorrow', utc, '2026-11-16T17:00:00Z', 61, '2026-11-17T09:01:00Z'],
  ['before opening', utc, '2026-11-16T03:00:00Z', 60, '2026-11-16T10:00:00Z'],
  ['after closing', utc, '2026-11-16T20:00:00Z', 60, '2026-11-17T10:00:00Z'],
  ['over the weekend', utc, '2026-11-20T17:30:00Z', 60, '2026-11-23T09:30:00Z'],
  ['received on Saturday', utc, '2026-11-21T12:00:00Z', 15, '2026-11-23T09:15:00Z'],
  ['nothing to wait for', utc, '2026-11-16T10:00:00Z', 0, '2026-11-16T10:00:00Z'],
  ['nothing to wait for, but closed', utc, '2026-11-21T12:00:00Z', 0, '2026-11-23T09:00:00Z'],
  ['two weeks of work', utc, '2026-11-16T09:00:00Z', 10 * 540, '2026-11-27T18:00:00Z'],
  ['over the end of the year', utc, '2026-12-31T17:00:00Z', 120, '2027-01-01T10:00:00Z'],
  ['Berlin in winter opens at 8 UTC', berlin, '2026-11-16T05:00:00Z', 60, '2026-11-16T09:00:00Z'],
  ['Berlin over the end of summer time', berlin, '2026-10-23T15:30:00Z', 60, '2026-10-26T08:30:00Z'],
  ['Berlin over the start of summer time', berlin, '2026-03-27T16:30:00Z', 60, '2026-03-30T07:30:00Z'],
  [
    'New York: Friday evening there is Saturday in UTC',
    newYork,
    '2026-11-21T01:00:00Z',
    60,
    '2026-11-23T15:00:00Z',
  ],
  ['Shanghai: Monday there is Sunday in UTC', shanghai, '2026-11-15T23:00:00Z', 60, '2026-11-16T02:00:00Z'],
  [
    'a desk open to midnight',
    { ...utc, closes: '24:00' },
    '2026-11-16T23:30:00Z',
    60,
    '2026-11-17T09:30:00Z',
  ],
])('working time: %s', (_what, hours, start, minutes, due) => {
  expect(addWorkingTime(at(start), minutes, hours)).toEqual(at(due));
});

// The first days of October 2026 are free in China, and Saturday the 10th is worked for them.
const golden: WorkingHours = {
  ...shanghai,
  calendar: {
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    workingDays: ['2026-10-10'],
  },
};
test.each<[string, WorkingHours, start: string, minutes: number, due: string]>([
  ['a holiday is no working day', golden, '2026-09-30T09:00:00Z', 120, '2026-10-08T02:00:00Z'],
  ['received on a holiday', golden, '2026-10-02T03:00:00Z', 60, '2026-10-08T02:00:00Z'],
  ['a Saturday on which work is made up for', golden, '2026-10-09T09:00:00Z', 120, '2026-10-10T02:00:00Z'],
  ['the Sunday after it is free', golden, '2026-10-10T09:30:00Z', 60, '2026-10-12T01:30:00Z'],
  ['the same without a calendar', shanghai, '2026-10-09T09:00:00Z', 120, '2026-10-12T02:00:00Z'],
])('working time by a calendar: %s', (_what, hours, start, minutes, due) => {
  expect(addWorkingTime(at(start), minutes, hours)).toEqual(at(due));
});

test("a complaint is due by the calendar of the client's entity; while that is not known, of the one that is due first", () => {
  const complaint = {
    ...{ topic: 'complaint' as const, priority: 'P2' as const, complaint: true, firstReply: true },
    receivedAt: at('2026-09-30T09:00:00Z'),
  };
  const cyprus = {
    ...utc,
    timeZone: 'Europe/Nicosia',
    calendar: { holidays: ['2026-10-01'], workingDays: [] },
  };
  const london = { ...utc, timeZone: 'Europe/London' };
  const due = (...entities: WorkingHours[]) =>
    clocksFor(complaint, golden, entities)
      .find(({ type }) => type === 'complaint')!
      .dueAt.toISOString();
  expect(due(cyprus)).toBe('2026-10-22T15:00:00.000Z');
  expect(due(cyprus, london)).toBe('2026-10-21T17:00:00.000Z');
  expect(due()).toBe('2026-10-27T10:00:00.000Z');
});

test.each([
  ['hours that close before they open', { ...utc, opens: '18:00', closes: '09:00' }, 60, 'bad_hours'],
  ['hours that are no hours', { ...utc, opens: '9am' }, 60, 'bad_hours'],
  ['a negative time', utc, -1, 'bad_duration'],
  ['a time that is no number', utc, Number.NaN, 'bad_duration'],
])('%s are refused', (_what, hours, minutes, code) => {
  expect(() => addWorkingTime(at('2026-11-16T10:00:00Z'), minutes, hours)).toThrow(code);
});

describe('clocks of an inquiry received on Friday at 16:00', () => {
  const receivedAt = at('2026-11-20T16:00:00Z');
  const clocks = (topic: Topic, priority: Priority, complaint = false, firstReply = true) =>
    clocksFor({ topic, priority, complaint, receivedAt, firstReply }, utc).map(
      ({ type, dueAt }) => `${type} ${dueAt.toISOString().slice(0, 16)}`,
    );

  test.each<[string, string[], string[]]>([
    [
      'P1: 15 minutes, then every hour, round the clock',
      clocks('other', 'P1'),
      ['first_reply 2026-11-20T16:15'],
    ],
    ['P1 next', clocks('other', 'P1', false, false), ['next_reply 2026-11-20T17:00']],
    ['P2: one business hour', clocks('doc_rejected', 'P2'), ['first_reply 2026-11-20T17:00']],
    ['P2 next: four', clocks('doc_rejected', 'P2', false, false), ['next_reply 2026-11-23T11:00']],
    ['P3: four business hours', clocks('kyc_status', 'P3'), ['first_reply 2026-11-23T11:00']],
    ['P3 next: one business day', clocks('kyc_status', 'P3', false, false), ['next_reply 2026-11-23T16:00']],
    ['P4: eight business hours', clocks('poa_question', 'P4'), ['first_reply 2026-11-23T15:00']],
    [
      'P4 next: two business days',
      clocks('poa_question', 'P4', false, false),
      ['next_reply 2026-11-24T16:00'],
    ],
    [
      'a pending withdrawal is decided in one business day',
      clocks('wd_pending', 'P2'),
      ['first_reply 2026-11-20T17:00', 'withdrawal_decision 2026-11-23T16:00'],
    ],
    [
      'a complaint is answered in 15 business days',
      clocks('complaint', 'P2', true),
      ['first_reply 2026-11-20T17:00', 'complaint 2026-12-11T18:00'],
    ],
    [
      'a complaint about a pending withdrawal has both',
      clocks('wd_pending', 'P2', true),
      ['first_reply 2026-11-20T17:00', 'withdrawal_decision 2026-11-23T16:00', 'complaint 2026-12-11T18:00'],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test.each<[Priority, string]>([
  ['P1', '2026-11-21T12:05:00.000Z'],
  ['P2', '2026-11-21T12:30:00.000Z'],
  ['P3', '2026-11-21T12:30:00.000Z'],
  ['P4', '2026-11-21T12:30:00.000Z'],
])('an escalation of %s raised on Saturday noon is due at %s', (priority, due) => {
  expect(escalationDue(priority, at('2026-11-21T12:00:00Z')).toISOString()).toBe(due);
});
