import type { CaseView, PersonName, QueueLine } from '../../../domain/model/shown.ts';
import { slackTime } from '../dates.ts';
import { inert, shortly } from '../escape.ts';
import { clockWords, languageLabel, linkWords, plural, stateLabel } from '../words.ts';
import { markLine } from './mark-lines.ts';

/** RFC 5321 allows an address 254 characters; an address that is cut is not the address. */
export const addressRoom = 254;

/** The one-line answers of a case card, as mrkdwn with all client text inert. */

/** Who asks, and which client of ours that is. */
export function clientLine(view: CaseView): string {
  const person = senderName(view);
  if (view.channel === 'slack') return `*Asked in Slack by* ${person}`;
  if (!view.client || view.client.state === 'rejected' || view.client.state === 'vetoed') {
    return `*From* ${person} · no client linked`;
  }
  const { name, externalId, state } = view.client;
  const named = [shortly(name), shortly(externalId)].filter((part) => part !== '').join(', ');
  return `*From* ${person}\n*Client* ${named} · ${linkWords[state]}`;
}

/** What to be careful about, in neutral words that say nothing about anybody else; empty when there is nothing. */
export function warnings(view: CaseView): string[] {
  const found: string[] = [];
  if (view.channel === 'email') {
    if (view.sender.verdict === 'fail') {
      found.push('⚠️ *Sender not proven:* the check of this address failed. Do not tell account facts.');
    } else if (view.sender.verdict === 'off') {
      found.push('⚠️ *Sender not checked:* the sender check is switched off.');
    } else if (view.sender.verdict === 'temperror') {
      found.push(
        `⚠️ *Sender not proven:* DNS gave no answer, so the address could not be checked. ${view.sender.checkedAgain ? 'It is tried again by itself.' : 'It was given up.'} Do not tell account facts.`,
      );
    } else if (view.sender.verdict !== 'pass') {
      found.push('⚠️ *Sender not proven:* this may not be the client. Do not tell account facts.');
    }
  }
  found.push(...view.marks.map(markLine));
  if (view.conflict) {
    found.push(
      '⚠️ *Reference does not fit:* the message quotes a record that is not linked here. Ask, do not tell.',
    );
  }
  if (view.tokenRefused) {
    found.push(
      '⚠️ *Thread mark not ours:* the mail claims to answer a reply of this desk, but we did not make that mark, or its key is retired.',
    );
  }
  if (view.messageIdReused) {
    found.push(
      '⚠️ *Looks like an earlier mail and is not:* another mail came under the same Message-ID. Read this one for itself.',
    );
  }
  return found;
}

export function clockLine(view: CaseView): string {
  if (view.status === 'closed') return 'Closed: no clock is running.';
  if (!view.nextClock) return 'No clock is running.';
  const { type, dueAt, overdue } = view.nextClock;
  return overdue
    ? `⏰ *Overdue:* ${clockWords[type].toLowerCase()} was due ${slackTime(dueAt)}`
    : `🕒 ${clockWords[type]} due ${slackTime(dueAt)}`;
}

export function assigneeLine(view: Pick<CaseView, 'assignee'>): string {
  return view.assignee ? `👤 ${personLine(view.assignee)}` : '👤 *Unassigned*';
}

/** A colleague by name; naming him as a mention would notify him on every update of the card. */
export function personLine(person: PersonName): string {
  return shortly(person.name);
}

/** Language, number of inquiries and attachments, last reply. */
export function aboutLine(view: CaseView): string {
  const parts = [`Written in ${inert(languageLabel(view.language))}`];
  if (view.inquiries > 1) parts.push(plural(view.inquiries, 'message', 'messages'));
  if (view.attachments.length > 0) {
    const names = view.attachments.slice(0, 3).map(({ filename }) => shortly(filename, 40));
    const more = view.attachments.length - names.length;
    parts.push(`📎 ${names.join(', ')}${more > 0 ? ` and ${plural(more, 'more file', 'more files')}` : ''}`);
  }
  if (view.lastReply) {
    parts.push(`Last reply ${slackTime(view.lastReply.sentAt)}: ${lastReplyWords(view.lastReply)}`);
  }
  return parts.join(' · ');
}

/** "due Mon 14:00" or "overdue since …" of a line in a list. */
export function dueWords(line: Pick<QueueLine, 'dueAt' | 'overdue'>): string {
  if (!line.dueAt) return 'no clock';
  return line.overdue ? `⏰ *overdue* since ${slackTime(line.dueAt)}` : `due ${slackTime(line.dueAt)}`;
}

function lastReplyWords({ state, trouble }: NonNullable<CaseView['lastReply']>): string {
  return stateLabel(state, trouble?.what === 'bounced');
}

function senderName(view: CaseView): string {
  const name = shortly(view.sender.name);
  const address = shortly(view.sender.address, addressRoom);
  if (name === '' || name === address) return address || 'somebody';
  return address === '' ? name : `${name} · ${address}`;
}
