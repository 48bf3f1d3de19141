import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SlackWorld } from '../../../demo/servers/slack/contract.ts';
import { createSlackWorld } from '../../../demo/servers/slack/world.ts';
import { webClient } from '../../../src/bots/slack/clients.ts';
import { createPoster } from '../../../src/bots/slack/poster.ts';
import { quietLogger } from '../../../src/bots/slack/quiet-logger.ts';
import type { SlackPost, SlackWire } from '../../../src/domain/model/outbox.ts';
import { caseView, digest, hostile, shownEscalation } from './fixtures.ts';
import { worldOptions } from './world-options.ts';

let world: SlackWorld;
let wire: SlackWire;
const log = quietLogger(() => undefined);
const card = (deliveryId: string, channel = 'CDESK'): SlackPost => ({
  deliveryId,
  channel,
  kind: 'case_card',
  view: caseView(),
});

beforeEach(async () => {
  world = await createSlackWorld(worldOptions());
  wire = createPoster(webClient(world.botToken, world.apiUrl, log));
});
afterEach(() => world.stop());

async function sentTs(post: SlackPost): Promise<string> {
  const result = await wire.post(post);
  if (result.outcome !== 'sent') throw new Error(`${result.outcome}: ${result.answer}`);
  return result.ts;
}

test('posts every kind of message, without unfurling, and updates cards in place', async () => {
  const ts = await sentTs(card('d1'));
  const escalation = shownEscalation();
  const view = caseView();
  const raised = await sentTs({
    deliveryId: 'd2',
    channel: 'GBOSS',
    kind: 'escalation_card',
    escalation,
    view,
  });
  await sentTs({ deliveryId: 'd3', channel: 'GBOSS', kind: 'digest_slack', digest: digest() });
  const text = `${hostile} `.repeat(80);
  await sentTs({ deliveryId: 'd4', channel: 'CDESK', kind: 'internal_reply', threadTs: ts, text });
  await sentTs({
    deliveryId: 'd5',
    channel: 'CDESK',
    kind: 'case_card_update',
    ts,
    view: caseView({ status: 'closed', actions: [] }),
  });
  await sentTs({
    deliveryId: 'd6',
    channel: 'GBOSS',
    kind: 'escalation_card_update',
    ts: raised,
    escalation,
    view,
  });
  const trouble = { what: 'refused' as const, said: hostile, tries: 1 };
  const tell = [{ slackUserId: 'UOFFICER', name: 'Olena' }];
  const warning = { channel: 'CDESK', kind: 'reply_trouble' as const, view, trouble, tell };
  await sentTs({ deliveryId: 'd7', threadTs: ts, ...warning });
  await sentTs({ deliveryId: 'd8', threadTs: null, ...warning });

  const posts = [...world.messages('CDESK'), ...world.messages('GBOSS')];
  expect(posts).toHaveLength(6);
  expect(posts.every((post) => post.unfurlLinks === false)).toBe(true);
  expect(world.messages('CDESK')[0]?.text).toBe(
    'Case CD-7K2M9Q4, Withdrawal pending, P2 high: closed, assigned to Olena.',
  );
  expect(world.messages('CDESK').map(({ threadTs }) => threadTs)).toEqual([undefined, ts, ts, undefined]);
});

test.each([
  ['channel_not_found', true],
  ['not_in_channel', true],
  ['is_archived', true],
  ['msg_too_long', true],
  ['invalid_blocks', true],
  ['service_unavailable', false],
  ['invalid_auth', false],
])('a post that Slack refuses with %s was certainly not made', async (error, permanent) => {
  world.failNext({ method: 'chat.postMessage', kind: 'error', error });
  const refused = { outcome: 'refused', permanent, retryAfterSeconds: null, answer: error };
  expect(await wire.post(card('d1'))).toEqual(refused);
});

