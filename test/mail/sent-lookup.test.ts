import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeMessageId } from '../../src/domain/rules/message-token.ts';
import { openSentLookup } from '../../src/mail/sent-lookup.ts';
import { access, desk, useMailDesk, world } from './support/mail-desk.ts';
import { startScriptedServer } from './support/scripted-server.ts';

useMailDesk();

const own = () =>
  makeMessageId({ deliveryId: randomUUID(), caseId: 1, recipient: 'a@b.example' }, 'firm.example', {
    id: 'a1b2',
    key: randomBytes(32),
  });
const lookup = (kind: 'archive' | 'sent', changes: { password?: string; port?: number } = {}) =>
  openSentLookup({
    ...access(),
    security: 'none',
    user: desk,
    password: 'secret',
    folder: 'INBOX',
    kind,
    ...changes,
  });
const archive = (messageId: string) =>
  world.sendRaw(Buffer.from(`Message-ID: ${messageId}\r\nSubject: x\r\n\r\nHello`), {
    from: desk,
    to: [desk],
  });

test('a mail that the archive holds is found, one that it does not hold is absent', async () => {
  const [held, other] = [own(), own()];
  await archive(held);
  expect([await lookup('archive')(held), await lookup('archive')(other)]).toEqual(['found', 'absent']);
});

test('a Sent folder proves only what it holds', async () => {
  const [held, other] = [own(), own()];
  await archive(held);
  expect([await lookup('sent')(held), await lookup('sent')(other)]).toEqual(['found', 'unknown']);
});

test('a Message-ID that only contains ours is another mail', async () => {
  const id = own();
  await archive(`<x${id.slice(1)}`);
  expect(await lookup('archive')(id)).toBe('absent');
});

test('what cannot be asked proves nothing', async () => {
  expect(await lookup('archive', { password: 'wrong' })(own())).toBe('unknown');
  const gone = await startScriptedServer(() => 'close');
  expect(await lookup('archive', { port: gone.port })(own())).toBe('unknown');
  await gone.stop();
  expect(await lookup('archive')('<somebody@elsewhere.example>')).toBe('unknown');
});
