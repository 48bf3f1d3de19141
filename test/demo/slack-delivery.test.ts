import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { App, ReceiverEvent } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { connect, startWorld, takeDown } from './slack-app.ts';
import { handMovedTimers, observe } from './waiting.ts';

afterEach(takeDown);

test('an event that could not be stored is not acknowledged and comes again with the same id', async () => {
  const timers = handMovedTimers();
  const world = await startWorld({}, { timers });
  const tries = observe<{ id: string; retry?: number; reason?: string }>();
  const handled = observe<string>();
  await connect(world, (app, [receiver]) => {
    app.event('app_mention', async ({ event }) => handled.push(event.text));
    const store = async (event: ReceiverEvent) => {
      if (event.body.event.type !== 'app_mention') return app.processEvent(event);
      tries.push({ id: event.body.event_id, retry: event.retryNum, reason: event.retryReason });
      if (tries.items.length < 4) throw new Error('the database is down');
      return app.processEvent(event);
    };
    receiver?.init({ processEvent: store } as unknown as App);
  });

  await world.as('UOFFICER').post('CDESK', 'hello <@U0CASEDESK>, please');
  await tries.reaches(1);
  await giveUpAndRetry(1000);
  await tries.reaches(2);
  await giveUpAndRetry(60_000);
  await tries.reaches(3);
  await giveUpAndRetry(300_000);

  expect(await tries.reaches(4)).toEqual([
    { id: tries.items[0]?.id, retry: 0, reason: '' },
    { id: tries.items[0]?.id, retry: 1, reason: 'timeout' },
    { id: tries.items[0]?.id, retry: 2, reason: 'timeout' },
    { id: tries.items[0]?.id, retry: 3, reason: 'timeout' },
  ]);
  expect(await handled.reaches(1)).toEqual(['hello <@U0CASEDESK>, please']);

  const repeated = await world.repeatLastEvent();
  expect(repeated.acknowledged).toBe(true);
  expect((await tries.reaches(5))[4]).toMatchObject({ id: tries.items[0]?.id, retry: 1 });

  async function giveUpAndRetry(wait: number) {
    timers.elapse(3000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.remaining()).toContain(wait);
    timers.elapse(wait);
  }
});

test('a command that is not acknowledged is reported after three seconds and never sent again', async () => {
  const timers = handMovedTimers();
  const world = await startWorld({}, { timers });
  const received = observe<string>();
  await connect(world, (app) => {
    app.command('/case', async ({ command }) => received.push(command.text));
  });

  const pending = world.as('UOFFICER').command('/case slow', 'CDESK');
  await received.reaches(1);
  timers.elapse(3000);
  expect((await pending).acknowledged).toBe(false);
  timers.elapse(400_000);
  expect(received.items).toEqual(['slow']);
});

test('an app with two connections hears everything while Slack refreshes one of them', async () => {
  const world = await startWorld();
  const heard = observe<string>();
  await connect(
    world,
    (app) => {
      app.command('/case', async ({ ack, command }) => {
        heard.push(command.text);
        await ack('here');
      });
    },
    2,
  );
  expect(world.connections()).toBe(2);

  world.refreshConnections('one');
  expect(world.connections()).toBe(1);
  const during = [];
  for (const text of ['1', '2', '3'])
    during.push(await world.as('UOFFICER').command(`/case ${text}`, 'CDESK'));
  await world.waitFor('the second connection', () => world.connections() === 2, 10_000);
  const after = await world.as('UOFFICER').command('/case 4', 'CDESK');

  expect([...during, after].map((answer) => answer.acknowledged)).toEqual([true, true, true, true]);
  expect(heard.items).toEqual(['1', '2', '3', '4']);
});

test('without a connection a command fails at once', async () => {
  const world = await startWorld();
  expect(await world.as('UOFFICER').command('/case', 'CDESK')).toEqual({
    acknowledged: false,
    milliseconds: 0,
  });
});

test('a stopped world leaves nothing that keeps a process alive', async () => {
  const script = `
    const { createSlackWorld } = await import(process.argv[1]);
    const { startApp } = await import(process.argv[2]);
    const { worldOptions } = await import(process.argv[3]);
    const world = await createSlackWorld(worldOptions());
    const running = await startApp(world, (app) => app.command('/case', async ({ ack }) => ack('here')));
    const answer = await world.as('UOFFICER').command('/case', 'CDESK');
    await world.waitFor('anything', () => true, 60_000);
    const given = world.waitFor('nothing', () => null, 60_000).catch(() => 'gave up');
    await world.stop();
    await running.stop();
    console.log(answer.acknowledged, await given);`;
  const modules = ['../../demo/servers/slack/world.ts', './slack-app.ts', './slack-fixtures.ts'].map((path) =>
    import.meta.resolve(path),
  );
  const child = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, ...modules], {
    timeout: 20_000,
  });
  expect((await child).stdout.trim()).toBe('true gave up');
}, 30_000);
