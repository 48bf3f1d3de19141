import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createCase } from '../../../src/bots/slack/names.ts';

test('the manifest to paste into Slack asks for what the app hears and calls, and for no more', async () => {
  const manifest = JSON.parse(
    await readFile(new URL('../../../slack-manifest.json', import.meta.url), 'utf8'),
  );
  const { slash_commands: commands, shortcuts } = manifest.features;
  expect(
    commands.map(({ command, should_escape }: Record<string, unknown>) => [command, should_escape]),
  ).toEqual([
    ['/case', true],
    ['/desk', true],
  ]);
  expect(shortcuts).toMatchObject([{ type: 'message', callback_id: createCase }]);
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: true,
    interactivity: { is_enabled: true },
    event_subscriptions: { bot_events: ['app_mention'] },
  });
  // app_mention; find() and the look at who shares a channel, public and private; every post; commands; the guard.
  expect(manifest.oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'groups:history',
    'groups:read',
    'users:read',
  ]);
});
