import type { Fact } from '../model/facts.ts';
import type { Language } from '../model.ts';
import { inBothScripts, isChinese } from './chinese.ts';
import type { Span } from './readable.ts';
import { statusWords } from './status-words.ts';
import type { SentenceProblem } from './verify.ts';

const han = '\\p{Script=Han}';
const letters: Record<Language, string> = { en: '\\w', ru: '\\p{L}', 'zh-Hans': han, 'zh-Hant': han };
const words = Object.fromEntries(
  Object.entries(statusWords).map(([language, list]) => [
    language,
    list.map(({ pattern, trueOf }) => ({ expression: compiled(pattern, language as Language), trueOf })),
  ]),
) as Record<Language, { expression: RegExp; trueOf: string[] }[]>;

/** Nouns that tell which kind of record a sentence is about. */
const subjects: Record<Language, Record<'payment' | 'application' | 'document', RegExp>> = {
  en: {
    payment:
      /\b(?:withdrawals?|deposits?|payments?|transfers?|payouts?|money|funds|amounts?|transactions?|sum)\b/,
    application: /\b(?:applications?|verification|onboarding|accounts?(?! number))\b/,
    document: /\b(?:documents?|passport|proof|statements?|bills?|selfie|files?|photos?|licen[cs]e)\b/,
  },
  ru: {
    payment: /заявк|вывод|пополнен|плат[её]ж|перевод|средств|деньг|сумм|выплат|транзакц/,
    application: /заявк|верификац|анкет|аккаунт|(?<!банковск\p{L}* )сч[её]т|регистрац/u,
    document: /документ|паспорт|подтверждение адреса|выписк|селфи|файл|фото|скан|прав[аоу](?!\p{L})/u,
  },
  'zh-Hans': chineseSubjects(),
  'zh-Hant': chineseSubjects(),
};
const letterNouns: Record<Language, RegExp> = {
  en: /\b(?:message|e-?mail|letter|question|reply|answer|complaint|inquiry|enquiry|request for information|call|link)s?\b/,
  ru: /письм|сообщени|обращени|вопрос|жалоб|запрос|ответ/,
  ...inBothScripts(
    /来信|邮件|问题|投诉|咨询|回复|反馈|来函/,
    /來信|郵件|電郵|問題|投訴|申訴|查詢|洽詢|回[覆復]|來函/,
  ),
};
const negations: Record<Language, RegExp> = {
  en: /(?:\bnot|n't|\bnever|\bno longer|\bcannot|\bunable to|\bnothing|\bno (?:money|funds|payment|amount)|\bneither|\bnor|\bwithout being|\byet to be|\bfar from)(?: \w+){0,3} ?$/,
  ru: /(?<!\p{L})(?:не|ни|нет|еще не|пока не|никогда не|ничего не)(?: (?:был[аио]?|будет|будут|еще|пока|полностью|до конца|успешно))* ?$/u,
  ...inBothScripts(
    /(?:未|没有|没|尚未|并未|并非|不|无法|未能|非|不曾|还没)(?:有|能|被|获|予|曾|成功|正常|于|是|在|已)*$/,
    /(?:未|沒有|沒|尚未|並未|並非|不|無法|未能|非|不曾|還沒)(?:有|能|被|獲|予|曾|成功|正常|於|是|在|已)*$/,
  ),
};
/** What follows these does not say that something is so. */
const openEnded: Record<Language, RegExp> = {
  en: /\b(?:whether|if|until|unless|once|as soon as|before|in case|(?:can|could|may|might|must|should|would|needs?|has|have|wish|want)(?: only| then| first)? (?:to )?be|to be)(?: \S+){0,8} ?$/,
  ru: /(?<!\p{L})(?:если|ли|чтобы|как только|пока не|до того как|прежде чем|может быть|могут быть|должн\p{L}* быть|нужно|необходимо)(?: \S+){0,8} ?$/u,
  ...inBothScripts(
    /(?:如果|若|如|一旦|是否|有没有|待|直至|直到|(?<!申)请|以便|为了|需要|可以|(?<!相|反)应)[^,，。;；]{0,14}$/,
    /(?:有沒有|(?<!申)請|為了|才能|(?<!相|反)應)[^,，。;；]{0,14}$/,
  ),
};

function chineseSubjects() {
  return {
    payment: /出金|入金|提款|款|转账|轉[帳賬]|汇|匯|付|资金|資金|金额|金額|交易/,
    application: /认证|(?:帳戶|賬戶|戶口)?(?<!安全)驗證|账户|[帳賬]戶|申请资料|申請資料|开户|開戶/,
    document: /文件|证件|證件|护照|護照|证明|證明|账单|[帳賬]單|照片|资料|資料|身份证|身[份分]證/,
  };
}

/** What a sentence says of the states of records. */
export interface StatesTold {
  /** States that the sentence gives to a record and that are not the record's. */
  lies: SentenceProblem[];
  /** Words of state that the record bears out, each with the denial before it. */
  truths: Span[];
}

export function readStates(sentence: string, language: Language, facts: Fact[]): StatesTold {
  const text = sentence.toLowerCase().replaceAll('ё', 'е');
  if (/[?？]\s*$/.test(text)) return { lies: [], truths: [] };
  const states = statesOf(text, language, facts);
  const lies: SentenceProblem[] = [];
  const truths: Span[] = [];
  for (const { expression, trueOf } of words[language]) {
    for (const match of text.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (lies.some((known) => known.start < span.end && span.start < known.end)) continue;
      if (saysSo(text, span, language, trueOf, states)) {
        const denial = negations[language].exec(text.slice(0, span.start));
        truths.push({ start: denial?.index ?? span.start, end: span.end });
      } else lies.push({ ...span, kind: 'ungrounded', explain: (found) => explain(found, states) });
    }
  }
  return { lies, truths };
}

/** Whether the word may stand: it is true, truly denied, or not said of the record at all. */
function saysSo(
  text: string,
  span: { start: number; end: number },
  language: Language,
  trueOf: string[],
  states: string[],
): boolean {
  const before = text.slice(0, span.start);
  const clauseBefore = before.slice(
    Math.max(...[',', ';', ':', '，'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  const holds = trueOf.some((state) => states.includes(state));
  if (isAboutLetters(text, language) && !trueOf.includes('application:closed')) return true;
  if (negations[language].test(before)) return !holds;
  if (holds) return true;
  if (isChinese(language) && /^[后後]/.test(text.slice(span.end)) && !/已/.test(clauseBefore)) return true;
  return openEnded[language].test(clauseBefore);
}

function isAboutLetters(text: string, language: Language): boolean {
  return (
    letterNouns[language].test(text) && Object.values(subjects[language]).every((noun) => !noun.test(text))
  );
}

/** The words of state in a text, in lower case, true or not. */
export function statesIn(text: string, language: Language): string[] {
  return words[language].flatMap(({ expression }) => text.match(expression) ?? []);
}

export function saysState(text: string, language: Language): boolean {
  return statesIn(text, language).length > 0;
}

/** Whether the sentence has a word for a record of the kind that these facts come from. */
export function namesRecord(sentence: string, language: Language, facts: Fact[]): boolean {
  const text = sentence.toLowerCase().replaceAll('ё', 'е');
  return (['payment', 'application', 'document'] as const).some(
    (kind) => facts.some(({ source }) => source.type === kind) && subjects[language][kind].test(text),
  );
}

/** Only of the kinds of record that the sentence names, or of all when it names none. */
function statesOf(text: string, language: Language, facts: Fact[]): string[] {
  const kinds = (['payment', 'application', 'document'] as const).filter((kind) =>
    subjects[language][kind].test(text),
  );
  const all = facts.flatMap((fact) => {
    if (fact.key === 'payment_reason' || fact.key === 'document_reason') return [`reason:${fact.value}`];
    const kind = /^(payment|application|document)_status$/.exec(fact.key)?.[1];
    return kind ? [`${kind}:${fact.value}`] : [];
  });
  if (kinds.length === 0) return all;
  return all.filter(
    (state) =>
      state.startsWith('reason:') ||
      kinds.some((kind) => state.startsWith(kind) || isSubmittedFor(state, kind)),
  );
}

/** Documents belong to an application: what holds of it may be said of them, not the other way round. */
function isSubmittedFor(state: string, kind: string): boolean {
  return kind === 'document' && state.startsWith('application');
}

function explain(found: string, states: string[]): string {
  const known = states
    .filter((state) => !state.startsWith('reason:'))
    .map((state) => state.replace(':', ' '));
  const record =
    known.length === 0 ? 'no record with a state is linked' : `the record says ${known.join(', ')}`;
  return `“${found}” does not agree with the record: ${record.replaceAll('_', ' ')}.`;
}

function compiled(pattern: string, language: Language): RegExp {
  const source = pattern.replaceAll('L*', `${letters[language]}*`);
  if (isChinese(language)) return new RegExp(source, 'gu');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?!\\p{L})`, 'gu');
}
