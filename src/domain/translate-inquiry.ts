import { askModel } from './ask-model.ts';
import type { Context } from './context.ts';
import { gatherMaterial } from './draft-material.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import type { Language } from './model.ts';
import { redactInquiry } from './redact-inquiry.ts';
import { randomLetters } from './rules/random-letters.ts';
import {
  isFaithful,
  type TranslatedInquiry,
  translationInstructions,
  translationPrompt,
  translationShape,
  translationVersion,
} from './rules/translation.ts';
import { lockCase } from './store/cases.ts';
import { addTranslation, readTranslation } from './store/translations.ts';

const mostTokens = 4_000;

/**
 * Has a model translate the latest inquiry of a case for officers who do not read its language, where there is a model;
 * once for each inquiry. What was taken out of the text for the model is put back. Whatever fails, there is none.
 */
export async function translateInquiry(context: Context, caseId: number): Promise<void> {
  const { model } = context;
  if (!model?.settings.translates) return;
  const material = await gatherMaterial(context, context.db, caseId);
  if (!material) return;
  const { inquiry } = material;
  const into = context.settings.officerLanguage;
  if (isRead(inquiry.language, into) || inquiry.reply.trim() === '') return;
  if (await readTranslation(context.db, inquiry.id)) return;
  const redacted = redactInquiry(context, material);
  const [subject = '', text = ''] = redacted.texts;
  const asked = await askModel<TranslatedInquiry>(context, model, {
    ...{ purpose: 'translate', caseId, inquiryId: inquiry.id, version: translationVersion, sameAs: null },
    instructions: translationInstructions,
    prompt: translationPrompt(into, { subject, text, marker: randomLetters(context.random(8)) }),
    format: translationShape,
    mostTokens,
    refuse: (translated) => (isFaithful({ subject, text }, translated) ? null : 'placeholders_changed'),
    keep: () => null,
  });
  if (!asked.ok || !('value' in asked)) return;
  const { value } = asked;
  await context.db.transaction().execute(async (trx) => {
    await lockCase(trx, caseId);
    await addTranslation(trx, {
      inquiry_id: inquiry.id,
      language: into,
      subject: redacted.restore(value.subject),
      text: redacted.restore(value.text),
      model: model.settings.model,
      made_at: context.now(),
    });
    await sendCardUpdate(trx, context, caseId);
  });
}

/** Whether officers who read the one language read the other; both scripts of Chinese are one here. */
export function isRead(written: string, read: Language): boolean {
  return written === 'und' || written.split('-')[0] === read.split('-')[0];
}
