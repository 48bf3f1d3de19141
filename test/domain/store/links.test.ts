import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkState } from '../../../src/domain/model.ts';
import { type CaseLink, linksOfCase, saveLinks } from '../../../src/domain/store/links.ts';
import { openWorkRoom, type WorkRoom } from '../work-room.ts';

let room: WorkRoom;
beforeAll(async () => {
  room = await openWorkRoom();
});
afterAll(() => room.database.close());

const link = (type: CaseLink['type'], externalId: string, state: LinkState): CaseLink => ({
  type,
  externalId,
  score: 0.97,
  state,
  evidence: [`as ${state}`],
});

/** The state that is kept when one link follows another. */
async function kept(first: CaseLink, second: CaseLink): Promise<LinkState[]> {
  const { db } = room.context;
  const caseId = await room.ask();
  await saveLinks(db, caseId, [first], room.clock.now);
  await saveLinks(db, caseId, [second], room.clock.now);
  const links = await linksOfCase(db, caseId);
  return links.filter((one) => one.externalId === first.externalId).map(({ state }) => state);
}

test.each<[string, CaseLink['type'], LinkState, LinkState, LinkState]>([
  ['a client who corrects a mistyped reference is linked again', 'client', 'vetoed', 'auto', 'auto'],
  ['a client who now names a record of somebody else is vetoed', 'client', 'auto', 'vetoed', 'vetoed'],
  ['a record of somebody else stays vetoed', 'payment', 'vetoed', 'auto', 'vetoed'],
  ['a client whom a person rejected stays rejected', 'client', 'rejected', 'auto', 'rejected'],
  ['a client whom a person confirmed stays confirmed', 'client', 'confirmed', 'vetoed', 'confirmed'],
])('%s', async (_name, type, first, second, state) => {
  expect(await kept(link(type, 'X-1', first), link(type, 'X-1', second))).toEqual([state]);
});
