import { IntlMessageFormat } from 'intl-messageformat';
import { type FirmTerms, type TermSlot, termSlots } from '../model/firm-terms.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { locales } from './locales.ts';

export function isTermSlot(slot: string): slot is TermSlot {
  return (termSlots as readonly string[]).includes(slot);
}

/** A rule of the firm as it stands in a letter; null where the firm has none. */
export function renderTerm(slot: TermSlot, terms: FirmTerms, language: Language): string | number | null {
  switch (slot) {
    case 'document_languages':
      return terms.documentLanguages
        .map((tag) => languageName(tag, language))
        .join(isChinese(language) ? '、' : ', ');
    case 'document_months':
      return terms.documentMonths;
    case 'data_answer_months':
      return terms.dataAnswerMonths;
    case 'data_kept_years':
      return terms.dataKeptYears;
    case 'data_authority':
      return terms.dataAuthority === null ? someAuthority[language] : named(terms.dataAuthority, language);
    case 'complaint_answer':
      return terms.complaintAnswer && renderDuration(terms.complaintAnswer, language);
    case 'complaint_body':
      return terms.complaintBody;
  }
}

// Making one costs far more than using it.
const languageNames = new Map<Language, Intl.DisplayNames>();

/** "English" to an English reader, «русский» to a Russian one. */
function languageName(tag: string, reader: Language): string {
  const names =
    languageNames.get(reader) ??
    new Intl.DisplayNames(locales[reader], { type: 'language', languageDisplay: 'standard' });
  languageNames.set(reader, names);
  return names.of(tag) ?? tag;
}

/** Chinese print sets a space between a Han character and a Latin word. */
function named(name: string, language: Language): string {
  return isChinese(language) && /^\p{Script=Latin}/u.test(name) ? ` ${name} ` : name;
}

const someAuthority: Record<Language, string> = {
  en: 'the data protection authority of your country',
  ru: 'орган по защите данных вашей страны',
  'zh-Hans': '您所在国家或地区的数据保护机构',
  'zh-Hant': '您所在國家或地區的資料保護機構',
};

type Duration = NonNullable<FirmTerms['complaintAnswer']>;

/** After "within", «в течение» and before 内: in Russian in the genitive. */
const durations: Record<Duration['unit'], Record<Language, string>> = {
  business_days: {
    en: '{count, plural, one {# business day} other {# business days}}',
    ru: '{count, plural, one {# рабочего дня} few {# рабочих дней} many {# рабочих дней} other {# рабочего дня}}',
    'zh-Hans': '{count}个工作日',
    'zh-Hant': '{count}個工作天',
  },
  weeks: {
    en: '{count, plural, one {# week} other {# weeks}}',
    ru: '{count, plural, one {# недели} few {# недель} many {# недель} other {# недели}}',
    'zh-Hans': '{count}周',
    'zh-Hant': '{count}週',
  },
  months: {
    en: '{count, plural, one {# month} other {# months}}',
    ru: '{count, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}}',
    'zh-Hans': '{count}个月',
    'zh-Hant': '{count}個月',
  },
};

function renderDuration({ count, unit }: Duration, language: Language): string {
  return String(new IntlMessageFormat(durations[unit][language], locales[language]).format({ count }));
}
