import type { Slice } from '../../domain/model/mail.ts';
import { decodeInChunks } from './transfer-encoding.ts';

/** The bytes of an attachment, read back from the raw mail it lies in: exactly those whose SHA-256 was kept. */
export function* readSlice(raw: Buffer, slice: Slice): Generator<Buffer> {
  yield* decodeInChunks(raw.subarray(slice.start, slice.end), slice.encoding);
}
