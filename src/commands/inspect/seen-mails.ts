import { createHash } from 'node:crypto';
import type { ParsedMail } from '../../domain/model/mail.ts';
import { findCaseRefs } from '../../domain/rules/case-ref.ts';
import { sameMailContent } from '../../domain/rules/same-mail.ts';

/** What is remembered of the mails before: keys of threads and of sameness, never their words. */
export interface SeenMails {
  /** The file with the same bytes, or null. Remembers these. */
  sameBytes(file: string, sha256: string): string | null;
  /** The file that holds the same mail, as it comes to a second address of ours, or null. Remembers this one. */
  sameMail(file: string, mail: ParsedMail): string | null;
  /** Earlier files whose Message-ID this mail names, or that name the same case, oldest first, at most ten. Remembers this one. */
  possiblyOf(file: string, mail: ParsedMail): string[];
}

/** Beyond so many mails the oldest are forgotten, so that memory stays bounded however many files there are. */
const mostKeys = 200_000;
const mostNamed = 10;

export function openSeenMails(): SeenMails {
  const bytes = new Map<string, string>();
  const contents = new Map<string, string>();
  const threads = new Map<string, string>();
  return {
    sameBytes: (file, sha256) => remember(bytes, sha256, file),
    sameMail(file, mail) {
      const content = sameMailContent(mail);
      return content === null ? null : remember(contents, short(content), file);
    },
    possiblyOf(file, mail) {
      const named = [...mail.references, ...(mail.inReplyTo === null ? [] : [mail.inReplyTo])];
      const refs = findCaseRefs(`${mail.subject}\n${mail.reply}`).slice(0, 5);
      const earlier = [...named, ...refs].flatMap((key) => threads.get(short(key)) ?? []);
      for (const key of [...(mail.messageId === null ? [] : [mail.messageId]), ...refs])
        remember(threads, short(key), file);
      return [...new Set(earlier)].filter((one) => one !== file).slice(0, mostNamed);
    },
  };
}

function short(key: string): string {
  return createHash('sha256').update(key).digest('base64').slice(0, 20);
}

/** The first file under this key stays: it is the one that the others follow. */
function remember(map: Map<string, string>, key: string, file: string): string | null {
  const earlier = map.get(key);
  if (earlier !== undefined) return earlier;
  map.set(key, file);
  if (map.size > mostKeys) map.delete(map.keys().next().value!);
  return null;
}
