import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startScriptedServer } from './support/scripted-server.ts';

test('a process that closed parser, sender check, sender and mailbox ends by itself', async () => {
  const silent = await startScriptedServer(() => null);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script(silent.port)]);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  expect({ code, output }).toEqual({ code: 0, output: 'closed' });
  await silent.stop();
}, 60_000);

/** Every limit is longer than the test may take, so that only closing can end the process in time. */
function script(port: number): string {
  const source = (name: string) => JSON.stringify(new URL(`../../src/mail/${name}.ts`, import.meta.url).href);
  return `
    import { openSenderCheck } from ${source('authenticate')};
    import { openParser } from ${source('parse')};
    import { openMailbox } from ${source('poller')};
    import { openSender } from ${source('sender')};
    const long = 600_000;
    const access = { host: '127.0.0.1', port: ${port}, security: 'none', user: 'desk', password: 'secret' };
    const parser = openParser({ timeoutMilliseconds: long, memoryMegabytes: 256 });
    await parser.parse(Buffer.from('From: a@example.com\\r\\n\\r\\nHello'));
    const check = openSenderCheck({ dnsServers: ['127.0.0.1:1'], timeoutMilliseconds: long });
    await check(Buffer.from('From: a@example.com, b@example.com\\r\\n\\r\\nHello'));
    const sender = openSender({ ...access, timeoutMilliseconds: long, loopKey: Buffer.from('key') });
    const verified = sender.verify().catch(() => undefined);
    const ledger = {
      leaseMilliseconds: long,
      claim: async () => 1,
      renew: async () => true,
      contact: async () => undefined,
      release: async () => undefined,
    };
    const settings = { ...access, name: 'desk', folder: 'INBOX', batchSize: 50, largestMail: 1e6 };
    const waits = { pollEveryMilliseconds: long, sweepEveryMilliseconds: long, firstWait: long, longestWait: long, silentAfterMilliseconds: long };
    const now = () => new Date(0);
    const mailbox = openMailbox({ ...settings, ...waits }, { ledger, log() {}, now, random: () => 1 });
    const asked = mailbox.pollNow().catch(() => undefined);
    setImmediate(async () => {
      await Promise.all([parser.close(), sender.close(), mailbox.stop(), asked, verified]);
      process.stdout.write('closed');
    });`;
}
