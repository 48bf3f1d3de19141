import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from './identifiers.ts';

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  received: boolean;
}

export interface FileStore {
  /** Announces a file; its bytes come next. */
  announce(name: string): UploadedFile;
  find(id: string): UploadedFile | undefined;
  write(file: UploadedFile, content: Buffer): void;
  /** The bytes of a file of this run or an earlier one; null when there is none. */
  read(id: string): Buffer | null;
}

export function createFiles(directory: string | null): FileStore {
  const files = new Map<string, UploadedFile>();
  const contents = new Map<string, Buffer>();
  return {
    announce(name) {
      const file = { id: newId('F'), name, size: 0, received: false };
      files.set(file.id, file);
      return file;
    },
    find: (id) => files.get(id),
    write(file, content) {
      file.size = content.length;
      file.received = true;
      if (directory === null) {
        contents.set(file.id, content);
      } else {
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, file.id), content);
      }
    },
    read(id) {
      if (directory === null || !/^F[0-9A-Z]{10}$/.test(id)) return contents.get(id) ?? null;
      try {
        return readFileSync(join(directory, id));
      } catch {
        return null;
      }
    },
  };
}
