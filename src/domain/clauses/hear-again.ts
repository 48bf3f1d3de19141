import { aboutDeposits, aboutWithdrawals } from '../model/topic-families.ts';
import type { Topic } from '../model.ts';
import { type Clause, clause } from './clause.ts';
import {
  about,
  allTopics,
  application,
  both,
  type Condition,
  deposit,
  documentIs,
  documentReason,
  either,
  full,
  has,
  mayBeLookedInto,
  not,
  nothingLinked,
  onChain,
  paymentReason,
  traceable,
  unknownMatter,
  withdrawal,
} from './conditions.ts';

/** Where the firm's rules are the whole answer as long as no record is asked about. */
const answeredByRules: readonly Topic[] = [
  'poa_question',
  'doc_language',
  'source_of_funds',
  'corporate_docs',
  'selfie_or_link',
  'eligibility',
];
const duplicate = both(withdrawal('rejected', 'failed', 'returned'), paymentReason('duplicate_request'));
const unidentified: Condition = both(nothingLinked, about(...aboutWithdrawals, ...aboutDeposits));

const clientActs = either(
  unidentified,
  both(withdrawal('needs_info', 'failed', 'returned'), has('payment_reason'), not(duplicate)),
  application('documents_requested', 'resubmission_requested'),
  both(documentIs('requested', 'resend', 'expired'), not(documentReason('source_unavailable'))),
  both(about('wd_cancel_change'), withdrawal('sent', 'completed'), not(onChain)),
  both(about('contact_change', 'name_mismatch'), nothingLinked),
  both(about('proof_of_payment'), nothingLinked),
);
const settled = either(
  both(withdrawal('sent', 'completed'), traceable),
  duplicate,
  both(withdrawal('rejected'), has('payment_reason')),
  withdrawal('cancelled'),
  deposit('credited', 'declined', 'returned', 'cancelled'),
  application('approved', 'refused', 'closed', 'expired'),
  documentIs('approved'),
  both(about(...answeredByRules), nothingLinked),
  about('data_rights'),
);
/** Somebody here works something out for the client, whatever the state of the record. */
const owed = either(
  both(about('doc_expiry'), documentIs('approved')),
  both(
    has('payment_id'),
    either(
      both(about('wd_split_method', 'dep_amount_diff', 'dep_double'), not(deposit('returned', 'cancelled'))),
      both(about('proof_of_payment'), withdrawal('sent', 'completed', 'returned')),
      both(about('proof_of_payment'), deposit('credited', 'returned')),
    ),
  ),
);

/** When the client hears from us: always a time for our own next letter, never for what a bank controls. */
export const hearAgainClauses: Clause[] = [
  clause(
    'next',
    'hear.we_act',
    allTopics,
    both(full, either(owed, both(not(clientActs), not(settled), mayBeLookedInto))),
    {
      en: 'We will write to you again within one business day.',
      ru: 'Мы снова напишем вам в течение одного рабочего дня.',
      zh: '我们会在一个工作日内再次与您联系。',
      hant: '我們會在一個工作天內再次與您聯絡。',
    },
    { answers: ['when'], mustNotWith: ['hear.client_acts', 'hear.settled'] },
  ),
  clause(
    'next',
    'hear.client_acts',
    allTopics,
    both(full, clientActs, not(owed)),
    {
      en: 'We will then write to you again within one business day.',
      ru: 'Затем мы снова напишем вам в течение одного рабочего дня.',
      zh: '随后我们会在一个工作日内再次与您联系。',
      hant: '隨後我們會在一個工作天內再次與您聯絡。',
    },
    { answers: ['when'], mustNotWith: ['hear.settled'] },
  ),
  clause(
    'next',
    'hear.settled',
    allTopics,
    both(full, either(settled, unknownMatter), not(clientActs), not(owed)),
    {
      en: 'If anything is still unclear, simply reply to this e-mail; we will answer within one business day.',
      ru: 'Если останутся вопросы, просто ответьте на это письмо, и мы ответим в течение одного рабочего дня.',
      zh: '如仍有疑问，直接回复本邮件即可，我们会在一个工作日内答复您。',
      hant: '如仍有疑問，直接回覆本電子郵件即可，我們會在一個工作天內答覆您。',
    },
    { answers: ['when'] },
  ),
];
