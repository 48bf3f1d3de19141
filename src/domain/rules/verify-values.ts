import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';
import type { GroundedValues } from './grounded-values.ts';
import type { Span } from './readable.ts';
import { type StatedAmount, statedAmounts } from './stated-amounts.ts';
import { isOneOf, statedDates } from './stated-dates.ts';
import { statedDurations } from './stated-durations.ts';
import { relativeTimes } from './stated-relative-times.ts';
import type { SentenceProblem, VerifyInput } from './verify.ts';

type Known = Pick<VerifyInput, 'language' | 'caseRef' | 'firmName' | 'recipient'>;

/** Names of forms and checks that hold digits of their own, as the clauses use them. */
const fixedTerms = [
  'MT103',
  'pacs.008',
  '3-D Secure',
  '3D Secure',
  'TRC20',
  'ERC20',
  'TRC-20',
  'ERC-20',
  'BEP20',
];
// 64 is the longest local part of RFC 5321; without a bound every letter of a long text begins a search to its end.
const address = /[\p{L}\p{N}._%+'-]{1,64} ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const link =
  /(?:https?|hxxps?|ftp|tg|tel|mailto) ?: ?\/{0,2}[^\s,;)]+|(?<![\p{L}\p{N}])www\.\S+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+(?:\.|\[\.\]|\(dot\)| dot ))+(?:com|net|org|info|biz|io|me|co|app|online|site|xyz|top|ru|cn|eu|uk|de|cy|link|live|pro|cc|ly|рф|su|kz|ua|by|hk|tw|shop|club|vip|dev|ai|finance|money|bank)(?![\p{L}\p{N}-])(?:\/\S*)?|(?<!\S)@[\p{L}\p{N}_]{3,}|(?<![\p{L}\p{N}])t\.me\b\S*|\b(?:\d{1,3}\.){3}\d{1,3}\b/giu;
const phone =
  /(?<![\p{L}\p{N}])\+\d{1,3}[\d ()-]{6,18}\d(?!\d)|(?<![\p{L}\p{N}-])(?:8|00\d{1,3}) ?\(?\d{3}\)?[ -]?\d{3}[ -]\d{2}[ -]?\d{2}(?!\d)/gu;
const percentage =
  /\d+(?:[.,]\d+)? ?(?:%|‰|percent|per cent|процент\p{L}*)|百分之[\d一二三四五六七八九十百零点點]+/giu;
const clock =
  /(?<![\p{N}:])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?: ?(am|pm|a\.m\.|p\.m\.))?(?![\p{N}:])|(?<!\p{N})\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\p{L})|(?<!\p{N})\d{1,2} ?[点點]/giu;
const anyToken =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]*\p{N}[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_/#-]*/gu;
const numberWords =
  /(?<!\p{L})(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)[ -]?(?:and )?)+(?:us )?(?:dollars?|euros?|pounds?|roubles?|rubles?|usd|eur|usdt|percent|per cent)(?!\p{L})|(?<!\p{L})(?:тысяч\p{L}*|сотн\p{L}*|миллион\p{L}*|сто|двести|триста|пятьсот|один|два|две|три|четыре|пять|десять|двадцать|пятьдесят) (?:доллар|евро|рубл|фунт|процент)\p{L}*|[一二两兩三四五六七八九十百千万萬]{1,20} ?(?:美元|美金|欧元|歐元|英镑|英鎊|港[币幣元]|[台臺]幣|元|块|塊)/giu;
const lastFourCue =
  /(?:ending(?: in| with)?|last four(?: digits)?|•+|\*+|x{2,}|…|заканчива\p{L}+ на|последние четыре цифры|尾号|末四位|后四位|尾號|末四碼|後四碼|後四位)(?: ?(?:is|are|:|—|–|-|为|為|是))? ?$/iu;

/** The values of a sentence: those that are neither a fact, the case reference nor a name the letter may use. */
export interface ValuesTold {
  problems: SentenceProblem[];
  /** The sentence with every value blanked out, of the same length. */
  rest: string;
}

export function readValues(sentence: string, values: GroundedValues, known: Known): ValuesTold {
  // A number that opens a line of a list tells nothing.
  if (/^\d{1,2}[.)]?$/.test(sentence)) return { problems: [], rest: sentence };
  const search = searchIn(sentence);
  search.accept(known.firmName, known.caseRef, ...fixedTerms);
  search.accept(...values.references.filter((reference) => /\D/.test(reference)));
  search.each(address, (found) => (found === known.recipient ? null : 'address'), explainAddress);
  search.each(link, () => 'link', explainLink);
  search.each(phone, () => 'link', explainPhone);
  search.spans(statedDates(search.rest()), (date) => isOneOf(date, values.days), explain('date'));
  search.each(
    clock,
    (found) => (values.times.includes(found.padStart(5, '0')) ? null : 'ungrounded'),
    explain('time'),
  );
  search.each(percentage, () => 'ungrounded', explain('percentage'));
  search.spans(
    statedDurations(search.rest()),
    (duration) => isOurOwnTime(duration.kind, sentence, known.language),
    (found) =>
      `“${found}” is a time that the record does not give; promise only our own next letter, within one business day.`,
  );
  search.spans(
    relativeTimes(search.rest()),
    () => false,
    (found) =>
      `“${found}” depends on the day of reading and is no fact; write the date of the record, or leave it out.`,
  );
  search.accept(...values.references);
  search.spans(
    statedAmounts(search.rest(), known.language),
    (amount) => isKnownAmount(amount, sentence, values),
    explain('number or amount'),
    (amount) => (isLikeReference(amount, sentence) ? 'reference' : 'ungrounded'),
  );
  search.each(numberWords, () => 'ungrounded', explain('amount'));
  search.each(anyToken, referenceKind, explain('reference'));
  return { problems: search.problems, rest: search.rest() };
}

