import type { MailReading } from '../../src/domain/model/mail.ts';
import { understandText } from '../../src/domain/understand-text.ts';
import { carve } from '../../src/mail/mime/carve.ts';
import { readSkeleton } from '../../src/mail/parsed-mail.ts';
import { openReader } from '../../src/mail/read-mail.ts';
import { desk } from './compose.ts';

export interface Answer {
  reading: MailReading;
  language: string;
}

/** The functions of production in this process, so that their CPU can be counted. Senders are not checked: that is DNS. */
export async function readAsCasedesk(raw: Buffer): Promise<Answer> {
  const reading = await read(raw);
  const { language } = understandText({ ...reading.parsed, kind: reading.kind, receivedAt });
  return { reading, language };
}

const receivedAt = new Date('2026-03-10T09:12:44Z');
const read = openReader({
  parser: {
    async parse(bytes) {
      const { skeleton, attachments, unshown } = await carve(bytes);
      const texts = readSkeleton(skeleton);
      return { ...texts, attachments, unshown: [...unshown, ...texts.unshown] };
    },
  },
  senderCheck: null,
  ownAddresses: [desk],
});
