import type { Mention } from '../../../src/domain/model/understanding.ts';

/** What the client wrote, for the edits that repeat it as his. */
export const claims: Mention[] = [
  { type: 'amount', value: '7512 EUR', masked: '7512 EUR', valid: true, quoted: '7,512 EUR' },
  { type: 'date', value: '2026-03-04', masked: '2026-03-04', valid: true, quoted: '4 March 2026' },
];
