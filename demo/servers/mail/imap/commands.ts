import { accountCommands } from './account.ts';
import { changeCommands } from './changes.ts';
import { fetchMails } from './fetch.ts';
import { folderCommands } from './folders.ts';
import { idle } from './idle.ts';
import { searchMails } from './search.ts';
import type { Command } from './session.ts';

/** Everything a client can ask for. */
export const commands: Record<string, Command> = {
  ...accountCommands,
  ...folderCommands,
  ...changeCommands,
  SEARCH: { needs: 'mailbox', uid: true, holdsNumbers: true, run: searchMails },
  FETCH: { needs: 'mailbox', uid: true, holdsNumbers: true, run: fetchMails },
  CHECK: { needs: 'mailbox', run: async () => 'Done' },
  IDLE: { needs: 'login', run: idle },
};
