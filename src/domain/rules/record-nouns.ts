import type { Fact } from '../model/facts.ts';
import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';
import type { SentenceProblem } from './verify.ts';

type Kind = 'withdrawal' | 'deposit';

/** Nouns for the linked record itself: they need no approved sentence, the record is behind them. */
const recordNouns: Record<Language, Record<'payment' | 'application' | 'document', RegExp>> = {
  en: {
    payment: /^(?:payments?|transfers?|funds|money|amounts?|sum|requests?|transactions?|method)$/u,
    application: /^(?:applications?|verification|accounts?|profile|documents?)$/u,
    document: /^(?:documents?|files?|copy|copies|verification)$/u,
  },
  ru: {
    payment:
      /^(?:плат[её]ж\p{L}*|перевод\p{L}*|деньг\p{L}+|денег|средств\p{L}*|сумм\p{L}+|заявк\p{L}+|операци\p{L}+|способ)$/u,
    application: /^(?:заявк\p{L}+|анкет\p{L}+|верификаци\p{L}+|счет\p{L}*|проверк\p{L}+|документ\p{L}*)$/u,
    document: /^(?:документ\p{L}*|файл\p{L}*|копи\p{L}+|проверк\p{L}+|верификаци\p{L}+)$/u,
  },
  ...chinese(),
};
function chinese() {
  const either = {
    payment: /^(?:款项?|款項|资金|資金|金额|金額|申请|申請|转账|轉[賬帳]|汇款|匯款|付款|交易|方式)$/u,
    application: /^(?:申请|申請|账户|[賬帳]戶|认证|認證|驗證|资料|資料|文件|审核|審核)$/u,
    document: /^(?:文件|资料|資料|审核|審核|副本)$/u,
  };
  return { 'zh-Hans': either, 'zh-Hant': either };
}
const kindNouns: Record<Kind, Record<Language, RegExp>> = {
  withdrawal: {
    en: /\b(?:withdrawals?|payouts?|withdrawn)\b/giu,
    ru: /(?<!\p{L})(?:вывод\p{L}*|выплат\p{L}*)/giu,
    ...inBothScripts(/出金/gu, /提款|提领/gu),
  },
  deposit: {
    en: /\b(?:deposits?|top-?ups?|deposited)\b/giu,
    ru: /(?<!\p{L})(?:пополнени\p{L}+|депозит\p{L}*)/giu,
    ...inBothScripts(/入金|充值/gu, /存款|儲值/gu),
  },
};

/** Whether the word names one of the records that the facts come from. */
export function isRecordNoun(word: string, language: Language, facts: Fact[]): boolean {
  const kinds = new Set(facts.map((fact) => fact.source.type));
  return (
    (['payment', 'application', 'document'] as const).some(
      (kind) => kinds.has(kind) && recordNouns[language][kind].test(word),
    ) || kindOf(facts).some((kind) => wholly(kindNouns[kind][language]).test(word))
  );
}

function wholly(expression: RegExp): RegExp {
  return new RegExp(`^(?:${expression.source})$`, 'iu');
}

function kindOf(facts: Fact[]): Kind[] {
  return facts.flatMap((fact) =>
    fact.key === 'payment_kind' && (fact.value === 'withdrawal' || fact.value === 'deposit')
      ? [fact.value]
      : [],
  );
}

/** Whether a text has a word for a record of any kind. */
export function namesAnyRecord(text: string, language: Language): boolean {
  return (
    Object.values(kindNouns).some((nouns) => text.search(nouns[language]) >= 0) ||
    Object.values(recordNouns[language]).some((noun) => noun.test(text))
  );
}

/** Whether the sentence calls the payment of these facts by its kind. */
export function namesKind(sentence: string, language: Language, facts: Fact[]): boolean {
  return kindOf(facts).some((kind) => sentence.search(kindNouns[kind][language]) >= 0);
}

/** A withdrawal that is called a deposit, or the other way round. */
export function findWrongKind(sentence: string, language: Language, facts: Fact[]): SentenceProblem[] {
  const [kind] = kindOf(facts);
  if (kind === undefined) return [];
  const other = kind === 'withdrawal' ? 'deposit' : 'withdrawal';
  if (sentence.search(kindNouns[kind][language]) >= 0) return [];
  return [...sentence.matchAll(kindNouns[other][language])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'ungrounded' as const,
    explain: (found: string) => `“${found}” does not agree with the record, which is a ${kind}.`,
  }));
}
