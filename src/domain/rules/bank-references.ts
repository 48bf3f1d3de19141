/**
 * References that banks and card schemes give, which only a word beside them tells from other numbers: retrieval
 * reference numbers, the sender's reference of SWIFT field 20, end-to-end ids, IMADs, and BICs.
 */
import { isValidBIC } from 'ibantools';
import { endOf, type FoundMention, foundPlain } from './found-mention.ts';

const edge = '(?<![A-Za-z0-9А-Яа-яЁё])';
const end = '(?![A-Za-z0-9А-Яа-яЁё])';
const filler = '(?:[\\s:#№=(]|is\\b|no\\b\\.?|number\\b|id\\b|номер|为|是|号|號|编号|:){0,6}';

const retrieval = new RegExp(
  `(?:${edge}(?:rrn|retrieval ref(?:erence)?|номер ссылки)|检索参考号|檢索參考號|系统参考号)${filler}([A-Z0-9]{12})${end}`,
  'gi',
);
const referenceCue =
  `${edge}(?:(?:end ?to ?end|e2e)[ -]?(?:id|reference)|imad|omad|trn|field 20|f20|transaction(?: (?:id|no\\b\\.?|number))?|` +
  `references?|ref\\b\\.?|референс[а-яё]{0,2}|ссылк[аиу](?: swift)?|(?:номер|id) (?:транзакции|операции|референса|платежного поручения))` +
  '|参考号|參考號|流水号|流水號|交易号|交易编号|交易號|报文编号|业务编号';
const reference = new RegExp(
  `(?:${referenceCue})${filler}(?=[A-Z0-9/-]*\\d[A-Z0-9/-]*\\d)([A-Z0-9](?:[A-Z0-9]|[/-](?=[A-Z0-9])){5,34})${end}(?! ?(?:usd|eur|rub|gbp|cny|[$€£₽]|[万元块千]))`,
  'gi',
);
const bicCue =
  /(?<![A-Za-z])(?:bic|swift(?: ?(?:code|bic))?)(?![A-Za-z])[^A-Za-z0-9\n]{0,6}$|代码[:是为 ]{0,3}$/i;
const bicWords = /bank|банк|银行|銀行|bic|swift|iban/i;
const bic = new RegExp(`${edge}[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?${end}`, 'gi');

export function findBankReferences(text: string): FoundMention[] {
  const retrievals = [...text.matchAll(retrieval)]
    .filter((match) => /\d.*\d.*\d/.test(match[1]!))
    .map((match) => {
      const value = match[1]!.toUpperCase();
      return foundPlain(text, endOf(match, match[1]!), 'rrn', value, holdsDay(value));
    });
  const taken = new Set(retrievals.map(({ start }) => start));
  const references = [...text.matchAll(reference)]
    .filter((match) => !taken.has(endOf(match, match[1]!).start) && !isDate(match[1]!))
    .map((match) => foundPlain(text, endOf(match, match[1]!), 'provider_ref', match[1]!.toUpperCase()));
  return [...retrievals, ...references];
}

/** Eight capitals are also a word: a digit, XXX or a bank near it must speak for a BIC. In small letters only a cue does. */
export function findBics(text: string): FoundMention[] {
  return [...text.matchAll(bic)].flatMap((match) => {
    const value = match[0].toUpperCase();
    if (!isValidBIC(value)) return [];
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const around = before + text.slice(match.index + value.length, match.index + value.length + 30);
    const speaks = value === match[0] && (/\d|XXX$/.test(value) || bicWords.test(around));
    if (!speaks && !bicCue.test(before)) return [];
    return [foundPlain(text, { start: match.index, end: match.index + value.length }, 'bic', value)];
  });
}

/** YDDDHH and six more, as acquirers commonly number them (ISO 8583 field 37 itself asks for 12 characters only). */
function holdsDay(value: string): boolean {
  const [, day, hour] = /^\d(\d{3})(\d{2})/.exec(value) ?? [];
  return Number(day) >= 1 && Number(day) <= 366 && Number(hour) <= 23;
}

function isDate(value: string): boolean {
  return /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(value);
}
