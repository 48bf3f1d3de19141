import { afterEach, expect, test } from 'vitest';
import { connect, startWorld, takeDown } from './slack-app.ts';
import { modal, takeButton } from './slack-fixtures.ts';
import { observe } from './waiting.ts';

afterEach(takeDown);

test('a command is answered at once, for the person who typed it alone', async () => {
  const world = await startWorld();
  await connect(world, (app) => {
    app.command('/case', async ({ ack, command }) => ack(`You asked for <${command.text}> & more`));
  });

  const answer = await world.as('UOFFICER').command('/case CD-7K2M9Q4', 'CDESK');

  expect(answer.acknowledged).toBe(true);
  expect(answer.milliseconds).toBeGreaterThan(0);
  expect(
    world
      .as('UOFFICER')
      .messages('CDESK')
      .map((message) => message.text),
  ).toEqual(['You asked for <CD-7K2M9Q4> & more']);
  expect(world.as('USECOND').messages('CDESK')).toEqual([]);
  expect(world.messages('CDESK')).toEqual([]);
});

test('a command the app does not have is refused by Slack itself', async () => {
  const world = await startWorld();
  const answer = await world.as('UOFFICER').command('/cake now', 'CDESK');
  expect(answer.acknowledged).toBe(false);
  expect(world.as('UOFFICER').messages('CDESK')[0]?.text).toContain('/cake is not a valid command');
});

test('a pressed button changes its message in place; the response_url works five times', async () => {
  const world = await startWorld();
  const statuses = observe<number>();
  const { app } = await connect(world, (app) => {
    app.action('take', async ({ ack, body, client, action, respond }) => {
      await ack();
      if (body.type !== 'block_actions' || action.type !== 'button') return;
      await client.chat.update({
        channel: body.channel?.id ?? '',
        ts: body.message?.ts ?? '',
        text: `${action.value} taken by <@${body.user.id}>`,
        blocks: [],
      });
      for (let use = 0; use < 6; use += 1) {
        await respond({ text: `use ${use}` }).then(
          (response) => statuses.push(response.status),
          (error) => statuses.push(error.statusCode),
        );
      }
    });
  });
  const posted = await app.client.chat.postMessage({
    channel: 'CDESK',
    text: 'New case',
    blocks: [takeButton],
  });

  await world.as('USECOND').press('CDESK', posted.ts ?? '', 'take');
  const changed = await world.waitFor('the change', () => world.messages('CDESK').find((one) => one.edited));

  expect(changed).toMatchObject({ ts: posted.ts, text: 'CD-1 taken by <@USECOND>', blocks: [] });
  expect(world.messages('CDESK')).toHaveLength(1);
  expect(await statuses.reaches(6)).toEqual([200, 200, 200, 200, 200, 404]);
  expect(world.as('USECOND').messages('CDESK')).toHaveLength(6);
  expect(world.as('UOFFICER').messages('CDESK')).toHaveLength(1);
});

test('a shortcut opens a form: refused while empty, then by the app, then taken', async () => {
  const world = await startWorld();
  const officer = world.as('UOFFICER');
  const submitted: unknown[] = [];
  await connect(world, (app) => {
    app.shortcut('create_case', async ({ ack, client, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
    });
    app.view('new_case', async ({ ack, view }) => {
      submitted.push(view.state.values);
      const typed = view.state.values.reference?.typed?.value;
      if (typed === 'CD-1') await ack();
      else await ack({ response_action: 'errors', errors: { reference: 'No such case.' } });
    });
  });
  const message = await officer.post('CDESK', 'where is the money?');

  await officer.messageShortcut('CDESK', message.ts, 'create_case');
  const open = await world.waitFor('the form', () => officer.openViews()[0]);
  const empty = await officer.submit(open.id, {});
  const wrong = await officer.submit(open.id, {
    reference: { typed: 'CD-9' },
    desk: { picked: 'onboarding' },
  });

  expect(empty).toMatchObject({
    acknowledged: false,
    errors: { reference: expect.stringContaining('required') },
  });
  expect(wrong).toMatchObject({ acknowledged: true, errors: { reference: 'No such case.' } });
  expect(officer.openViews()).toHaveLength(1);
  expect(world.as('USECOND').openViews()).toEqual([]);

  const right = await officer.submit(open.id, { reference: { typed: 'CD-1' } });
  expect(right.errors).toBeUndefined();
  expect(officer.openViews()).toEqual([]);
  expect(submitted).toMatchObject([
    {
      reference: { typed: { value: 'CD-9' } },
      desk: { picked: { selected_option: { value: 'onboarding' } } },
    },
    { reference: { typed: { value: 'CD-1' } }, desk: { picked: { selected_option: { value: 'payments' } } } },
  ]);
});

test('forms lie on each other, change under the hash, and tell when they are closed', async () => {
  const world = await startWorld();
  const officer = world.as('UOFFICER');
  const closed: string[] = [];
  const refused = observe<string>();
  const { app } = await connect(world, (app) => {
    app.command('/case', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal });
    });
    app.action('take', async ({ ack, client, body }) => {
      await ack();
      if (body.type !== 'block_actions') return;
      const pushed = client.views.push({
        trigger_id: body.trigger_id,
        view: { ...modal, callback_id: 'upper' },
      });
      await pushed.catch((error: { data: { error: string } }) => refused.push(error.data.error));
    });
    app.view('upper', async ({ ack }) =>
      ack({ response_action: 'update', view: { ...modal, callback_id: 'done' } }),
    );
    app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ ack, view }) => {
      closed.push(view.callback_id);
      await ack();
    });
  });
  await officer.command('/case', 'CDESK');
  const first = await world.waitFor('the form', () => officer.openViews()[0]);

  const updated = await app.client.views.update({ view_id: first.id, hash: first.hash, view: modal });
  const late = app.client.views.update({ view_id: first.id, hash: first.hash, view: modal });
  await expect(late).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
  expect(updated.view?.hash).not.toBe(first.hash);

  await officer.pressInView(first.id, 'take');
  const second = await world.waitFor('the second form', () => officer.openViews()[1]);
  await officer.pressInView(second.id, 'take');
  const third = await world.waitFor('the third form', () => officer.openViews()[2]);
  await officer.pressInView(third.id, 'take');
  expect(await refused.reaches(1)).toEqual(['push_limit_reached']);
  expect(third).toMatchObject({ previousId: second.id, rootId: first.id });

  await officer.submit(third.id, { reference: { typed: 'x' } });
  expect(officer.openViews().map((one) => one.view.callback_id)).toEqual(['new_case', 'upper', 'done']);
  await officer.closeView(second.id);
  expect(closed.sort()).toEqual(['done', 'upper']);
  const gone = app.client.views.update({ view_id: second.id, view: modal });
  await expect(gone).rejects.toMatchObject({ data: { error: 'not_found' } });
});

test('a trigger opens one view, within three seconds', async () => {
  let now = new Date('2026-03-02T09:00:00Z');
  const world = await startWorld({ now: () => now });
  const triggers: string[] = [];
  const { app } = await connect(world, (app) => {
    app.command('/case', async ({ ack, command }) => {
      triggers.push(command.trigger_id);
      await ack();
    });
  });
  await world.as('UOFFICER').command('/case', 'CDESK');
  await world.as('UOFFICER').command('/case', 'CDESK');
  const open = (trigger_id = '') => app.client.views.open({ trigger_id, view: modal });

  now = new Date('2026-03-02T09:00:03Z');
  await open(triggers[0]);
  await expect(open(triggers[0])).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
  now = new Date('2026-03-02T09:00:03.001Z');
  await expect(open(triggers[1])).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
});
