import { afterEach, expect, test } from 'vitest';
import { connect, outcome, startWorld, takeDown, webClient } from './slack-app.ts';
import { modal, takeButton } from './slack-fixtures.ts';
import { observe } from './waiting.ts';

afterEach(takeDown);

test('the app hears channels it is in, its name as a mention, and threads under their parent', async () => {
  const world = await startWorld();
  const events = observe<string>();
  await connect(world, (app) => {
    app.event('message', async ({ event }) => {
      if (event.subtype === undefined)
        events.push(`${event.channel_type} ${event.thread_ts ?? ''} ${event.text}`);
    });
    app.event('app_mention', async ({ event }) => events.push(`mention ${event.text}`));
  });
  await world.as('UOUTSIDER').post('CSALES', 'not heard <@U0CASEDESK>');
  const parent = await world.as('UOFFICER').post('CDESK', 'hello');
  await world.as('UOFFICER').post('GBOSS', 'private');
  await world.as('USECOND').post('CDESK', '<@U0CASEDESK> help', parent.ts);

  expect((await events.reaches(4)).sort()).toEqual([
    'channel  hello',
    `channel ${parent.ts} <@U0CASEDESK> help`,
    'group  private',
    'mention <@U0CASEDESK> help',
  ]);
});

test('an answer to a command can be for everybody; a bad one is said aloud', async () => {
  const world = await startWorld();
  await connect(world, (app) => {
    app.command('/case', async ({ ack, command }) => {
      const blocks =
        command.text === 'bad'
          ? [{ type: 'header' as const, text: { type: 'plain_text' as const, text: '' } }]
          : [];
      await ack({ response_type: 'in_channel', text: 'for all', ...(blocks.length > 0 && { blocks }) });
    });
  });
  await world.as('UOFFICER').command('/case', 'CDESK');
  expect(world.as('USECOND').messages('CDESK')).toMatchObject([{ text: 'for all', user: 'U0CASEDESK' }]);
  const bad = world.as('UOFFICER').command('/case bad', 'CDESK');
  await expect(bad).rejects.toThrow('/blocks/0/text/text');
});

test('an ephemeral message is replaced and deleted through its response_url, within thirty minutes', async () => {
  let now = new Date('2026-03-02T09:00:00Z');
  const world = await startWorld({ now: () => now });
  const officer = world.as('UOFFICER');
  const urls = observe<string>();
  const { app } = await connect(world, (app) => {
    app.action('take', async ({ ack, body, respond }) => {
      await ack();
      if (body.type === 'block_actions') urls.push(body.response_url);
      await respond({ replace_original: true, text: 'replaced' });
    });
  });
  await app.client.chat.postEphemeral({
    channel: 'CDESK',
    user: 'UOFFICER',
    text: 'menu',
    blocks: [takeButton],
  });
  const shown = officer.messages('CDESK')[0];
  await officer.press('CDESK', shown?.ts ?? '', 'take');
  await world.waitFor('the replacement', () => officer.messages('CDESK')[0]?.text === 'replaced');
  expect(officer.messages('CDESK')).toHaveLength(1);

  const send = (body: object) => fetch(urls.items[0] ?? '', { method: 'POST', body: JSON.stringify(body) });
  now = new Date('2026-03-02T09:30:00Z');
  expect((await send({ delete_original: true })).status).toBe(200);
  expect(officer.messages('CDESK')).toEqual([]);
  now = new Date('2026-03-02T09:30:00.001Z');
  expect(await (await send({ text: 'late' })).json()).toMatchObject({ ok: false, error: 'expired_url' });
});

