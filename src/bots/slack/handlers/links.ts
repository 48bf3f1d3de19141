import type { ModalView } from '@slack/types';
import { confirmRecord } from '../../../domain/confirm-record.ts';
import { decideLink, type LinkDecision } from '../../../domain/decide-link.ts';
import { linkFoundRecord } from '../../../domain/link-found-record.ts';
import type { Officer } from '../../../domain/model.ts';
import { showLinks } from '../../../domain/show-links.ts';
import { section } from '../blocks.ts';
import { inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { linksView } from '../views/links-view.ts';
import { noticeView } from '../views/modal.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

export async function showLinksHandler(
  wire: Wire,
  officer: Officer,
  asked: Asked,
  said: string | null = null,
): Promise<ModalView> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await showLinks(wire.context, { caseId, officer });
  if (!result.ok) return noticeView('Links', [section(inert(result.sentence))]);
  return linksView({ ...result, caseId, said }, placeOf(asked));
}

/** The same window as it is afterwards, with what was done or why not on top. */
export function decideLinkHandler(decision: LinkDecision) {
  return async (wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> => {
    const record = { type: needed(asked.ids, 'recordType'), externalId: needed(asked.ids, 'recordId') };
    const caseId = needed(asked.ids, 'caseId');
    const result = await decideLink(wire.context, { caseId, record, decision, officer });
    return showLinksHandler(wire, officer, asked, result.ok ? null : result.sentence);
  };
}

/** He looked at it in the core system himself, so it may be told for a while. */
export async function confirmRecordHandler(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const record = { type: needed(asked.ids, 'recordType'), externalId: needed(asked.ids, 'recordId') };
  const result = await confirmRecord(wire.context, { caseId: needed(asked.ids, 'caseId'), record, officer });
  const said = result.ok
    ? `Kept: you saw ${record.externalId} in the core system just now, as it stands here.`
    : result.sentence;
  return showLinksHandler(wire, officer, asked, said);
}

export async function linkRecordHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await linkFoundRecord(wire.context, { caseId, typed: asked.text, officer });
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return { view: await showLinksHandler(wire, officer, asked) };
}
