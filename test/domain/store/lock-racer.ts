import { createInterface } from 'node:readline';
import { lockDirectory } from '../../../src/domain/store/directory-lock.ts';

// A process that tries for the lock of each directory it is told, and says how that went.
for await (const directory of createInterface({ input: process.stdin })) {
  try {
    lockDirectory(directory);
    process.stdout.write('won\n');
  } catch {
    process.stdout.write('lost\n');
  }
}
