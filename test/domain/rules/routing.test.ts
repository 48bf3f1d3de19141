import { expect, test } from 'vitest';
import type { DeskName, Topic } from '../../../src/domain/model.ts';
import { topics } from '../../../src/domain/model.ts';
import { deskFor } from '../../../src/domain/rules/routing.ts';

test.each<[Topic, DeskName]>([
  ['complaint', 'complaints'],
  ['wd_not_received', 'payments'],
  ['wd_rejected', 'payments'],
  ['wd_pending', 'payments'],
  ['dep_card_missing', 'payments'],
  ['dep_bank_missing', 'payments'],
  ['dep_declined', 'payments'],
  ['doc_rejected', 'onboarding'],
  ['poa_question', 'onboarding'],
  ['kyc_status', 'onboarding'],
  ['other', 'onboarding'],
  ['account_takeover', 'payments'],
  ['wd_cancel_change', 'payments'],
  ['card_refund_arn', 'payments'],
  ['proof_of_payment', 'payments'],
  ['dep_third_party', 'payments'],
  ['source_of_funds', 'onboarding'],
  ['data_rights', 'onboarding'],
  ['refused_or_closed', 'onboarding'],
  ['provider_reply', 'provider-ops'],
])('%s goes to %s', (topic, desk) => {
  expect(deskFor(topic, false)).toBe(desk);
});

test('a complaint goes to the complaints desk whatever it is about', () => {
  expect(topics.map((topic) => deskFor(topic, true))).toEqual(topics.map(() => 'complaints'));
});

test('what no rule recognised and what a colleague asks goes to the desk of the record it names', () => {
  expect(deskFor('other', false, ['client', 'payment'])).toBe('payments');
  expect(deskFor('other', false, ['client', 'application'])).toBe('onboarding');
  expect(deskFor('internal_request', false, ['client', 'payment'])).toBe('payments');
});
