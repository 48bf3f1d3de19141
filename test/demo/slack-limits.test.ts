import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SlackWorld } from '../../demo/servers/slack/contract.ts';
import { createSlackWorld } from '../../demo/servers/slack/world.ts';
import { webClient } from './slack-app.ts';
import { worldOptions } from './slack-fixtures.ts';

let world: SlackWorld;
let client: WebClient;
beforeAll(async () => {
  world = await createSlackWorld(worldOptions());
  client = webClient(world);
});
afterAll(() => world.stop());

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain(75),
  value: 'x'.repeat(2000),
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (text: number, value: number) => ({ text: plain(text), value: 'x'.repeat(value) });
const select = (more: object) => ({
  type: 'static_select',
  action_id: 's',
  options: [option(75, 150)],
  ...more,
});
const input = (element: object) => ({ type: 'input', label: plain(2000), element });
const rows = (count: number, cells = 2) =>
  Array.from({ length: count }, () => Array(cells).fill({ type: 'raw_text', text: 'x' }));

/** Just within the limit, and just beyond it with the place Slack would name. */
const cases: [string, object[], object[], string][] = [
  ['50 blocks', Array(50).fill({ type: 'divider' }), Array(51).fill({ type: 'divider' }), '/blocks'],
  [
    'header',
    [{ type: 'header', text: plain(150) }],
    [{ type: 'header', text: plain(151) }],
    '/blocks/0/text/text',
  ],
  ['section text', [section(3000)], [section(3001)], '/blocks/0/text/text'],
  ['empty text', [section(1)], [section(0)], '/blocks/0/text/text'],
  [
    '10 fields',
    [{ type: 'section', fields: Array(10).fill(plain(5)) }],
    [{ type: 'section', fields: Array(11).fill(plain(5)) }],
    '/blocks/0/fields',
  ],
  [
    'field',
    [{ type: 'section', fields: [plain(2000)] }],
    [{ type: 'section', fields: [plain(2001)] }],
    '/blocks/0/fields/0/text',
  ],
  [
    'button text',
    [actions(button())],
    [actions(button({ text: plain(76) }))],
    '/blocks/0/elements/0/text/text',
  ],
  [
    'button value',
    [actions(button())],
    [actions(button({ value: 'x'.repeat(2001) }))],
    '/blocks/0/elements/0/value',
  ],
  [
    'action id',
    [actions(button({ action_id: 'x'.repeat(255) }))],
    [actions(button({ action_id: 'x'.repeat(256) }))],
    '/blocks/0/elements/0/action_id',
  ],
  [
    'url',
    [actions(button({ url: 'x'.repeat(3000) }))],
    [actions(button({ url: 'x'.repeat(3001) }))],
    '/blocks/0/elements/0/url',
  ],
  [
    'button style',
    [actions(button({ style: 'danger' }))],
    [actions(button({ style: 'green' }))],
    '/blocks/0/elements/0/style',
  ],
  [
    '25 elements',
    [actions(...Array.from({ length: 25 }, (_, index) => button({ action_id: `${index}` })))],
    [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `${index}` })))],
    '/blocks/0/elements',
  ],
  [
    '10 in a context',
    [{ type: 'context', elements: Array(10).fill(plain(1)) }],
    [{ type: 'context', elements: Array(11).fill(plain(1)) }],
    '/blocks/0/elements',
  ],
  [
    'placeholder',
    [actions(select({ placeholder: plain(150) }))],
    [actions(select({ placeholder: plain(151) }))],
    '/blocks/0/elements/0/placeholder/text',
  ],
  [
    'option text',
    [actions(select({}))],
    [actions(select({ options: [option(76, 1)] }))],
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    'option value',
    [actions(select({}))],
    [actions(select({ options: [option(1, 151)] }))],
    '/blocks/0/elements/0/options/0/value',
  ],
  [
    'initial option',
    [actions(select({ initial_option: option(75, 150) }))],
    [actions(select({ initial_option: option(1, 1) }))],
    '/blocks/0/elements/0',
  ],
  [
    'same action id',
    [actions(button(), button({ action_id: 'b' }))],
    [actions(button(), button())],
    '/blocks',
  ],
  [
    'same block id',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'b' },
    ],
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    '/blocks',
  ],
  ['known block', [{ type: 'divider' }], [{ type: 'banner' }], '/blocks/0'],
  ['known element', [actions(button())], [actions({ type: 'dial' })], '/blocks/0/elements/0'],
  [
    'element in its place',
    [input({ type: 'plain_text_input' })],
    [actions({ type: 'plain_text_input' })],
    '/blocks/0/elements/0',
  ],
  [
    'mrkdwn header',
    [{ type: 'header', text: plain(1) }],
    [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    '/blocks/0/text/type',
  ],
  [
    'input label',
    [input({ type: 'plain_text_input' })],
    [{ ...input({ type: 'plain_text_input' }), label: plain(2001) }],
    '/blocks/0/label/text',
  ],
  [
    'confirm',
    [actions(button({ confirm: { title: plain(100), text: plain(300) } }))],
    [actions(button({ confirm: { title: plain(101), text: plain(300) } }))],
    '/blocks/0/elements/0/confirm/title/text',
  ],
  [
    'data table',
    [{ type: 'data_table', caption: 'c', rows: rows(101) }],
    [{ type: 'data_table', caption: 'c', rows: rows(102) }],
    '/blocks/0/rows',
  ],
  [
    'even rows',
    [{ type: 'data_table', caption: 'c', rows: rows(2) }],
    [{ type: 'data_table', caption: 'c', rows: [...rows(1), ...rows(1, 3)] }],
    '/blocks/0/rows',
  ],
  [
    'alt text',
    [{ type: 'image', image_url: 'x', alt_text: 'a' }],
    [{ type: 'image', image_url: 'x' }],
    '/blocks/0/alt_text',
  ],
];

