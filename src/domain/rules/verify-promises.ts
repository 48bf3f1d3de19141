import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';
import type { SentenceProblem } from './verify.ts';

const outcomes: Record<Language, RegExp> = {
  en: /\b(?:will|shall|'ll|is going to|are going to|should|is due to|are due to|expected to)(?: \w+){0,2} (?:arrive|reach (?:you|your)|be (?:\w+ )?(?:credited|completed|paid|approved|sent|released|refunded|returned|executed|processed|settled|with you|there|verified|accepted|in your|on your account)|(?:go|come) through|land|clear|appear|show up)\b|\byou(?:'ll| will| should) (?:\w+ )?(?:receive|get|have|see) (?:your |the )?(?:money|funds|payment|amount|withdrawal|transfer|deposit)\b|\bwe(?:'ll| will) (?:\w+ )?(?:approve|credit|release|refund|pay|waive|send (?:your|the) (?:money|funds|withdrawal|payment)|reimburse|cancel the fee)\b/giu,
  ru: /(?<!\p{L})(?:поступят|поступит|придут|придет|придёт|дойдут|дойдет|дойдёт|зачислят|зачислим|одобрим|одобрят|выплатим|выплатят|перечислим|верн[её]м|вернут|отправим (?:деньги|средства|платеж|платёж|выплату)|получите (?:деньги|средства|перевод|выплату)|буд(?:ет|ут) (?:\p{L}+ )?(?:зачислен|исполнен|выполнен|завершен|завершён|одобрен|отправлен|выплачен|возвращен|возвращён|обработан|принят|переведен|переведён|доставлен|перечислен|разблокирован)\p{L}*)(?!\p{L})/giu,
  ...inBothScripts(
    /(?:将会?|会|即将|就能|就会|马上|预计|应该|一定|必定|很快)[^,，。;；]{0,10}(?:到账|到帐|入账|汇出|打款|退回|退款|批准|通过(?:审核|认证)?$|完成|收到(?:款|资金|您的款))|(?:能|可)(?:以)?(?:收到款|到账)/gu,
    /(?:將會?|會|即將|就能|就會|馬上|預計|預期|應該|應可|一定|必定|很快|不久)[^,，。;；]{0,10}(?:到[帳賬]|入[帳賬]|匯出|撥款|打款|退回|退款|批准|核准|通過(?:審核|驗證|認證)?$|完成|收到(?:款|資金|您的款))|(?<![未不沒無])(?:能|可)(?:以)?(?:收到款|到[帳賬]|入[帳賬])/gu,
  ),
};
const vows: Record<Language, RegExp> = {
  en: /\b(?:guarantee\w*|we promise|i promise|promise you|we assure|assure you|rest assured|without fail|for sure|100% sure|fee (?:is |will be |has been )?waived|free of charge|refund you|we advise (?:you )?to (?:buy|sell|invest|trade)|recommend (?:buying|selling|investing))\b/giu,
  ru: /(?<!\p{L})(?:гарантир\p{L}*|гаранти(?:я|и|ю|ей)|обещ\p{L}*|заверяем|уверяем|можете не сомневаться|обязательно (?:поступ|прид|зачисл|одобр)\p{L}*|точно (?:поступ|прид|зачисл|одобр)\p{L}*|наверняка|без комиссии|комисси\p{L}+ (?:отмен|спис|верн)\p{L}*|рекомендуем (?:купить|продать|инвестировать)|советуем (?:купить|продать|инвестировать))(?!\p{L})/giu,
  ...inBothScripts(
    /保证(?!金)|承诺|担保|包您|绝对|肯定会|一定会|百分之百|免(?:除|收)?手续费|建议您(?:买|卖|投资|加仓|平仓)/gu,
    /保證(?!金)|承諾|擔保|包您|絕對|肯定會|一定會|百分之百|免(?:除|收)?手續費|豁免|建議您(?:買|賣|投資|加[倉碼]|平倉)/gu,
  ),
};

/** Results and times that a bank, a network or a review decides, and vows of any kind. */
export function findPromises(sentence: string, language: Language): SentenceProblem[] {
  return [...matches(outcomes[language], sentence), ...matches(vows[language], sentence)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'ungrounded' as const,
    explain: (found: string) =>
      `“${found}” promises what we do not control; say where the matter stands and when we write again.`,
  }));
}

function matches(expression: RegExp, sentence: string): RegExpExecArray[] {
  return [...sentence.matchAll(expression)];
}
