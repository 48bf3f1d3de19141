import { IntlMessageFormat } from 'intl-messageformat';
import type { Clause, ClauseSlot } from '../clauses/clause.ts';
import { DeskError } from '../errors.ts';
import type { Audience } from '../model/audiences.ts';
import type { PlanInput } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import { type FirmTerms, usualTerms } from '../model/firm-terms.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { locales } from './locales.ts';
import { renderClaims } from './render-claims.ts';
import { isTermSlot, renderTerm } from './render-terms.ts';
import { renderFact } from './render-values.ts';
import { documentWord, isKnownDocument } from './terms.ts';

/** What a letter needs beside the facts. */
export interface LetterValues {
  caseRef: string;
  /** Salutation name from the record; null greets without a name. */
  clientName: string | null;
  firmName: string;
  /** IANA name; days are told in it. */
  timeZone: string;
  /** The firm's own rules; absent: the usual ones. */
  terms?: FirmTerms;
}

/** By language and text: the same clause has another one after a change. */
const messages = new Map<string, IntlMessageFormat>();

/**
 * The clause in one language, or null when a slot has no word that its reader may read. Throws DeskError `wrong_reader`
 * for the facts of a reader whom it was not written for.
 */
export function renderClause<Reader extends Audience>(
  clause: Clause<NoInfer<Reader>>,
  language: Language,
  input: PlanInput<Reader>,
  values: LetterValues,
): string | null {
  const { audience } = input.facts;
  if (!clause.readers.includes(audience))
    throw new DeskError('wrong_reader', `Clause ${clause.id} is not for ${audience}.`);
  const filled: Record<string, string | number> = {};
  for (const slot of clause.slots) {
    const value = slotValue(slot, language, input, values);
    if (value === null) return null;
    filled[slot] = value;
  }
  const rendered = messageOf(clause, language).format(filled);
  if (typeof rendered !== 'string')
    throw new DeskError('clause_not_text', `Clause ${clause.id} is not plain text.`);
  return rendered;
}

/** The facts that a clause tells, by slot or by its own wording. */
export function factsTold(clause: Clause, input: PlanInput): Fact[] {
  const keys = new Set<string>([...clause.slots, ...clause.tells]);
  if (keys.has('open_documents')) return input.facts.facts.filter((fact) => fact.source.type === 'document');
  return [...keys].flatMap((key) => input.facts.facts.find((fact) => fact.key === key) ?? []);
}

function slotValue(
  slot: ClauseSlot,
  language: Language,
  input: PlanInput,
  values: LetterValues,
): string | number | null {
  if (isTermSlot(slot)) return renderTerm(slot, values.terms ?? usualTerms, language);
  switch (slot) {
    case 'case_ref':
      return values.caseRef;
    case 'firm_name':
      return values.firmName;
    case 'client_name':
      // Nobody but the proven client may learn by a greeting that we know a name.
      return input.disclosure === 'full' && values.clientName
        ? salutation(values.clientName, language)
        : 'none';
    case 'claims':
      return renderClaims(input.mentions, language) || null;
    case 'open_documents':
      return openDocuments(input.facts.facts, language);
    default: {
      const fact = input.facts.facts.find((candidate) => candidate.key === slot);
      return fact ? renderFact(fact, language, values.timeZone) : null;
    }
  }
}

/** Chinese print sets a space between a Han character and a Latin word. */
function salutation(name: string, language: Language): string {
  return isChinese(language) && /^\p{Script=Latin}/u.test(name) ? ` ${name}` : name;
}

function openDocuments(facts: Fact[], language: Language): string {
  const codes = facts.filter((fact) => fact.key === 'document_type').map(({ value }) => value);
  const known = codes.filter(isKnownDocument);
  const words = (known.length > 0 ? known : codes).map((code) => documentWord(code, language));
  return [...new Set(words)].map((word) => `– ${word}`).join('\n');
}

function messageOf(clause: Clause, language: Language): IntlMessageFormat {
  const text = clause.text[language];
  const key = `${language} ${text}`;
  const known = messages.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true });
  messages.set(key, message);
  return message;
}
