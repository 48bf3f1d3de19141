import { expect, test } from 'vitest';
import type { CaseStatus } from '../../../src/domain/model.ts';
import {
  actionsFor,
  type CaseHappening,
  type CaseState,
  statusAfter,
} from '../../../src/domain/rules/lifecycle.ts';

const fresh: CaseState = {
  status: 'new',
  assigned: false,
  hasDraft: false,
  draftOk: false,
  replyUnderWay: false,
  replyUncertain: false,
  openEscalation: false,
  joinable: false,
  putAside: false,
};
const taken: CaseState = { ...fresh, status: 'open', assigned: true };
const written: CaseState = { ...taken, hasDraft: true, draftOk: true };

test.each<[string, CaseState, string]>([
  ['new', fresh, 'take draft escalate close'],
  [
    'new with a good draft: first take it',
    { ...fresh, hasDraft: true, draftOk: true },
    'take draft escalate close',
  ],
  ['new, and may belong to another', { ...fresh, joinable: true }, 'take draft escalate join close'],
  ['escalated, and may belong to another', { ...fresh, joinable: true, openEscalation: true }, 'take draft'],
  ['of a machine', { ...fresh, putAside: true }, 'take treat_as_inquiry draft escalate close'],
  ['taken, no draft', taken, 'draft escalate close'],
  ['taken, good draft', written, 'draft edit approve escalate close'],
  ['taken, draft the verifier refused', { ...written, draftOk: false }, 'draft edit escalate close'],
  ['a good draft that is none', { ...taken, draftOk: true }, 'draft escalate close'],
  ['reply under way', { ...written, replyUnderWay: true }, 'escalate'],
  [
    'reply that may have been sent',
    { ...written, replyUnderWay: true, replyUncertain: true },
    'confirm_sent confirm_unsent escalate',
  ],
  ['waiting for the client', { ...written, status: 'pending_client' }, 'draft edit approve escalate close'],
  ['waiting for the manager', { ...written, status: 'pending_internal', openEscalation: true }, 'draft edit'],
  ['reopened, nobody on it', { ...written, assigned: false }, 'take draft edit approve escalate close'],
  ['closed', { ...written, status: 'closed' }, ''],
  ['closed and nobody on it', { ...fresh, status: 'closed' }, ''],
])('buttons of a case that is %s', (_what, state, actions) => {
  expect(actionsFor(state).join(' ')).toBe(actions);
});

const statuses: CaseStatus[] = ['new', 'open', 'pending_client', 'pending_internal', 'closed'];
//                                       from: new, open, pending_client, pending_internal, closed
test.each<[CaseHappening, CaseStatus[]]>([
  ['received', ['new', 'open', 'open', 'pending_internal', 'open']],
  ['taken', ['open', 'open', 'pending_client', 'pending_internal', 'closed']],
  ['reply_sent', ['pending_client', 'pending_client', 'pending_client', 'pending_internal', 'closed']],
  ['escalated', ['pending_internal', 'pending_internal', 'pending_internal', 'pending_internal', 'closed']],
])('after %s', (happening, after) => {
  expect(statuses.map((status) => statusAfter(happening, status))).toEqual(after);
});
