import { providerGaps } from '../../domain/known-providers.ts';
import type { FirmSettings } from '../../domain/model/settings.ts';
import type { Database } from '../../domain/store/database.ts';
import { countUnhashedPhones, listUnknownStatuses } from '../../domain/store/feeds.ts';

const mostStatuses = 50;

/** What the mirror holds and the desk cannot use, a sentence each: nothing that keeps the program from starting. */
export async function mirrorGaps(db: Database, settings: FirmSettings): Promise<string[]> {
  const statuses = await listUnknownStatuses(db, mostStatuses);
  const unhashed = await countUnhashedPhones(db);
  const { unknown, unread } = await providerGaps(db, { settings, now: () => new Date() });
  return [
    ...statuses.map(
      ({ entity, status, records }) =>
        `the status "${status}" of ${counted(records, `${entity} record`)} is not known and stored as unknown`,
    ),
    // After the update that masked them, until the next import.
    ...(unhashed === 0
      ? []
      : [
          `the telephone numbers of ${counted(unhashed, 'client')} are masked and not found by number; import clients.csv once more`,
        ]),
    ...unknown.map(
      (name) =>
        `payments name the provider "${name}", which nobody listed: its mails are read like anybody's`,
    ),
    ...unread.map(
      ({ label, referencePattern }) =>
        `references of the provider "${label}" look like ${referencePattern}, which is not among the patterns of ID_PATTERNS_FILE`,
    ),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
