import type { KnownBlock } from '@slack/types';
import type { CaseView, ShownEscalation } from '../../../domain/model/shown.ts';
import { actions, button, context, header, type Message, quoted, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { cut, oneLine, visible } from '../escape.ts';
import { escalationIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { deskLabels, priorityWords, topicLabels } from '../words.ts';
import { clientLine, clockLine, personLine, warnings } from './case-lines.ts';
import { factFields } from './fact-fields.ts';
import { troubleBlocks } from './reply-trouble.ts';

const factRoom = 6;

/** A question to the line manager: why, what it is about, until when; then who took it and what was decided. */
export function escalationCard(escalation: ShownEscalation, view: CaseView): Message {
  return {
    text: spoken(escalation),
    blocks: [
      header(
        `⬆️ ${escalation.caseRef} · ${topicLabels[escalation.topic]} · ${priorityWords[escalation.priority]}`,
      ),
      section(`*${personLine(escalation.raisedBy)} asks for a decision* · ${deskLabels[escalation.desk]}`),
      quoted(visible(escalation.reason), 1500),
      ...about(view),
      ...outcome(escalation),
      context(
        `Raised ${slackTime(escalation.raisedAt)} · answer due ${slackTime(escalation.dueAt)}`,
        clockLine(view),
      ),
      ...actions('escalation', pressable(escalation)),
    ],
  };
}

function spoken(escalation: ShownEscalation): string {
  const what = `Case ${escalation.caseRef}, ${topicLabels[escalation.topic]}`;
  if (escalation.decidedAt) return `${what}: the escalation is decided.`;
  if (escalation.acknowledgedAt) return `${what}: the escalation is acknowledged and waits for a decision.`;
  if (escalation.overdue) return `${what}: an escalation is overdue, and no manager has acknowledged it.`;
  return `${what}: an escalation waits for a manager.`;
}

function about(view: CaseView): KnownBlock[] {
  const { fields } = factFields(view.records, factRoom);
  return [
    ...warnings(view).map(section),
    ...troubleBlocks(view),
    section(clientLine(view)),
    quoted(`“${cut(oneLine(view.subject) || oneLine(view.excerpt) || 'no text', 300)}”`),
    ...(fields.length > 0 ? [{ type: 'section' as const, fields }] : []),
  ];
}

function outcome(escalation: ShownEscalation): KnownBlock[] {
  const { acknowledgedBy, acknowledgedAt, decision, decidedBy, decidedAt } = escalation;
  const blocks: KnownBlock[] = [];
  if (escalation.overdue) {
    blocks.push(section(`⏰ *Overdue:* nobody acknowledged it by ${slackTime(escalation.dueAt)}`));
  }
  if (acknowledgedBy && acknowledgedAt) {
    blocks.push(section(`👀 *Acknowledged* by ${personLine(acknowledgedBy)}, ${slackTime(acknowledgedAt)}`));
  }
  if (decision !== null && decidedBy && decidedAt) {
    blocks.push(section(`✅ *Decided* by ${personLine(decidedBy)}, ${slackTime(decidedAt)}`));
    blocks.push(quoted(visible(decision), 1500));
  }
  return blocks;
}

function pressable(escalation: ShownEscalation) {
  if (escalation.decidedAt) return [];
  const value = writeIds(escalationIds(escalation));
  const of = `the escalation of case ${escalation.caseRef}`;
  const decide = button({ id: buttons.decide, label: 'Decide', says: `Decide ${of}`, value });
  if (escalation.acknowledgedAt) return [decide];
  return [
    button({
      id: buttons.acknowledge,
      label: 'Acknowledge',
      says: `Acknowledge ${of}`,
      value,
      style: 'primary',
    }),
    decide,
  ];
}
