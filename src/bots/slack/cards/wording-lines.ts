import type { KnownBlock } from '@slack/types';
import type { ShownProposal, WaitingWording } from '../../../domain/model/wording.ts';
import { actions, button, context, quoted, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { visible } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { languageList } from '../wording-words.ts';
import { plural } from '../words.ts';
import { personLine } from './case-lines.ts';

const buttonRoom = 5;
const lineRoom = 8;

/** In `/desk`, for those who decide on wording or have proposed it: what waits, since when. */
export function wordingLines(waiting: WaitingWording[]): KnownBlock[] {
  if (waiting.length === 0) return [];
  const lines = waiting.slice(0, lineRoom).map(({ proposal, clauses, proposedBy, proposedAt }) => {
    const who = proposedBy ? ` by ${personLine(proposedBy)}` : '';
    return `• Proposal ${proposal}${who}: ${plural(clauses, 'clause', 'clauses')}, waits since ${slackTime(proposedAt)}`;
  });
  const left = waiting.length - lines.length;
  return [
    { type: 'divider' },
    section(`*✍️ Wording that waits for a second person* (${waiting.length})`),
    section(lines.join('\n')),
    ...(left > 0 ? [context(`… and ${left} more.`)] : []),
    ...actions(
      'wording',
      waiting.slice(0, buttonRoom).map(({ proposal }, index) =>
        button({
          id: `${buttons.wordingApprove}.${index}`,
          label: `Read proposal ${proposal}`,
          says: `Read and decide on proposal ${proposal} of new wording`,
          value: writeIds({ proposal }),
        }),
      ),
    ),
  ];
}

/** Who proposes what, and why. */
export function proposalIntro(shown: ShownProposal): KnownBlock[] {
  const who = shown.proposedBy ? personLine(shown.proposedBy) : 'Somebody';
  return [
    section(`*${who} proposes new wording* of ${extent(shown)} · ${slackTime(shown.proposedAt)}`),
    ...(shown.note === null
      ? [context('No reason was given.')]
      : [section('*Why:*'), quoted(visible(shown.note), 500)]),
  ];
}

/** "2 clauses (English, Russian)". */
export function extent({ wordings }: ShownProposal): string {
  const clauses = new Set(wordings.map(({ clauseId }) => clauseId)).size;
  return `${plural(clauses, 'clause', 'clauses')} (${languageList(wordings.map(({ language }) => language))})`;
}

/** How it ended; nothing while it waits. */
export function proposalOutcome(shown: ShownProposal): KnownBlock[] {
  const { state, decidedBy, decidedAt, decisionNote } = shown;
  const by = decidedBy ? ` by ${personLine(decidedBy)}` : '';
  const at = decidedAt ? `, ${slackTime(decidedAt)}` : '';
  switch (state) {
    case 'proposed':
      return [];
    case 'approved':
      return [
        section(
          `✅ *Approved*${by}${at}. New drafts use it; drafts of the older wording have to be made anew.`,
        ),
      ];
    case 'refused':
      return [
        section(`🚫 *Refused*${by}${at}. The wording stays as it was.`),
        ...(decisionNote === null ? [] : [quoted(visible(decisionNote), 1000)]),
      ];
    case 'outdated':
      return [
        section(
          `🕰️ *Outdated*${at}: the old text was changed since this was proposed. Nothing changes; export anew and propose it again.`,
        ),
      ];
  }
}