test.each(cases)('%s', async (_name, within, beyond, place) => {
  const post = (blocks: object[]) =>
    client.apiCall('chat.postMessage', { channel: 'CDESK', text: 'x', blocks });
  expect(await post(within)).toMatchObject({ ok: true });
  const error = await post(beyond).catch((thrown) => thrown);
  expect(error.data?.error).toBe('invalid_blocks');
  expect(error.data.response_metadata.messages.join()).toContain(`[json-pointer:${place}]`);
});

test('all blocks of a message together hold at most 13,200 characters of text', async () => {
  const post = (last: number) =>
    client.apiCall('chat.postMessage', {
      channel: 'CDESK',
      text: 'x',
      blocks: [...Array(4).fill(section(3000)), section(last)],
    });
  expect(await post(1200)).toMatchObject({ ok: true });
  await expect(post(1201)).rejects.toMatchObject({ data: { error: 'msg_blocks_too_long' } });
});

const home = { type: 'home', blocks: [section(5)] };
const modal = {
  type: 'modal',
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: [input({ type: 'plain_text_input' })],
};
const badViews: [string, object, string][] = [
  ['title', { ...modal, title: plain(25) }, '/view/title/text'],
  ['submit', { ...modal, submit: plain(25) }, '/view/submit/text'],
  ['close', { ...modal, close: plain(25) }, '/view/close/text'],
  ['no submit', { ...modal, submit: undefined }, '/view/submit'],
  ['metadata', { ...modal, private_metadata: 'x'.repeat(3001) }, '/view/private_metadata'],
  ['101 blocks', { ...modal, blocks: Array(101).fill({ type: 'divider' }) }, '/blocks'],
  ['markdown in a modal', { ...modal, blocks: [{ type: 'markdown', text: 'x' }] }, '/blocks/0'],
  ['not a modal', home, '/view/type'],
];

test.each(badViews)(
  'a view with a wrong %s is refused before its trigger is looked at',
  async (_name, view, place) => {
    const error = await client.apiCall('views.open', { trigger_id: 'none', view }).catch((thrown) => thrown);
    expect(error.data?.error).toBe('invalid_blocks');
    expect(error.data.response_metadata.messages.join()).toContain(`[json-pointer:${place}]`);
  },
);

test('a view within every limit goes on to its trigger; a home view is published', async () => {
  const opened = client.apiCall('views.open', {
    trigger_id: 'none',
    view: { ...modal, private_metadata: 'x'.repeat(3000) },
  });
  await expect(opened).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
  const published = await client.apiCall('views.publish', { user_id: 'UOFFICER', view: home });
  expect(published).toMatchObject({ ok: true, view: { type: 'home' } });
});
