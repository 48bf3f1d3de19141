import { aboutDeposits, aboutWithdrawals } from '../model/topic-families.ts';
import { type Clause, clause } from './clause.ts';
import {
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
  not,
  nothingLinked,
  paymentReason,
  traceable,
  withdrawal,
} from './conditions.ts';

const duplicate = both(withdrawal('rejected', 'failed', 'returned'), paymentReason('duplicate_request'));
const unidentified: Condition = both(
  nothingLinked,
  (input) => aboutWithdrawals.includes(input.topic) || aboutDeposits.includes(input.topic),
);

const clientActs = either(
  unidentified,
  both(withdrawal('needs_info', 'failed', 'returned'), has('payment_reason'), not(duplicate)),
  application('documents_requested', 'resubmission_requested'),
  both(documentIs('requested', 'resend', 'expired'), not(documentReason('source_unavailable'))),
);
const settled = either(
  both(withdrawal('sent', 'completed'), traceable),
  duplicate,
  both(withdrawal('rejected'), has('payment_reason')),
  withdrawal('cancelled'),
  deposit('credited', 'declined', 'returned', 'cancelled'),
  application('approved', 'refused', 'closed', 'expired'),
  documentIs('approved'),
  both(nothingLinked, (input) => input.topic === 'poa_question'),
);

/** When the client hears from us: always a time for our own next letter, never for what a bank controls. */
export const hearAgainClauses: Clause[] = [
  clause('next', 'hear.we_act', allTopics, both(full, not(clientActs), not(settled)), {
    en: 'We will write to you again within one business day.',
    ru: 'Мы снова напишем вам в течение одного рабочего дня.',
    zh: '我们会在一个工作日内再次与您联系。',
    hant: '我們會在一個工作日內再次與您聯絡。',
  }),
  clause('next', 'hear.client_acts', allTopics, both(full, clientActs), {
    en: 'We will then write to you again within one business day.',
    ru: 'Затем мы снова напишем вам в течение одного рабочего дня.',
    zh: '随后我们会在一个工作日内再次与您联系。',
    hant: '隨後我們會在一個工作日內再次與您聯絡。',
  }),
  clause('next', 'hear.settled', allTopics, both(full, settled), {
    en: 'If anything is still unclear, simply reply to this e-mail; we will answer within one business day.',
    ru: 'Если останутся вопросы, просто ответьте на это письмо, и мы ответим в течение одного рабочего дня.',
    zh: '如仍有疑问，直接回复本邮件即可，我们会在一个工作日内答复您。',
    hant: '如仍有疑問，直接回覆本電子郵件即可，我們會在一個工作日內答覆您。',
  }),
];
