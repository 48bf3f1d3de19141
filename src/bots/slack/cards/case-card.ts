import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import { hardStops } from '../../../domain/model/drafting.ts';
import type { CaseAction, CaseView } from '../../../domain/model/shown.ts';
import { actions, button, context, header, type Message, quoted, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { cut, inert, oneLine, visible } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons, caseButtons } from '../names.ts';
import {
  caseName,
  deskLabels,
  languageLabel,
  plural,
  priorityWords,
  statusWords,
  topicLabels,
} from '../words.ts';
import { aboutLine, assigneeLine, clientLine, clockLine, personLine, warnings } from './case-lines.ts';
import { disguiseLines, documentBlocks } from './document-blocks.ts';
import { factFields } from './fact-fields.ts';
import { firstThatFits } from './fit-card.ts';
import { machineBlocks } from './machine-mail.ts';
import { helpBlocks } from './message-help.ts';
import { concernBlocks } from './model-concern.ts';
import { newsBlocks } from './news.ts';
import { providerAnswerBlocks } from './provider-answers.ts';
import { providerLetterBlocks } from './provider-letters.ts';
import { questionBlocks } from './questions.ts';
import { troubleBlocks } from './reply-trouble.ts';
import { sameMatterBlocks } from './same-matter.ts';
import { copiesLine, threadBlocks } from './threads.ts';
import { topicMenu } from './topic-menu.ts';

/** Two columns of four rows: what fits beside the excerpt without scrolling. */
const factRoom = 8;
const excerptRoom = 600;
const previewRoom = 280;
const previewLines = 3;

/**
 * The card of a case: what it is, whose it is, what was asked, what the record says, what would be answered, when
 * it is due. Its buttons are exactly `view.actions`.
 */
export function caseCard(view: CaseView): Message {
  if (view.joinedTo !== null) return elsewhereCard(view, `joined to ${view.joinedTo}`);
  if (view.standsOn) return elsewhereCard(view, `a question on ${view.standsOn}`);
  // What stands elsewhere, too, goes first.
  const makings = [
    view,
    { ...view, help: null },
    { ...view, help: null, records: [] },
    {
      ...view,
      help: null,
      records: [],
      excerpt: cut(view.excerpt, 200),
      attachments: view.attachments.slice(0, 3),
      questions: (view.questions ?? []).map((one) => ({ ...one, text: cut(one.text, 100) })),
    },
  ];
  return { text: spoken(view), blocks: firstThatFits(makings.map((less) => () => blocksOf(less))) };
}

function blocksOf(view: CaseView): KnownBlock[] {
  return [
    header(`${view.ref} · ${topicLabels[view.topic]} · ${priorityWords[view.priority]}`),
    ...[...warnings(view), ...disguiseLines(view)].map(section),
    ...newsBlocks(view),
    ...troubleBlocks(view),
    clientBlock(view),
    ...threadBlocks(view),
    ...sameMatterBlocks(view),
    ...machineBlocks(view),
    ...inquiry(view),
    ...concernBlocks(view),
    ...topicMenu(view),
    ...providerAnswerBlocks(view),
    ...questionBlocks(view),
    ...providerLetterBlocks(view),
    ...record(view),
    ...documentBlocks(view),
    ...draft(view),
    ...escalation(view),
    context(`${clockLine(view)} · ${assigneeLine(view)} · ${statusLine(view)}`),
    ...actions(
      'case',
      // Joining stands beside each case that it may be joined to.
      view.actions.filter((action) => action !== 'join').map((action) => actionButton(action, view)),
    ),
  ];
}

/** Its messages are elsewhere, and so is everything that could be said of them. */
function elsewhereCard(view: CaseView, where: string): Message {
  return {
    text: `${caseName(view)}: ${where}.`,
    blocks: [header(`${view.ref} · ${topicLabels[view.topic]}`), ...threadBlocks(view)],
  };
}

function spoken(view: CaseView): string {
  const holder = view.assignee ? `assigned to ${personLine(view.assignee)}` : 'unassigned';
  const due = view.nextClock?.overdue ? ', overdue' : '';
  return `${caseName(view)}: ${statusWords[view.status].toLowerCase()}${due}, ${holder}.`;
}

function inquiry(view: CaseView): KnownBlock[] {
  const subject = cut(oneLine(view.subject), 200);
  const asked = cut(visible(view.excerpt).trim(), excerptRoom);
  const copies = copiesLine(view);
  return [
    ...(subject === '' ? [] : [quoted(`“${subject}”`)]),
    ...messageBlocks(view, asked),
    ...helpBlocks(view.help, 1, excerptRoom),
    context(aboutLine(view), ...(copies === null ? [] : [copies])),
  ];
}

