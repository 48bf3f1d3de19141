import { complaintUnits, type FirmTerms, usualTerms } from './domain/model/firm-terms.ts';
import type { RecordMap } from './domain/model/record-map.ts';
import type { EnvironmentReader } from './environment.ts';

const answerExample = '8 weeks';

/** The rules that letters quote. How old a proof of address may be stands in the firm's checklist, when it has one. */
export function readTerms(environment: EnvironmentReader, records: RecordMap | null): FirmTerms {
  return {
    documentLanguages: readLanguages(environment),
    documentMonths: strictestMonths(records),
    dataAnswerMonths: environment.whole('TERMS_DATA_ANSWER_MONTHS', usualTerms.dataAnswerMonths, 1, 12),
    dataKeptYears: environment.whole('TERMS_DATA_KEPT_YEARS', usualTerms.dataKeptYears, 1, 30),
    dataAuthority: environment.optional('TERMS_DATA_AUTHORITY'),
    complaintAnswer: readComplaintAnswer(environment),
    complaintBody: environment.optional('TERMS_COMPLAINT_BODY'),
  };
}

function readLanguages(environment: EnvironmentReader): string[] {
  const tags = environment.list('TERMS_DOCUMENT_LANGUAGES') ?? usualTerms.documentLanguages;
  const unknown = tags.filter((tag) => !isLanguage(tag));
  if (unknown.length > 0)
    environment.problem(
      'TERMS_DOCUMENT_LANGUAGES',
      `holds ${unknown.join(', ')}, which is no language tag.`,
      'en,ru,zh-Hans',
    );
  return tags.filter(isLanguage);
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** "15 business days", "8 weeks" or "2 months". */
function readComplaintAnswer(environment: EnvironmentReader): FirmTerms['complaintAnswer'] {
  const text = environment.optional('TERMS_COMPLAINT_ANSWER');
  if (text === null) return null;
  const [, count, words] = /^(\d{1,3}) (business days?|weeks?|months?)$/i.exec(text) ?? [];
  const unit = complaintUnits.find((one) => words && one.startsWith(words.toLowerCase().replace(' ', '_')));
  if (unit && Number(count) > 0) return { count: Number(count), unit };
  environment.problem(
    'TERMS_COMPLAINT_ANSWER',
    'is not a time such as 15 business days, 8 weeks or 2 months.',
    answerExample,
  );
  return null;
}

/** The shortest age that any rule allows: whoever keeps to it need not bring another document. */
function strictestMonths(records: RecordMap | null): number {
  const days = (records?.requirements ?? [])
    .filter(({ requirement }) => requirement === 'proof_of_address')
    .flatMap(({ maxAgeDays }) => maxAgeDays ?? []);
  return days.length === 0 ? usualTerms.documentMonths : Math.max(1, Math.floor(Math.min(...days) / 30));
}
