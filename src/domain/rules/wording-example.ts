import { IntlMessageFormat } from 'intl-messageformat';
import type { ClauseSlot } from '../clauses/clause.ts';
import type { Fact, FactKey } from '../model/facts.ts';
import { type FirmTerms, usualTerms } from '../model/firm-terms.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { locales } from './locales.ts';
import { isTermSlot, renderTerm } from './render-terms.ts';
import { renderFact } from './render-values.ts';
import { documentWord } from './terms.ts';

/** Made up, and like nobody's: what the slots of an example are filled with. */
const values: Partial<Record<FactKey, Pick<Fact, 'kind' | 'value'>>> = {
  application_id: { kind: 'reference', value: 'AP-1234' },
  application_submitted_at: { kind: 'date', value: '2026-03-02' },
  application_decided_at: { kind: 'date', value: '2026-03-05' },
  application_deadline: { kind: 'date', value: '2026-03-31' },
  document_type: { kind: 'document', value: 'proof_of_address' },
  document_received_at: { kind: 'date', value: '2026-03-03' },
  document_expiry_date: { kind: 'date', value: '2026-02-28' },
  payment_id: { kind: 'reference', value: 'WD-12345' },
  payment_amount: { kind: 'money', value: '1250.00 EUR' },
  payment_fee: { kind: 'money', value: '5.00 EUR' },
  payment_method: { kind: 'method', value: 'bank_transfer' },
  payment_requested_at: { kind: 'date', value: '2026-03-09' },
  payment_submitted_at: { kind: 'date', value: '2026-03-10' },
  payment_completed_at: { kind: 'date', value: '2026-03-12' },
  payment_expected_by: { kind: 'date', value: '2026-03-16' },
  payment_sent_on: { kind: 'date', value: '2026-03-10' },
  payment_asked_on: { kind: 'date', value: '2026-03-11' },
  payment_uetr: { kind: 'reference', value: '00000000-0000-4000-8000-000000000000' },
  payment_arn: { kind: 'reference', value: '00000000000000000000000' },
  payment_rrn: { kind: 'reference', value: '000000000000' },
  payment_txid: { kind: 'reference', value: '0'.repeat(64) },
  payment_card_last4: { kind: 'reference', value: '0000' },
  payment_iban_last4: { kind: 'reference', value: '0000' },
  payment_network: { kind: 'reference', value: 'TRC20' },
  payment_provider: { kind: 'name', value: 'Example Pay' },
  payment_provider_ref: { kind: 'reference', value: 'EP-0001' },
};

/** The firm whose letter it would stand in. */
interface ExampleFirm {
  firmName: string;
  terms?: FirmTerms | undefined;
}

/**
 * The text as it would stand in a letter; with and without a name where it says something else without one. Empty where
 * its braces cannot be read.
 */
export function wordingExamples(
  text: string,
  slots: readonly ClauseSlot[],
  language: Language,
  firm: ExampleFirm,
): string[] {
  const filled = Object.fromEntries(slots.map((slot) => [slot, sampleOf(slot, language, firm)]));
  const fillings = slots.includes('client_name') ? [filled, { ...filled, client_name: 'none' }] : [filled];
  try {
    const message = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true });
    return [...new Set(fillings.map((filling) => String(message.format(filling))))];
  } catch {
    return [];
  }
}

function sampleOf(slot: ClauseSlot, language: Language, { firmName, terms }: ExampleFirm): string | number {
  if (isTermSlot(slot))
    return renderTerm(slot, { ...(terms ?? usualTerms), ...unset(terms) }, language) ?? '…';
  switch (slot) {
    case 'case_ref':
      return 'CD-0000000';
    case 'firm_name':
      return firmName;
    case 'client_name':
      return isChinese(language) ? ' Anna Example' : 'Anna Example';
    case 'claims':
      return language === 'ru' ? '«WD-12345»' : language === 'zh-Hant' ? '「WD-12345」' : '“WD-12345”';
    case 'open_documents':
      return ['proof_of_identity', 'proof_of_address']
        .map((code) => `– ${documentWord(code, language)}`)
        .join('\n');
    default: {
      const value = values[slot];
      const source = { type: 'payment' as const, externalId: '' };
      const fact = value && { id: '', key: slot, source, asOf: new Date(0), ...value };
      return (fact && renderFact(fact, language, 'UTC')) ?? '…';
    }
  }
}

/** Letters leave these sentences out where the firm has no such rule; an example has to show them. */
function unset(terms: FirmTerms | undefined): Pick<FirmTerms, 'complaintAnswer' | 'complaintBody'> {
  return {
    complaintAnswer: terms?.complaintAnswer ?? { count: 8, unit: 'weeks' },
    complaintBody: terms?.complaintBody ?? 'Example Ombudsman',
  };
}