/** "One business day" is a promise about our letters only, "three months" a rule about documents only. */
function isOurOwnTime(
  kind: 'reply time' | 'document age' | 'other',
  sentence: string,
  language: Language,
): boolean {
  if (kind === 'other') return false;
  return (
    (kind === 'reply time' ? ourLetters : documents)[language].test(sentence) &&
    !money[language].test(sentence)
  );
}

const ourLetters: Record<Language, RegExp> = {
  en: /\b(?:we|officer|team|colleague|you will hear)\b.*\b(?:write|reply|answer|respond|get back|come back|contact|update|be in touch|let you know|hear from us)\b|\byou will hear\b/i,
  ru: /напиш|ответ|свяж|сообщ|вернемся|вернёмся|дадим знать/iu,
  ...inBothScripts(/回复|联系|答复|告知|通知|回信/u, /回[覆復]|聯[絡繫]|答[覆復]|告知|告訴|通知|回信/u),
};
const documents: Record<Language, RegExp> = {
  en: /\b(?:issued|dated|older|document|statement|bill|letter)\b/i,
  ru: /документ|выдан|выписк|счет|счёт|справк|давност|старше/iu,
  ...inBothScripts(/文件|账单|出具|证明|信函|开具/u, /文件|[帳賬]單|出具|核發|證明|信函|開[具立]/u),
};
const money: Record<Language, RegExp> = {
  en: /\b(?:arriv\w*|credit\w*|reach\w*|paid|pay|payout|funds?|money|amount|complet\w*|approv\w*|transfer\w*|deposit\w*|withdrawal|send it|sent)\b/i,
  ru: /поступ|зачисл|деньг|средств|сумм|выплат|исполн|одобр|перев[оеё]д/iu,
  ...inBothScripts(
    /到账|入账|款项|资金|汇出|打款|完成|通过|退款|出金|入金/u,
    /到[帳賬]|入[帳賬]|款項|資金|匯出|撥款|完成|通過|退款|出金|入金|提款/u,
  ),
};

function isKnownAmount(amount: StatedAmount, sentence: string, values: GroundedValues): boolean {
  const typed = sentence.slice(amount.start, amount.end);
  if (values.lastFour.includes(typed) && lastFourCue.test(sentence.slice(0, amount.start))) return true;
  return values.money.some(
    (known) =>
      amount.readings.includes(known.amount) &&
      (amount.currencies === null || amount.currencies.includes(known.currency)),
  );
}

/** An identifier that is nobody's may be somebody else's; a plain number is at worst wrong. */
function referenceKind(found: string): SentenceProblem['kind'] {
  return /\d{4,}/.test(found) || (/\p{L}/u.test(found) && /\d{2,}/.test(found)) ? 'reference' : 'ungrounded';
}

function isLikeReference(amount: StatedAmount, sentence: string): boolean {
  const typed = sentence.slice(amount.start, amount.end);
  return (
    (amount.currencies === null && /^\d{9,}$/.test(typed)) ||
    (/^\d{4}$/.test(typed) && lastFourCue.test(sentence.slice(0, amount.start)))
  );
}

const explain = (what: string) => (found: string) =>
  `“${found}” is no ${what} of the linked record; use the record's own value, or say that the client wrote it.`;
const explainAddress = (found: string) =>
  `The e-mail address “${found}” is not the client's; a reply may name no other address.`;
const explainPhone = (found: string) =>
  `“${found}” reads as a telephone number; replies name none, please name the page of the client area instead.`;
const explainLink = (found: string) =>
  `“${found}” reads as a link or contact; replies hold none, please name the page of the client area instead.`;

type Judge = (found: string) => SentenceProblem['kind'] | null;

/** Takes one kind of value after the other out of a sentence, so that each character is judged once. */
function searchIn(sentence: string) {
  let rest = sentence;
  const problems: SentenceProblem[] = [];

  const take = (
    span: Span,
    kind: SentenceProblem['kind'] | null,
    explainFound: (found: string) => string,
  ) => {
    const taken = rest.slice(span.start, span.end);
    if (/^\n+$/.test(taken)) return;
    rest = rest.slice(0, span.start) + '\n'.repeat(taken.length) + rest.slice(span.end);
    if (kind !== null) problems.push({ start: span.start, end: span.end, kind, explain: explainFound });
  };

  return {
    problems,
    rest: () => rest,
    /** Exact words that may stand, as whole tokens. */
    accept(...words: string[]): void {
      for (const word of words.filter((candidate) => candidate !== '')) {
        const escaped = word.normalize('NFKC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        const whole = new RegExp(`(?<![A-Za-z0-9_-])${escaped}(?![A-Za-z0-9_]|-[A-Za-z0-9])`, 'giu');
        rest = rest.replace(whole, (found) => '\n'.repeat(found.length));
      }
    },
    each(expression: RegExp, judge: Judge, explainFound: (found: string) => string): void {
      for (const match of [...rest.matchAll(expression)]) {
        take({ start: match.index, end: match.index + match[0].length }, judge(match[0]), explainFound);
      }
    },
    spans<S extends Span>(
      spans: S[],
      holds: (span: S) => boolean,
      explainFound: (found: string) => string,
      kindOf: (span: S) => SentenceProblem['kind'] = () => 'ungrounded',
    ) {
      for (const span of spans) take(span, holds(span) ? null : kindOf(span), explainFound);
    },
  };
}
