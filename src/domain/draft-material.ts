import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { deskSettings } from './desk-settings.ts';
import type { ComposedDraft, Disclosure, FurtherMatter, PlanInput, Verification } from './model/drafting.ts';
import type { ClientFacts } from './model/fact-rows.ts';
import type { Fact, FactSheet } from './model/facts.ts';
import type { FirmTerms } from './model/firm-terms.ts';
import type { Mention } from './model/understanding.ts';
import type { Language } from './model.ts';
import { markMailed, withNotedDocuments } from './noted-documents.ts';
import { audienceOfCase } from './rules/audience-of-case.ts';
import { makeColleagueSheet } from './rules/colleague-sheet.ts';
import { composeDraft } from './rules/compose.ts';
import { makeFactSheet } from './rules/fact-sheet.ts';
import { furtherMatters } from './rules/further-topics.ts';
import type { Told } from './rules/letter-sections.ts';
import { otherClauses } from './rules/other-clauses.ts';
import { type VerifyInput, verifyReply } from './rules/verify.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import { readColleagueFacts } from './store/colleague-facts.ts';
import type { Database } from './store/database.ts';
import { clientNames, readLinkedFacts } from './store/facts.ts';
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
  /** The linked client, for the salutation; null where nothing may be told, and for colleagues. */
  client: ClientFacts | null;
  /** The linked client's names, to be taken out before a model reads the message; told to nobody. */
  names: string[];
  input: PlanInput;
}

/** What the reader of this case's answer may be told. Null when the case or its inquiry is gone. */
export async function gatherMaterial(
  context: Pick<Context, 'settings'>,
  db: Database,
  caseId: number,
): Promise<Material | null> {
  const row = await readCase(db, caseId);
  const inquiry = row ? await latestInquiry(db, caseId) : null;
  if (!row || !inquiry) return null;
  const told = await whatMayBeKnown(db, row, inquiry, audienceOfCase(context.settings, row));
  const { sheet, further, client, names, disclosure } = told;
  const claims = await mentionsOfCase(db, caseId);
  return {
    row,
    inquiry,
    sheet,
    facts: eachOnce([...sheet.facts, ...further.flatMap(({ facts }) => facts.facts)]),
    claims,
    client,
    names,
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

type MayKnow = Pick<Material, 'sheet' | 'client' | 'names'> & {
  disclosure: Disclosure;
  further: FurtherMatter[];
};

/** Each reader's facts come from his own views; without a linked client there is nothing to tell, whatever the case says. */
async function whatMayBeKnown(
  db: Database,
  row: CaseRow,
  inquiry: InquiryRow,
  audience: ReturnType<typeof audienceOfCase>,
): Promise<MayKnow> {
  const links = row.disclosure === 'full' ? await linksOfCase(db, row.id) : [];
  const disclosureOf = (linked: object | null): Disclosure =>
    row.disclosure === 'full' && linked === null ? 'unknown_client' : row.disclosure;
  if (audience === 'client') {
    const recorded = await readLinkedFacts(db, links);
    const linked = recorded && (await withNotedDocuments(db, recorded));
    const disclosure = disclosureOf(linked);
    const sheet = makeFactSheet(linked, row.topic, disclosure);
    const further = furtherMatters(linked, { topic: row.topic, sheet }, inquiry, disclosure);
    const client = linked?.client ?? null;
    return { sheet, further, client, names: client ? namesOf(client) : [], disclosure };
  }
  const read = await readColleagueFacts(db, audience, links);
  const linked =
    read?.audience === 'sales'
      ? { ...read, documents: await markMailed(db, read.clientId, read.documents) }
      : read;
  const disclosure = disclosureOf(linked);
  const names = read === null ? [] : namesOf(await clientNames(db, read.clientId));
  const sheet = makeColleagueSheet(linked, audience, row.topic, disclosure);
  // A colleague is answered about one record: it stands in a thread where the next question is a line away.
  return { sheet, further: [], client: null, names, disclosure };
}

function namesOf({ name, nameNative }: Pick<ClientFacts, 'name' | 'nameNative'>): string[] {
  return [name, nameNative].filter((one) => one !== null);
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
    audience: material.sheet.audience,
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
