import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { afterThisTest, outcome, startWorld, takeDown, webClient } from './slack-app.ts';
import { takeButton } from './slack-fixtures.ts';

afterEach(takeDown);

test('failNext: a rate limit, an error, and an answer lost after the effect', async () => {
  const world = await startWorld();
  const client = webClient(world);
  const post = (text: string) => client.chat.postMessage({ channel: 'CDESK', text });

  world.failNext({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 7 });
  await expect(post('one')).rejects.toMatchObject({ retryAfter: 7 });
  world.failNext({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error' });
  await expect(post('two')).rejects.toMatchObject({ data: { error: 'fatal_error' } });
  world.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
  await expect(post('three')).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  await post('four');

  expect(world.messages('CDESK').map((message) => message.text)).toEqual(['three', 'four']);
  expect(world.journal().map(({ ok, error }) => (ok ? 'ok' : error))).toEqual([
    'ratelimited',
    'fatal_error',
    'ok',
    'ok',
  ]);
});

test('tokens, channels and methods are refused in the words of Slack', async () => {
  const world = await startWorld();
  const as = (token: string) => webClient(world, token);
  const bot = webClient(world);
  const human = await world.as('UOFFICER').post('CDESK', 'mine');

  expect(await outcome(as('xoxb-other').auth.test())).toBe('invalid_auth');
  expect(await outcome(as(world.appToken).chat.postMessage({ channel: 'CDESK', text: 'x' }))).toBe(
    'not_allowed_token_type',
  );
  expect(await outcome(bot.apps.connections.open())).toBe('not_allowed_token_type');
  expect(await outcome(bot.apiCall('chat.meMessage'))).toBe('unknown_method');
  expect(await outcome(bot.chat.postMessage({ channel: 'CNONE', text: 'x' }))).toBe('channel_not_found');
  expect(await outcome(bot.chat.postMessage({ channel: 'CSALES', text: 'x' }))).toBe('not_in_channel');
  expect(await outcome(bot.chat.postMessage({ channel: 'CDESK', text: '' }))).toBe('no_text');
  expect(await outcome(bot.chat.postMessage({ channel: 'CDESK', text: 'x'.repeat(40_001) }))).toBe(
    'msg_too_long',
  );
  expect(await outcome(bot.chat.update({ channel: 'CDESK', ts: human.ts, text: 'x' }))).toBe(
    'cant_update_message',
  );
  expect(await outcome(bot.chat.update({ channel: 'CDESK', ts: '1.000001', text: 'x' }))).toBe(
    'message_not_found',
  );
  expect(await outcome(bot.conversations.history({ channel: 'CSALES' }))).toBe('not_in_channel');
  expect(await outcome(bot.conversations.join({ channel: 'CSALES' }))).toBe('ok');
  expect(await outcome(bot.chat.postMessage({ channel: 'CSALES', text: 'x' }))).toBe('ok');
});

test('an ephemeral message is seen by its person alone and cannot be changed by its timestamp', async () => {
  const world = await startWorld();
  const client = webClient(world);
  const sent = await client.chat.postEphemeral({ channel: 'CDESK', user: 'UOFFICER', text: 'only you' });

  expect(world.as('UOFFICER').messages('CDESK')).toMatchObject([{ text: 'only you', onlyFor: 'UOFFICER' }]);
  expect(world.as('USECOND').messages('CDESK')).toEqual([]);
  const update = client.chat.update({ channel: 'CDESK', ts: sent.message_ts ?? '', text: 'changed' });
  await expect(update).rejects.toMatchObject({ data: { error: 'message_not_found' } });
  const stranger = client.chat.postEphemeral({ channel: 'CDESK', user: 'UOUTSIDER', text: 'x' });
  await expect(stranger).rejects.toMatchObject({ data: { error: 'user_not_in_channel' } });
});

test('history and replies find a message by its metadata, page by page', async () => {
  const world = await startWorld();
  const client = webClient(world);
  const parent = await client.chat.postMessage({ channel: 'CDESK', text: 'parent' });
  const metadata = { event_type: 'casedesk_outbox', event_payload: { outbox_id: '7' } };
  const thread = { channel: 'CDESK', thread_ts: parent.ts ?? '' };
  const reply = await client.chat.postMessage({ ...thread, text: 'reply', metadata });
  const last = await client.chat.postMessage({ channel: 'CDESK', text: 'last' });
  const texts = (answer: { messages?: { text?: string }[] }) =>
    answer.messages?.map((message) => message.text);

  const history = await client.conversations.history({ channel: 'CDESK', limit: 1 });
  expect(texts(history)).toEqual(['last']);
  expect(history.has_more).toBe(true);
  const cursor = history.response_metadata?.next_cursor ?? '';
  expect(texts(await client.conversations.history({ channel: 'CDESK', limit: 1, cursor }))).toEqual([
    'parent',
  ]);
  const later = { channel: 'CDESK', oldest: parent.ts ?? '' };
  expect(texts(await client.conversations.history(later))).toEqual(['last']);
  expect(texts(await client.conversations.history({ ...later, inclusive: true }))).toEqual([
    'last',
    'parent',
  ]);
  expect(texts(await client.conversations.history({ channel: 'CDESK', latest: last.ts ?? '' }))).toEqual([
    'parent',
  ]);

  const replies = { channel: 'CDESK', ts: parent.ts ?? '' };
  const plain = await client.conversations.replies(replies);
  expect(plain.messages).toMatchObject([{ text: 'parent', reply_count: 1 }, { text: 'reply' }]);
  expect(plain.messages?.[1]).not.toHaveProperty('metadata');
  const full = await client.conversations.replies({ ...replies, include_all_metadata: true });
  expect(full.messages?.[1]).toMatchObject({ ts: reply.ts, metadata });
});

test('a file travels through its upload address into the channel and can be fetched', async () => {
  const world = await startWorld();
  const client = webClient(world);
  await client.filesUploadV2({
    channel_id: 'CDESK',
    filename: 'digest.csv',
    file: Buffer.from('in,out\n1,2\n'),
  });
  const address = /<([^|]+)\|digest.csv>/.exec(world.messages('CDESK')[0]?.text ?? '')?.[1] ?? '';
  expect(await (await fetch(address)).text()).toBe('in,out\n1,2\n');
});

test('messages are there again after a restart; ephemeral ones and deleted ones are not', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slack-world-'));
  afterThisTest(() => rm(directory, { recursive: true }));
  const first = await startWorld({ directory });
  const client = webClient(first);
  const kept = await client.chat.postMessage({ channel: 'CDESK', text: 'kept', blocks: [takeButton] });
  const gone = await client.chat.postMessage({ channel: 'CDESK', text: 'gone' });
  await client.chat.delete({ channel: 'CDESK', ts: gone.ts ?? '' });
  await client.chat.postEphemeral({ channel: 'CDESK', user: 'UOFFICER', text: 'only you' });
  await client.chat.update({ channel: 'CDESK', ts: kept.ts ?? '', text: 'kept and changed' });
  const direct = await client.conversations.open({ users: 'USECOND' });
  await first.stop();

  const second = await startWorld({ directory });
  expect(second.as('UOFFICER').messages('CDESK')).toMatchObject([
    { ts: kept.ts, text: 'kept and changed', blocks: [] },
  ]);
  expect(second.channels.map((channel) => channel.id)).toContain(direct.channel?.id);
});

test('what is said in a private channel is seen by its members alone', async () => {
  const world = await startWorld();
  await world.as('UOFFICER').post('GBOSS', 'between us');
  expect(world.as('UOFFICER').messages('GBOSS')).toHaveLength(1);
  expect(world.as('USECOND').messages('GBOSS')).toEqual([]);
  await expect(world.as('USECOND').post('GBOSS', 'me too')).rejects.toThrow('wei is not a member of boss');
});