test('a picked option reaches the app', async () => {
  const world = await startWorld();
  const picked = observe<unknown>();
  const { app } = await connect(world, (app) => {
    app.action('menu', async ({ ack, action }) => {
      await ack();
      if (action.type === 'overflow') picked.push(action.selected_option.value);
    });
  });
  const options = ['escalate', 'close'].map((value) => ({
    text: { type: 'plain_text' as const, text: value },
    value,
  }));
  const menu = { type: 'overflow' as const, action_id: 'menu', options };
  const blocks = [{ type: 'actions' as const, elements: [menu] }];
  const { ts = '' } = await app.client.chat.postMessage({ channel: 'CDESK', text: 'menu', blocks });

  await world.as('UOFFICER').choose('CDESK', ts, 'menu', 'close');
  expect(await picked.reaches(1)).toEqual(['close']);
  await expect(world.as('UOFFICER').choose('CDESK', ts, 'menu', 'open')).rejects.toThrow('no option "open"');
  await expect(world.as('UOFFICER').press('CDESK', ts, 'menu')).rejects.toThrow('is of type overflow');
});

test('a submitted form can push another and clear them all', async () => {
  const world = await startWorld();
  const officer = world.as('UOFFICER');
  await connect(world, (app) => {
    app.command('/case', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal });
    });
    app.view('new_case', async ({ ack }) =>
      ack({ response_action: 'push', view: { ...modal, callback_id: 'upper' } }),
    );
    app.view('upper', async ({ ack }) => ack({ response_action: 'clear' }));
  });
  await officer.command('/case', 'CDESK');
  const lower = await world.waitFor('the form', () => officer.openViews()[0]);
  await officer.submit(lower.id, { reference: { typed: 'x' } });
  const [, upper] = officer.openViews();
  expect(upper?.previousId).toBe(lower.id);
  await expect(officer.submit(lower.id, { nothing: { typed: 'x' } })).rejects.toThrow(
    'no field nothing / typed',
  );
  await officer.submit(upper?.id ?? '', { reference: { typed: 'x' } });
  expect(officer.openViews()).toEqual([]);
});

test('people, groups, reactions, links and direct conversations', async () => {
  const world = await startWorld({}, { userGroups: { SMANAGERS: ['UOFFICER'] } });
  const client = webClient(world);
  let changes = 0;
  const unsubscribe = world.onChange(() => {
    changes += 1;
  });
  const posted = await client.chat.postMessage({ channel: '#desk', text: 'hello', unfurl_links: false });
  const place = { channel: 'CDESK', timestamp: posted.ts ?? '', name: 'eyes' };
  expect(world.messages('CDESK')[0]?.unfurlLinks).toBe(false);

  expect(await outcome(client.reactions.add(place))).toBe('ok');
  expect(await outcome(client.reactions.add(place))).toBe('already_reacted');
  expect(await outcome(client.reactions.remove(place))).toBe('ok');
  expect(await outcome(client.reactions.remove(place))).toBe('no_reaction');
  expect(changes).toBe(3);
  unsubscribe();

  const info = await client.users.info({ user: 'USECOND', include_locale: true });
  expect(info.user).toMatchObject({
    locale: 'zh-CN',
    tz: 'Asia/Shanghai',
    tz_offset: 8 * 3600,
    is_bot: false,
  });
  expect(await outcome(client.users.info({ user: 'UNOBODY' }))).toBe('user_not_found');
  expect((await client.usergroups.users.list({ usergroup: 'SMANAGERS' })).users).toEqual(['UOFFICER']);
  const link = await client.chat.getPermalink({ channel: 'CDESK', message_ts: posted.ts ?? '' });
  expect(link.permalink).toContain(`/archives/CDESK/p${posted.ts?.replace('.', '')}`);

  const direct = await client.chat.postMessage({ channel: 'UOFFICER', text: 'for you' });
  expect(world.as('UOFFICER').messages(direct.channel ?? '')).toMatchObject([{ text: 'for you' }]);
  expect(world.as('USECOND').messages(direct.channel ?? '')).toEqual([]);
  const types = 'public_channel,private_channel,im';
  const channels = (await client.conversations.list({ types })).channels?.map((channel) => channel.id);
  expect(channels).toEqual(['CDESK', 'GBOSS', 'CSALES', direct.channel]);
  expect((await client.conversations.members({ channel: 'GBOSS' })).members).toEqual([
    'UOFFICER',
    'U0CASEDESK',
  ]);
  expect(changes).toBe(3);
});
