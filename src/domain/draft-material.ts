import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { deskSettings } from './desk-settings.ts';
import type { ComposedDraft, Disclosure, PlanInput, Verification } from './model/drafting.ts';
import type { ClientFacts } from './model/fact-rows.ts';
import type { Fact, FactSheet } from './model/facts.ts';
import type { FirmTerms } from './model/firm-terms.ts';
import type { Mention } from './model/understanding.ts';
import type { Language } from './model.ts';
import { withNotedDocuments } from './noted-documents.ts';
import { composeDraft } from './rules/compose.ts';
import { makeFactSheet } from './rules/fact-sheet.ts';
import { furtherMatters } from './rules/further-topics.ts';
import type { Told } from './rules/letter-sections.ts';
import { otherClauses } from './rules/other-clauses.ts';
import { type VerifyInput, verifyReply } from './rules/verify.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { readLinkedFacts } from './store/facts.ts';
import { type InquiryRow, latestInquiry, mentionsOfCase } from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';

/** What a draft of this case may be made of. */
export interface Material {
  row: CaseRow;
  inquiry: InquiryRow;
  sheet: FactSheet;
  /** All that the letter may tell: the facts of its own matter and of each further question. */
  facts: Fact[];
  claims: Mention[];
  /** The linked client, for the salutation; null where nothing may be told. */
  client: ClientFacts | null;
  input: PlanInput;
}

/** Null when the case or its inquiry is gone. */
export async function gatherMaterial(db: Database, caseId: number): Promise<Material | null> {
  const row = await readCase(db, caseId);
  const inquiry = row ? await latestInquiry(db, caseId) : null;
  if (!row || !inquiry) return null;
  const recorded =
    row.disclosure === 'full' ? await readLinkedFacts(db, await linksOfCase(db, caseId)) : null;
  const linked = recorded && (await withNotedDocuments(db, recorded));
  // Without a linked client there is nothing to tell, whatever the case says.
  const disclosure: Disclosure =
    row.disclosure === 'full' && linked === null ? 'unknown_client' : row.disclosure;
  const sheet = makeFactSheet(linked, row.topic, disclosure);
  const further = furtherMatters(linked, { topic: row.topic, sheet }, inquiry, disclosure);
  const claims = await mentionsOfCase(db, caseId);
  return {
    row,
    inquiry,
    sheet,
    facts: eachOnce([...sheet.facts, ...further.flatMap(({ facts }) => facts.facts)]),
    claims,
    client: linked?.client ?? null,
    input: {
      topic: row.topic,
      topics: inquiry.topics,
      asks: inquiry.asks,
      complaint: row.complaint,
      language: row.language,
      disclosure,
      facts: sheet,
      further,
      mentions: claims,
      library: await currentLibrary(db),
    },
  };
}

/** The same fact has the same value in every sheet that tells it. */
function eachOnce(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

const nativeScript: Record<Language, RegExp | null> = {
  en: null,
  ru: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** The name as its owner writes it, where the letter is in that script; else as the record has it. */
function salutationName(client: ClientFacts | null, language: Language): string | null {
  if (!client) return null;
  const native = client.nameNative;
  return native !== null && nativeScript[language]?.test(native) ? native : client.name;
}

/** Holds a text against the facts as they are now. The same check runs for drafts, edits, approvals and sends. */
export function verifyText(context: Context, material: Material, text: string): Verification {
  return verifyReply(verifyInput(context, material, text));
}

export function verifyInput(context: Context, material: Material, text: string): VerifyInput {
  return {
    text,
    library: material.input.library,
    language: material.row.language,
    topics: [material.row.topic, ...material.inquiry.topics],
    facts: material.sheet.facts,
    further: (material.input.further ?? []).map(({ topic, facts }) => ({ topic, facts: facts.facts })),
    claims: material.claims,
    caseRef: material.row.ref,
    firmName: context.settings.firmName,
    recipient: material.row.recipient ?? '',
    timeZone: deskSettings(context.settings, material.row.desk).timeZone,
    ...termsOf(context),
  };
}

function termsOf({ settings }: Context): { terms?: FirmTerms } {
  return settings.terms ? { terms: settings.terms } : {};
}

/** The letter of these clauses, those of other topics among them, as it would be kept when an officer adds one. */
export function recompose(
  context: Context,
  material: Material,
  clauses: string[],
): { text: string; officerText: string | null; clauses: string[] } {
  // Asked anew: what was true of the record when it was added may not be so any more.
  const added = otherClauses(material.input, []).filter(({ clause }) => clauses.includes(clause.id));
  return composeFrom(context, material, clauses, added);
}

export function composeFrom(
  context: Context,
  material: Material,
  clauses: string[],
  added: readonly Told[] = [],
): ComposedDraft {
  return composeDraft({
    plan: { planner: 'rules', clauses },
    added,
    input: material.input,
    officerLanguage: context.settings.officerLanguage,
    caseRef: material.row.ref,
    clientName: salutationName(material.client, material.row.language),
    officerClientName: salutationName(material.client, context.settings.officerLanguage),
    firmName: context.settings.firmName,
    timeZone: deskSettings(context.settings, material.row.desk).timeZone,
    ...termsOf(context),
  });
}
