import type { ModalView } from '@slack/types';
import { decideClauses } from '../../../domain/decide-clauses.ts';
import { DeskError } from '../../../domain/errors.ts';
import type { Officer } from '../../../domain/model.ts';
import { readProposal } from '../../../domain/show-proposal.ts';
import { section, sentence } from '../blocks.ts';
import { cut, inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { noticeView } from '../views/modal.ts';
import { wordingRefusalView, wordingView } from '../views/wording-views.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

export async function showWording(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  return wordingView(await proposalOf(wire, officer, asked), asked.ids.page ?? 0, placeOf(asked));
}

export async function showWordingRefusal(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const { shown, mayRefuse } = await proposalOf(wire, officer, asked);
  return wordingRefusalView(shown, mayRefuse, placeOf(asked));
}

/** What the window was opened for; the verb of the command line decides. */
export function decideWordingHandler(decision: 'approve' | 'refuse') {
  return async (wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> => {
    const proposal = needed(asked.ids, 'proposal');
    const contentHash = needed(asked.ids, 'contentHash');
    const reason = decision === 'refuse' ? asked.text.trim() : null;
    if (reason === '') return { errors: { [field.block]: 'Say why, so that it can be mended.' } };
    const decided = await decideClauses(wire.context, { proposal, officer, decision, contentHash, reason });
    if (!decided.ok) {
      const title = `Wording, proposal ${proposal}`;
      return { view: noticeView(title, [section(cut(inert(decided.sentence), 2900))], placeOf(asked)) };
    }
    return {
      close: sentence(
        decision === 'approve'
          ? `Proposal ${proposal} is approved. New drafts use it at once; drafts of the older wording have to be made anew.`
          : `Proposal ${proposal} is refused. The wording stays as it was.`,
      ),
    };
  };
}

async function proposalOf(wire: Wire, officer: Officer, asked: Asked) {
  const found = await readProposal(wire.context, { proposal: needed(asked.ids, 'proposal'), officer });
  if (found) return found;
  throw new DeskError('slack_proposal_gone', 'This change of wording is not there any more.');
}
