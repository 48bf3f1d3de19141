import type { ShownFile } from './model/shown-documents.ts';
import type { Database } from './store/database.ts';
import { type FileRow, filesWithHashes } from './store/received-files.ts';
import { clientsByAddresses } from './store/records.ts';

/** Of these files those that this client sent: proven, from an address that is registered for him alone. */
export async function ownFiles(db: Database, clientId: string, files: FileRow[]): Promise<FileRow[]> {
  const proven = files.filter(({ verdict, sender_address }) => verdict === 'pass' && sender_address !== null);
  const owners = await clientsByAddresses(
    db,
    proven.map(({ sender_address }) => sender_address!),
  );
  return proven.filter(({ sender_address }) => isOnlyOwner(owners.get(sender_address!), clientId));
}

/** An address that two clients share identifies neither. */
function isOnlyOwner(owners: string[] | undefined, clientId: string): boolean {
  return owners?.length === 1 && owners[0] === clientId;
}

/** When the bytes of each file first came from the same client; what came from others is nobody's business here. */
export async function seenBefore(
  db: Database,
  clientId: string,
  caseId: number,
  files: FileRow[],
): Promise<Map<number, ShownFile['seenBefore']>> {
  const same = await filesWithHashes(
    db,
    files.map((file) => file.file_hash),
  );
  const owners = await clientsByAddresses(
    db,
    same.flatMap(({ sender_address }) => sender_address ?? []),
  );
  const own = same.filter(({ sender_address }) => isOnlyOwner(owners.get(sender_address ?? ''), clientId));
  return new Map(
    files.flatMap((file) => {
      const first = own.find((one) => one.file_hash === file.file_hash && one.id < file.id);
      if (!first) return [];
      const ref = first.case_id === caseId ? null : first.ref;
      return [[file.id, { at: first.received_at, ref }] as const];
    }),
  );
}
