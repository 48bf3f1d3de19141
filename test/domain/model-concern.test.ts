import { expect, it } from 'vitest';
import { concernBlocks } from '../../src/bots/slack/cards/model-concern.ts';
import { concernIn } from '../../src/domain/model-concern.ts';

it.each([
  [null],
  [{}],
  [{ needsHuman: 'none', suspicious: false }],
  [{ needsHuman: '<!channel> pay now', suspicious: 'yes' }],
  [{ needsHuman: { text: 'pay now' }, suspicious: 1 }],
])('shows nothing of what is no known word: %j', (result) => {
  expect(concernIn(result)).toBeNull();
  expect(concernBlocks({ modelConcern: concernIn(result) })).toEqual([]);
});

it('says each of the two in our own words', () => {
  const both = concernIn({ needsHuman: 'threat_or_self_harm', suspicious: true, clauses: [] });
  expect(both).toEqual({ reason: 'threat_or_self_harm', suspicious: true });
  expect(JSON.stringify(concernBlocks({ modelConcern: both }))).toMatch(/in danger.*gives orders/);
  expect(
    concernBlocks({ modelConcern: concernIn({ needsHuman: 'unclear', suspicious: false }) }),
  ).toHaveLength(1);
});
