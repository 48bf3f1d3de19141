import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import type { Material } from './draft-material.ts';
import { type Redacted, redact } from './rules/redaction/redact.ts';

/** Subject and new text of the inquiry without what names or pays anybody. Nothing quoted, no name of a file. */
export function redactInquiry(context: Context, { row, inquiry, names }: Material): Redacted {
  const people = [...names, inquiry.sender_name, namesInAddress(inquiry.sender_address)];
  return redact(
    [inquiry.subject, inquiry.reply],
    people.filter((name) => name != null),
    {
      now: context.now(),
      timeZone: deskSettings(context.settings, row.desk).timeZone,
      random: context.random,
    },
  );
}

/** "ivan.petrov@…" names him, too. */
function namesInAddress(address: string | null): string | null {
  return address?.split('@')[0]?.replace(/[^\p{L}]+/gu, ' ') ?? null;
}
