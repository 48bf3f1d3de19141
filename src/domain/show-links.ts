import type { Context } from './context.ts';
import { describe, type FoundRecord } from './find-record.ts';
import type { PersonName } from './model/shown.ts';
import type { LinkState, Officer, RecordType, Result } from './model.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { readCase } from './store/cases.ts';
import { linksOfCase } from './store/links.ts';
import { namesOfOfficers } from './store/officers.ts';
import { ownersOfRecords } from './store/records.ts';

/** A link as an officer decides on it. */
export interface ShownLink {
  type: RecordType;
  externalId: string;
  state: LinkState;
  /** Why it was found. */
  evidence: string[];
  /** What it is; null where it belongs to another client than the case's: nobody here needs to know. */
  record: FoundRecord | null;
  proposed: { state: 'confirmed' | 'rejected'; by: PersonName } | null;
}

/** What a case is linked to, with the reasons. */
export async function showLinks(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ ref: string; links: ShownLink[] }>> {
  const { db } = context;
  const row = await readCase(db, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const links = await linksOfCase(db, row.id);
  const owners = await ownersOfRecords(db, links);
  const ownerOf = ({ type, externalId }: { type: RecordType; externalId: string }) =>
    owners.get(`${type} ${externalId}`) ?? null;
  const clients = links.filter(({ type, state }) => type === 'client' && state !== 'rejected');
  const known = new Set(clients.map(({ externalId }) => externalId));
  const mine = links.flatMap((link) => {
    const clientId = ownerOf(link);
    return clientId !== null && known.has(clientId) ? [{ ...link, clientId }] : [];
  });
  const records = new Map((await describe(db, mine)).map((one) => [`${one.type} ${one.externalId}`, one]));
  const names = await namesOfOfficers(
    db,
    links.map(({ proposedBy }) => proposedBy),
  );
  return {
    ok: true,
    ref: row.ref,
    links: links.map((link) => ({
      type: link.type,
      externalId: link.externalId,
      state: link.state,
      evidence: link.evidence,
      record: records.get(`${link.type} ${link.externalId}`) ?? null,
      proposed:
        link.proposedState === null || link.proposedBy === null
          ? null
          : {
              state: link.proposedState,
              by: names.get(link.proposedBy) ?? { slackUserId: '', name: 'an officer' },
            },
    })),
  };
}
