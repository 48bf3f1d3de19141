import { afterEach, beforeEach, expect, test } from 'vitest';
import { handleSlackEvents } from '../../src/domain/handle-slack-events.ts';
import { showDesk } from '../../src/domain/show-desk.ts';
import { storeSlackEvent } from '../../src/domain/store-slack-event.ts';
import { minutes, openVerbs, seconds, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
const secret = 'is the withdrawal of Anna paid?';
beforeEach(async () => {
  verbs = await openVerbs();
  await storeSlackEvent(verbs.context, {
    eventId: 'Ev1',
    body: { event: { type: 'app_mention', channel: 'CSALES', user: 'USELLER', ts: '17.5', text: secret } },
  });
});
afterEach(() => verbs.stop());

const row = () => verbs.context.db.selectFrom('desk.slack_event').selectAll().executeTakeFirstOrThrow();
const fail = async () => {
  throw new Error('Slack is away');
};

test('an event that is being handled is not handled by another at the same time', async () => {
  let runs = 0;
  const handle = async () => {
    runs += 1;
    if (runs === 1) expect(await handleSlackEvents(verbs.context, handle)).toBe(0);
  };
  await handleSlackEvents(verbs.context, handle);
  expect(runs).toBe(1);
});

test('an event whose process ended is handled again after a while', async () => {
  await new Promise<void>((resolve) => {
    void handleSlackEvents(verbs.context, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  expect(await handleSlackEvents(verbs.context, async () => undefined)).toBe(0);
  verbs.advance(6 * minutes);
  expect(await handleSlackEvents(verbs.context, async () => undefined)).toBe(1);
  expect(await row()).toMatchObject({ body: null, handled_at: verbs.clock.now });
});

test('a failed event waits before the next try, longer each time, and is taken in when Slack is back', async () => {
  expect(await handleSlackEvents(verbs.context, fail)).toBe(1);
  expect(await handleSlackEvents(verbs.context, fail)).toBe(0);
  verbs.advance(11 * seconds);
  expect(await handleSlackEvents(verbs.context, fail)).toBe(1);
  verbs.advance(11 * seconds);
  expect(await handleSlackEvents(verbs.context, fail)).toBe(0);
  verbs.advance(60 * seconds);
  const handled: object[] = [];
  await handleSlackEvents(verbs.context, async (body) => void handled.push(body));
  expect(handled).toMatchObject([{ event: { text: secret } }]);
  expect((await showDesk(verbs.context, verbs.officer)).lostQuestions).toEqual([]);
});

test('a question that could not be taken in within the hour is listed on /desk, without what was typed', async () => {
  let tries = 0;
  for (let minute = 0; minute < 100; minute += 1) {
    tries += await handleSlackEvents(verbs.context, fail);
    verbs.advance(minutes);
  }
  expect(tries).toBe(6);
  expect(JSON.stringify(await row())).not.toContain('Anna');
  const { totals, lostQuestions } = await showDesk(verbs.context, verbs.officer);
  expect(totals.lostQuestions).toBe(1);
  expect(lostQuestions).toMatchObject([{ eventId: 'Ev1', channel: 'CSALES', slackUserId: 'USELLER' }]);
  expect((await verbs.events(0)).at(-1)).toMatchObject({ kind: 'slack_event_lost', data: { event: 'Ev1' } });
});
