import { DeskError } from '../../domain/errors.ts';
import type { CaseView, ShownEscalation } from '../../domain/model/shown.ts';
import {
  type DeskName,
  desks,
  type RecordType,
  recordTypes,
  type Topic,
  topics,
} from '../../domain/model.ts';

/**
 * What a button or a form carries: ids and hashes, never client text. They say what a person meant; the verbs
 * read everything again before they act.
 */
export interface Ids {
  caseId?: number;
  ref?: string;
  escalationId?: number;
  draftId?: number;
  /** The case that another is joined to. */
  otherId?: number;
  burstId?: number;
  /** Of the clause library: "payment.sent_on". */
  clauseId?: string;
  /** Of a change of wording, and the page of it that is open, from 0. */
  proposal?: number;
  page?: number;
  mailId?: number;
  fileId?: number;
  /** What a file is for: a code of the checklist, or "-". */
  requirement?: string;
  /** A record of the core system. */
  recordType?: RecordType;
  recordId?: string;
  contentHash?: string;
  /** Of the same letter with the client's message quoted under it. */
  quotedHash?: string;
  desk?: DeskName;
  topic?: Topic;
  /** Where the person was, so that the answer comes back there. */
  channel?: string;
  thread?: string;
  /** The Slack message an inquiry was made from. */
  ts?: string;
}

export function writeIds(ids: Ids): string {
  return JSON.stringify(ids);
}

/** Reads only what it knows, in the shape it must have; everything else is as if it were not there. */
export function readIds(text: string | undefined): Ids {
  const given = parse(text);
  return {
    ...whole(given, 'caseId'),
    ...whole(given, 'escalationId'),
    ...whole(given, 'draftId'),
    ...whole(given, 'otherId'),
    ...whole(given, 'burstId'),
    ...whole(given, 'proposal'),
    ...whole(given, 'page'),
    ...whole(given, 'mailId'),
    ...whole(given, 'fileId'),
    ...word(given, 'requirement', /^(?:-|[a-z0-9_]{1,60})$/),
    ...word(given, 'ref', /^CD-[0-9A-Z]{7}$/),
    ...word(given, 'contentHash', /^[\w+/=:-]{1,200}$/),
    ...word(given, 'clauseId', /^[\w.-]{1,100}$/),
    ...word(given, 'quotedHash', /^[\w+/=:-]{1,200}$/),
    ...recordTypeOf(given),
    ...word(given, 'recordId', /^[^\p{C}]{1,100}$/u),
    ...deskOf(given),
    ...topicOf(given),
    ...word(given, 'channel', /^[A-Z0-9]{1,30}$/),
    ...word(given, 'thread', /^\d+\.\d+$/),
    ...word(given, 'ts', /^\d+\.\d+$/),
  };
}

export function caseIds(view: Pick<CaseView, 'id' | 'ref'>): Ids {
  return { caseId: view.id, ref: view.ref };
}

export function escalationIds(escalation: ShownEscalation): Ids {
  return { escalationId: escalation.id, ref: escalation.caseRef };
}

/** The id that a press or a form cannot do without. */
export function needed<Name extends keyof Ids>(ids: Ids, name: Name): NonNullable<Ids[Name]> {
  const id = ids[name];
  if (id === undefined) throw brokenIds();
  return id;
}

function brokenIds(): DeskError {
  return new DeskError(
    'slack_ids_unreadable',
    'This is from an older version of Casedesk. Open the case again and try from there.',
  );
}

function parse(text: string | undefined): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text ?? '');
    return typeof given === 'object' && given !== null ? { ...given } : {};
  } catch {
    return {};
  }
}

function deskOf(given: Record<string, unknown>): { desk?: DeskName } {
  const desk = desks.find((one) => one === given.desk);
  return desk ? { desk } : {};
}

function topicOf(given: Record<string, unknown>): { topic?: Topic } {
  const topic = topics.find((one) => one === given.topic);
  return topic ? { topic } : {};
}

function recordTypeOf(given: Record<string, unknown>): { recordType?: RecordType } {
  const recordType = recordTypes.find((one) => one === given.recordType);
  return recordType ? { recordType } : {};
}

function whole<Name extends string>(given: Record<string, unknown>, name: Name): { [key in Name]?: number } {
  const value = given[name];
  return Number.isSafeInteger(value) ? ({ [name]: value } as { [key in Name]?: number }) : {};
}

function word<Name extends string>(
  given: Record<string, unknown>,
  name: Name,
  shape: RegExp,
): { [key in Name]?: string } {
  const value = given[name];
  return typeof value === 'string' && shape.test(value)
    ? ({ [name]: value } as { [key in Name]?: string })
    : {};
}