/** Whose it is; with the way to its links, which says when something there waits. */
function clientBlock(view: CaseView): KnownBlock {
  const waits = view.openLinks > 0 ? ` (${view.openLinks})` : '';
  return {
    ...section(clientLine(view)),
    accessory: button({
      id: buttons.links,
      label: `Links${waits}`,
      says: `Show and decide the links of case ${view.ref}`,
      value: writeIds(caseIds(view)),
    }),
  };
}

/** What was newly written, with the way to the whole of it where there is more. */
function messageBlocks(view: CaseView, asked: string): KnownBlock[] {
  const isCut = view.hasMore || asked.length < visible(view.excerpt).trim().length;
  const isTalk =
    view.inquiries > 1 ||
    view.lastReply !== null ||
    (view.providerAnswers ?? []).length > 0 ||
    (view.questions ?? []).length > 0;
  if (asked === '' && !isCut) return [];
  const shown = quoted(
    asked === '' ? '(nothing but what it quotes)' : `“${asked.replace(/\n{3,}/g, '\n\n')}”`,
  );
  if (!isCut && !isTalk) return [shown];
  return [
    {
      ...shown,
      accessory: button({
        id: buttons.messages,
        label: isTalk ? 'All messages' : 'Whole message',
        says: `${isTalk ? 'Read all messages' : 'Read the whole message'} of case ${view.ref}`,
        value: writeIds(caseIds(view)),
      }),
    },
  ];
}

function record(view: CaseView): KnownBlock[] {
  const { fields, left } = factFields(view.records, factRoom);
  if (fields.length === 0) return [];
  const rest = left > 0 ? [context(`${plural(left, 'more fact', 'more facts')} in the draft.`)] : [];
  return [{ type: 'section', fields }, ...rest];
}

function draft({ draft: shown, news = [] }: CaseView): KnownBlock[] {
  if (!shown) return [];
  const name = news.some(({ replyReady }) => replyReady) ? 'Closing reply' : 'Draft';
  const words = [`*${name}* in ${inert(languageLabel(shown.language))}`];
  if (shown.editedBy) words.push(`edited by ${personLine(shown.editedBy)}`);
  if (shown.twoPersons) words.push('needs a second person');
  if (!shown.verification.ok) {
    const found = plural(shown.verification.findings.length, 'finding', 'findings');
    const stopped = hardStops(shown.verification.findings).length > 0;
    words.push(
      stopped
        ? `⛔ ${found}: it cannot be sent before they are mended`
        : `⚠️ ${found}: approving needs a reason`,
    );
  }
  return [section(words.join(' · ')), quoted(firstLines(shown.text), previewRoom)];
}

function firstLines(text: string): string {
  const lines = visible(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const shown = lines.slice(0, previewLines).join('\n');
  return lines.length > previewLines ? `${shown} …` : shown;
}

function escalation(view: CaseView): KnownBlock[] {
  const raised = view.escalation;
  if (!raised) return [];
  if (raised.decision !== null) {
    const by = raised.decidedBy ? ` by ${personLine(raised.decidedBy)}` : '';
    return [section(`⬆️ *Decided${by}:*`), quoted(visible(raised.decision), 500)];
  }
  const seen = raised.acknowledgedBy
    ? `acknowledged by ${personLine(raised.acknowledgedBy)}`
    : 'not acknowledged yet';
  return [section(`⬆️ *Escalated* to the manager · ${seen} · answer due ${slackTime(raised.dueAt)}`)];
}

function statusLine(view: CaseView): string {
  const complaint = view.complaint ? ' · *complaint*' : '';
  return `${statusWords[view.status]} · ${deskLabels[view.desk]}${complaint}`;
}

export function actionButton(action: CaseAction, view: CaseView): ActionsBlockElement {
  const { label, says } = actionWords(action, view);
  return button({
    id: caseButtons[action],
    label,
    says: `${says} ${view.ref}`,
    value: writeIds(caseIds(view)),
    ...(action === 'approve' && { style: 'primary' }),
  });
}

function actionWords(action: CaseAction, view: CaseView): { label: string; says: string } {
  const words: Record<CaseAction, { label: string; says: string }> = {
    take: { label: 'Take', says: 'Take case' },
    treat_as_inquiry: { label: 'Treat as inquiry', says: 'Treat as an inquiry case' },
    draft: view.draft
      ? { label: 'Open draft', says: 'Open the draft of case' }
      : { label: 'Draft', says: 'Draft a reply for case' },
    edit: { label: 'Edit', says: 'Edit the draft of case' },
    approve: { label: 'Approve & send', says: 'Read, approve and send the reply of case' },
    confirm_sent: { label: 'It was sent', says: 'Confirm that the reply was sent, case' },
    confirm_unsent: { label: 'It was not sent', says: 'Confirm that the reply was not sent, case' },
    escalate: { label: 'Escalate', says: 'Escalate to the manager case' },
    join: { label: 'Join', says: 'Join to another case, case' },
    close: { label: 'Close', says: 'Close without a reply case' },
  };
  return words[action];
}
