/** simpleParser over the files of a folder and nothing else: the bound of everything that parses with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

const [folder = '', options = 'usual'] = process.argv.slice(2);
const fast = {
  ...{ skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, keepCidLinks: true },
  checksumAlgo: 'sha256',
};
const files = readdirSync(folder);
const startedAt = performance.now();
const before = process.cpuUsage();
for (const file of files)
  await simpleParser(readFileSync(join(folder, file)), options === 'fast' ? fast : {});
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    mails: files.length,
    milliseconds: performance.now() - startedAt,
    cpuMilliseconds: (user + system) / 1000,
  }),
);
