import type { ParsedMail } from '../../../src/domain/model/mail.ts';
import { dissect } from '../../../src/mail/mime/dissect.ts';
import { readWords } from '../../../src/mail/parsed-mail.ts';

/** Both halves of the parser in this process: what it reads is the same, only nothing protects the test from it. */
export async function parseHere(raw: Buffer): Promise<ParsedMail> {
  const { header, texts, ...known } = await dissect(raw);
  return { ...readWords(header, texts), ...known };
}
