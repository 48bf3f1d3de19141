import type { ParsedMail } from '../../../src/domain/model/mail.ts';
import { carve } from '../../../src/mail/mime/carve.ts';
import { readSkeleton } from '../../../src/mail/parsed-mail.ts';

/** Parses a mail as the desk does, but in this process. */
export async function readWhole(raw: Buffer): Promise<ParsedMail> {
  const { skeleton, attachments, unshown } = await carve(raw);
  const texts = readSkeleton(skeleton);
  return { ...texts, attachments, unshown: [...unshown, ...texts.unshown] };
}
