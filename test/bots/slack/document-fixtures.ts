import type { ShownDocuments, ShownFile, ShownItem } from '../../../src/domain/model/shown-documents.ts';
import { monday } from './fixtures.ts';

const by = { slackUserId: 'U1', name: 'Olena' };
const item = (change: Partial<ShownItem>): ShownItem => ({
  ...{ requirement: 'proof_of_address', state: 'missing', reason: null, receivedOn: null, expiresOn: null },
  ...{ expiresIn: null, tooOldFor: null, count: null, noted: [] },
  ...change,
});

/** A line of a checklist for each state, and how an officer reads it. */
export const documentStates: [ShownItem, string][] = [
  [item({}), '⬜ *Proof of address* · missing'],
  [item({ state: 'requested' }), '⬜ *Proof of address* · missing, the client was asked for it'],
  [
    item({ state: 'received', receivedOn: '2026-03-09', tooOldFor: 90 }),
    '📥 *Proof of address* · being checked, received 9 Mar 2026 · ⚠️ older than 90 days when it came',
  ],
  [item({ state: 'refused', reason: 'blurry' }), '❌ *Proof of address* · refused: blurry'],
  [item({ state: 'refused' }), '❌ *Proof of address* · refused: to be sent again'],
  [
    item({ state: 'approved', receivedOn: '2026-03-09', expiresOn: '2027-01-31' }),
    '✅ *Proof of address* · accepted, received 9 Mar 2026, valid until 31 Jan 2027',
  ],
  [
    item({ state: 'expiring', expiresOn: '2026-03-12', expiresIn: 1 }),
    '⏳ *Proof of address* · expires 12 Mar 2026, tomorrow',
  ],
  [
    item({ state: 'expiring', expiresOn: '2026-03-13', expiresIn: 2 }),
    '⏳ *Proof of address* · expires 13 Mar 2026, in 2 days',
  ],
  [item({ state: 'expiring' }), '⏳ *Proof of address* · expires soon'],
  [
    item({ state: 'expired', expiresOn: '2026-03-10', expiresIn: -1 }),
    '⌛ *Proof of address* · expired 10 Mar 2026, yesterday',
  ],
  [
    item({ state: 'expired', expiresOn: '2026-03-01', expiresIn: -10 }),
    '⌛ *Proof of address* · expired 1 Mar 2026, 10 days ago',
  ],
  [item({ count: { there: 1, wanted: 2 } }), '⬜ *Proof of address* (1 of 2) · missing'],
];

/** So many files in every state, and twice as many requirements; `word` is what came from outside. */
export function shownDocuments(word: string, count: number): ShownDocuments {
  const states: ShownFile['state'][] = [
    { is: 'proposed', requirement: 'proof_of_address', why: 'name' },
    { is: 'unclear' },
    { is: 'noted', requirement: 'selfie', by: { ...by, name: word }, at: monday },
    { is: 'aside', by, at: monday },
  ];
  return {
    application: 'AP-3310',
    choices: 0,
    confirmedAt: monday,
    items: Array.from({ length: count * 2 }, (_, index) =>
      item({
        ...documentStates[index % documentStates.length]![0],
        requirement: `requirement_${'x'.repeat(40)}_${index}`,
        noted: [{ filename: word, receivedOn: '2026-03-09', by: { ...by, name: word } }],
      }),
    ),
    files: Array.from({ length: count }, (_, index) => ({
      ...{ id: index + 1, filename: word, size: 1, receivedAt: monday },
      seenBefore: { at: monday, ref: 'CD-7K2M9Q4' },
      state: states[index % states.length]!,
    })),
  };
}
