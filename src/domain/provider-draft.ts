import { plainAddress } from './address.ts';
import type { Library } from './clauses/clause.ts';
import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { deskSettings } from './desk-settings.ts';
import { knownProviders } from './known-providers.ts';
import type { PlanInput } from './model/drafting.ts';
import type { PaymentLabel } from './model/fact-rows.ts';
import type { Fact, FactSheet } from './model/facts.ts';
import type { ProviderPayment, ProviderQuestion } from './model/provider-letters.ts';
import { mapWord, type Provider } from './model/record-map.ts';
import type { Language } from './model.ts';
import { composeDraft } from './rules/compose.ts';
import { contentHash } from './rules/content-hash.ts';
import { providerOf } from './rules/linking/providers.ts';
import { makeProviderSheet } from './rules/provider-sheet.ts';
import { verifyReply } from './rules/verify.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { linksOfCase } from './store/links.ts';
import { lastProviderLetters, readPaymentLabel, readProviderPayments } from './store/provider-letters.ts';

/** A payment of a case with the provider that may be asked about it. */
export interface Askable {
  payment: ProviderPayment;
  provider: Provider & { ask: string; language: Language };
}

/** Those linked for sure whose provider has an address for questions. */
export async function askablePayments(context: Context, db: Database, row: CaseRow): Promise<Askable[]> {
  const payments = await readProviderPayments(db, await linksOfCase(db, row.id));
  const known = payments.length === 0 ? [] : await knownProviders(db, context);
  return payments.flatMap((payment) => {
    const provider = known.find(({ name }) => name === mapWord(payment.provider));
    const reached = provider && howToReach(context, provider);
    return provider && reached?.ask
      ? [{ payment, provider: { ...provider, ...reached, ask: reached.ask } }]
      : [];
  });
}

/** What the settings say, else the contact that the core system names, if that is an address of the provider's own. */
function howToReach(context: Context, provider: Provider): { ask: string | null; language: Language } {
  const set = context.settings.records?.providers?.find(({ name }) => name === provider.name);
  const contact = plainAddress(provider.contact ?? '');
  return {
    ask: set?.ask ?? (providerOf(contact, [provider]) ? contact : null),
    language: set?.language ?? 'en',
  };
}

interface Gathered extends Askable {
  sheet: FactSheet<'provider'>;
  /** Its state as officers read it. */
  label: PaymentLabel;
  /** A letter about it waits to be sent, or nobody knows yet whether it was. */
  isUnderWay: boolean;
  library: Library;
}

/** What a letter of this case about one of them is made of; `before` reads it as it was before a letter of that id. */
export async function gatherAskable(
  context: Context,
  db: Database,
  row: CaseRow,
  paymentId: string,
  before: number | null = null,
): Promise<Gathered | null> {
  const found = (await askablePayments(context, db, row)).find(
    ({ payment }) => payment.externalId === paymentId,
  );
  if (!found) return null;
  const [last] = await lastProviderLetters(db, [paymentId], before);
  const askedOn = last?.state === 'sent' && !last.answered ? last.at : null;
  const sheet = makeProviderSheet(found.payment, askedOn);
  const isUnderWay = last !== undefined && ['pending', 'sending', 'unknown'].includes(last.state);
  const label = await readPaymentLabel(db, paymentId);
  return { ...found, sheet, label, isUnderWay, library: await currentLibrary(db) };
}

interface Wanted {
  row: CaseRow;
  sheet: FactSheet<'provider'>;
  library: Library;
  language: Language;
}

export function composeProviderLetter(
  context: Context,
  { row, sheet, library, language }: Wanted,
  question: ProviderQuestion,
) {
  const input: PlanInput<'provider'> = {
    ...{ topic: 'provider_reply', topics: ['provider_reply'], asks: [], complaint: false },
    ...{ language, disclosure: 'full', facts: sheet, mentions: [], library },
  };
  return composeDraft({
    plan: { planner: 'rules', clauses: [`provider.ask.${question}`] },
    input,
    officerLanguage: language,
    caseRef: row.ref,
    clientName: null,
    firmName: context.settings.firmName,
    timeZone: deskSettings(context.settings, row.desk).timeZone,
  });
}

/** The same check as for letters to clients, over what the provider may be told. */
export function verifyProviderLetter(
  context: Context,
  { row, sheet, library, language }: Wanted,
  letter: { text: string; recipient: string },
) {
  const facts: Fact[] = sheet.facts;
  return verifyReply({
    ...letter,
    ...{ audience: 'provider', library, language, topics: ['provider_reply'], facts, claims: [] },
    caseRef: row.ref,
    firmName: context.settings.firmName,
    timeZone: deskSettings(context.settings, row.desk).timeZone,
  });
}

export function providerSubject(row: CaseRow, { externalId, providerRef }: ProviderPayment): string {
  return [externalId, ...(providerRef === null ? [] : [providerRef]), `[${row.ref}]`].join(' ');
}

/** Exactly what would leave. */
export function providerLetterHash(
  context: Context,
  row: CaseRow,
  payment: ProviderPayment,
  { recipient, text }: { recipient: string; text: string },
): string {
  return contentHash({
    from: context.settings.deskAddress,
    to: [recipient],
    subject: providerSubject(row, payment),
    text,
    inReplyTo: null,
    attachments: [],
  });
}
