import type { Context } from './context.ts';
import type { MessageHelp } from './model/shown-model.ts';
import { summarise } from './rules/inquiry-summary.ts';
import { type InquiryRow, mentionsOfCase } from './store/inquiries.ts';
import { readTranslation } from './store/translations.ts';
import { isRead } from './translate-inquiry.ts';

/** Help with an inquiry for officers who do not read its language; null where they do. */
export async function messageHelp(
  { db, settings }: Context,
  caseId: number,
  inquiry: InquiryRow,
): Promise<MessageHelp | null> {
  if (isRead(inquiry.language, settings.officerLanguage)) return null;
  const made = await readTranslation(db, inquiry.id);
  if (made && made.language === settings.officerLanguage)
    return { kind: 'translation', subject: made.subject, text: made.text, model: made.model };
  return { kind: 'summary', ...summarise(inquiry.reply, inquiry.asks, await mentionsOfCase(db, caseId)) };
}
