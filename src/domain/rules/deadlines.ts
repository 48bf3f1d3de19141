/**
 * Due times of the desk. Working time is between `opens` and `closes` in the desk's time zone on the working days of its
 * calendar: Monday to Friday, without holidays and with the weekends on which work is made up for. Instants are UTC; day
 * arithmetic is on local calendar dates, so a change to or from summer time neither adds nor takes working hours.
 */
import { DeskError } from '../errors.ts';
import type { BusinessCalendar } from '../model/settings.ts';
import type { ClockType } from '../model/shown.ts';
import type { Priority, Topic } from '../model.ts';
import { calendarDay, isWorkday, localInstant, nextDay } from './local-time.ts';

export interface WorkingHours {
  timeZone: string;
  /** "09:00" */
  opens: string;
  /** "18:00"; "24:00" is the end of the day. */
  closes: string;
  calendar?: BusinessCalendar | null;
}
export interface DueClock {
  type: ClockType;
  dueAt: Date;
}

const minute = 60_000;
/** Targets in working minutes; P1 is answered round the clock. `day` is one whole working day. */
const replyTargets: Record<
  Priority,
  { first: number; next: number | 'day' | 'two days'; roundTheClock: boolean }
> = {
  P1: { first: 15, next: 60, roundTheClock: true },
  P2: { first: 60, next: 240, roundTheClock: false },
  P3: { first: 240, next: 'day', roundTheClock: false },
  P4: { first: 480, next: 'two days', roundTheClock: false },
};
/** PSD2 article 101 and DISP 1.6.2A: a complaint about a payment service is answered within 15 business days. */
const complaintBusinessDays = 15;

/**
 * The instant when `minutes` of working time have passed since `start`. Outside working hours counting begins at the
 * next opening; 0 minutes therefore gives `start` itself or the next opening. A span that ends with the day ends at
 * closing time, not at the next opening. Throws DeskError `bad_hours` for hours that do not open before they close and
 * `bad_duration` for minutes that are negative or not a number.
 */
export function addWorkingTime(start: Date, minutes: number, hours: WorkingHours): Date {
  const [opens, closes] = readHours(hours);
  if (!(minutes >= 0 && Number.isFinite(minutes))) {
    throw new DeskError('bad_duration', 'A working time must be a number of minutes that is not negative.');
  }
  let remaining = minutes * minute;
  for (let day = calendarDay(start, hours.timeZone); ; day = nextDay(day)) {
    if (!isWorkday(day, hours.calendar)) continue;
    const from = Math.max(start.getTime(), localInstant(day, opens, hours.timeZone).getTime());
    const until = localInstant(day, closes, hours.timeZone).getTime();
    if (from >= until) continue;
    if (remaining <= until - from) return new Date(from + remaining);
    remaining -= until - from;
  }
}

/**
 * The clocks that one inquiry starts, from the moment the mail server received it. `firstReply` is true while nobody
 * has answered the case yet. Withdrawal and complaint clocks are given for every inquiry that says so: the caller
 * keeps the earliest of each per case. A complaint is due by the calendar of the client's entity, not of the desk that
 * answers; `entities` are those that he may belong to, and the first day of them counts. None: the desk's.
 */
export function clocksFor(
  input: { topic: Topic; priority: Priority; complaint: boolean; receivedAt: Date; firstReply: boolean },
  hours: WorkingHours,
  entities: WorkingHours[] = [],
): DueClock[] {
  const { receivedAt } = input;
  const reply = input.firstReply ? 'first_reply' : 'next_reply';
  const clocks: DueClock[] = [
    { type: reply, dueAt: replyDue(input.priority, input.firstReply, receivedAt, hours) },
  ];
  if (input.topic === 'wd_pending') {
    clocks.push({ type: 'withdrawal_decision', dueAt: addWorkingTime(receivedAt, dayLength(hours), hours) });
  }
  if (input.complaint || input.topic === 'complaint') {
    clocks.push({
      type: 'complaint',
      dueAt: complaintDue(receivedAt, entities.length > 0 ? entities : [hours]),
    });
  }
  return clocks;
}

/** When an escalation must have been acknowledged: after 5 minutes for P1, else 30, round the clock. */
export function escalationDue(priority: Priority, raisedAt: Date): Date {
  return new Date(raisedAt.getTime() + (priority === 'P1' ? 5 : 30) * minute);
}

/** What the letters of this desk promise: that the client hears again within one business day. */
export function promiseDue(from: Date, hours: WorkingHours): Date {
  return addWorkingTime(from, dayLength(hours), hours);
}

/** When a payment provider should have answered: after so many working hours of the desk, or one business day. */
export function providerAnswerDue(from: Date, workingHours: number | null, hours: WorkingHours): Date {
  return addWorkingTime(from, workingHours === null ? dayLength(hours) : workingHours * 60, hours);
}

function replyDue(priority: Priority, first: boolean, receivedAt: Date, hours: WorkingHours): Date {
  const target = replyTargets[priority];
  const wanted = first ? target.first : target.next;
  const minutes = wanted === 'day' ? dayLength(hours) : wanted === 'two days' ? 2 * dayLength(hours) : wanted;
  if (target.roundTheClock) return new Date(receivedAt.getTime() + minutes * minute);
  return addWorkingTime(receivedAt, minutes, hours);
}

function complaintDue(receivedAt: Date, calendars: WorkingHours[]): Date {
  const days = calendars.map((hours) => endOfBusinessDay(receivedAt, complaintBusinessDays, hours).getTime());
  return new Date(Math.min(...days));
}

/** Closing time of the n-th business day after the local date of `start`, the day of receipt not counted. */
function endOfBusinessDay(start: Date, businessDays: number, hours: WorkingHours): Date {
  const [, closes] = readHours(hours);
  let day = calendarDay(start, hours.timeZone);
  for (let passed = 0; passed < businessDays; ) {
    day = nextDay(day);
    if (isWorkday(day, hours.calendar)) passed += 1;
  }
  return localInstant(day, closes, hours.timeZone);
}

function dayLength(hours: WorkingHours): number {
  const [opens, closes] = readHours(hours);
  return closes - opens;
}

function readHours(hours: WorkingHours): [number, number] {
  const opens = readMinutes(hours.opens);
  const closes = readMinutes(hours.closes);
  if (!(opens < closes && closes <= 24 * 60)) {
    throw new DeskError(
      'bad_hours',
      `Working hours must open before they close, such as 09:00 to 18:00, not ${hours.opens} to ${hours.closes}.`,
    );
  }
  return [opens, closes];
}

function readMinutes(time: string): number {
  const match = /^(\d{2}):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
}