test('an error after which Slack itself does not know leaves the post unknown', async () => {
  world.failNext({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error' });
  expect(await wire.post(card('d1'))).toEqual({ outcome: 'unknown', answer: 'fatal_error' });
});

test('a limited post says how long to wait and is not repeated by itself', async () => {
  world.failNext({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 17 });
  const refused = { outcome: 'refused', permanent: false, retryAfterSeconds: 17, answer: 'rate_limited' };
  expect(await wire.post(card('d1'))).toEqual(refused);
  expect(world.messages('CDESK')).toEqual([]);
});

test('a post whose answer was lost is unknown, made once, and found again', async () => {
  const since = new Date();
  world.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
  expect((await wire.post(card('lost'))).outcome).toBe('unknown');
  expect(world.messages('CDESK')).toHaveLength(1);
  expect(await wire.find('CDESK', 'lost', since)).toBe(world.messages('CDESK')[0]?.ts);
  expect(await wire.find('CDESK', 'other', since)).toBeNull();
});

test('a lost reply is found in its thread, however old the thread', async () => {
  const parent = await world.as('UOFFICER').post('CDESK', 'Where is it?');
  const since = new Date();
  world.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
  const reply: SlackPost = {
    deliveryId: 'r1',
    channel: 'CDESK',
    kind: 'internal_reply',
    threadTs: parent.ts,
    text: 'There.',
  };
  expect((await wire.post(reply)).outcome).toBe('unknown');
  expect(await wire.find('CDESK', 'r1', since)).toBe(world.messages('CDESK')[1]?.ts);
});

test('a lost update may be repeated; one of a deleted message may not', async () => {
  const ts = await sentTs(card('d1'));
  world.failNext({ method: 'chat.update', kind: 'cut-after-effect' });
  const update: SlackPost = {
    deliveryId: 'd2',
    channel: 'CDESK',
    kind: 'case_card_update',
    ts,
    view: caseView(),
  };
  expect(await wire.post(update)).toMatchObject({ outcome: 'refused', permanent: false });
  expect(await wire.post({ ...update, ts: '1.000001' })).toMatchObject({
    outcome: 'refused',
    permanent: true,
  });
});

test('a post whose time is over is not made', async () => {
  const before = world.messages('CDESK').length;
  expect(await wire.post(card('d1'), () => false)).toMatchObject({ outcome: 'refused', permanent: false });
  expect(world.messages('CDESK')).toHaveLength(before);
});

test('not being able to ask is never taken for not being there', async () => {
  world.failNext({ method: 'conversations.history', kind: 'rate-limited', retryAfterSeconds: 5 });
  await expect(wire.find('CDESK', 'd1', new Date())).rejects.toMatchObject({ retry: 'later' });
});

test('where nobody listens nothing was sent; where the line is cut it may have been', async () => {
  const silent = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const there = createPoster(webClient('xoxb-x', `http://127.0.0.1:${port}/api/`, log));
  expect((await there.post(card('d1'))).outcome).toBe('unknown');
  await new Promise((resolve) => silent.close(resolve));
  expect(await there.post(card('d1'))).toMatchObject({
    outcome: 'refused',
    permanent: false,
    answer: 'ECONNREFUSED',
  });
});

test.each([
  ['is shared', { is_ext_shared: true }],
  ['is about to be shared', { is_pending_ext_shared: true }],
])('an answer to a colleague never goes into a channel that %s with another firm', async (_name, flags) => {
  const called: string[] = [];
  const server = createServer((request, response) => {
    called.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ts: '1.000100', channel: { id: 'CDESK', ...flags } }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    const shared = createPoster(webClient('xoxb-test', `http://127.0.0.1:${port}/api/`, log));
    const reply: SlackPost = {
      deliveryId: 's1',
      channel: 'CDESK',
      kind: 'internal_reply',
      threadTs: '1.000100',
      text: 'It was paid.',
    };
    expect(await shared.post(reply)).toEqual({
      outcome: 'refused',
      permanent: true,
      retryAfterSeconds: null,
      answer: 'channel_shared_with_another_firm',
    });
    expect(called).toEqual(['/api/conversations.info']);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
});

test('an answer waits when Slack does not say who reads the channel', async () => {
  const ts = await sentTs(card('d1'));
  world.failNext({ method: 'conversations.info', kind: 'error', error: 'missing_scope' });
  const reply: SlackPost = {
    deliveryId: 's2',
    channel: 'CDESK',
    kind: 'internal_reply',
    threadTs: ts,
    text: 'Yes.',
  };
  expect(await wire.post(reply)).toMatchObject({ outcome: 'refused', permanent: false });
  expect(world.messages('CDESK')).toHaveLength(1);
  expect(await wire.post(reply)).toMatchObject({ outcome: 'sent' });
});
