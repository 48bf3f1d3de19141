import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import type { Disclosure } from './model/drafting.ts';
import type { MailKind } from './model/mail.ts';
import { namesMatter } from './model/topic-families.ts';
import type { DeskName, Priority, Topic } from './model.ts';
import { replyLanguage } from './rules/language.ts';
import { higherPriority, statusAfter } from './rules/lifecycle.ts';
import { deskFor } from './rules/routing.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { linksOfCase } from './store/links.ts';

/** What a further inquiry brings to its case. */
export interface Extension {
  triage: { priority: Priority; complaint: boolean; topic: Topic };
  /** 'inquiry' once a person writes. */
  kind: MailKind;
  /** What may be told from now on. */
  disclosure: Disclosure;
  language: string;
  /** The language the firm has for the linked client, if any. */
  clientLanguage: string | null;
  /** The desk of the mailbox that it came to. */
  desk: DeskName | null;
  receivedAt: Date;
}

/**
 * A further inquiry in a locked case, after its links were saved. A mail raises priority and complaint, never lowers
 * them; when it raises one, the case goes to the desk that it belongs to now. Returns the case as it is then.
 */
export async function extendCase(
  trx: Trx,
  context: Context,
  extension: Extension,
  previous: CaseRow,
): Promise<CaseRow> {
  const { triage: found } = extension;
  const raised = {
    priority: higherPriority(found.priority, previous.priority),
    complaint: previous.complaint || found.complaint,
    topic: namesMatter(found.topic) ? found.topic : previous.topic,
  };
  const desk = await deskOf(trx, previous, raised, extension.desk);
  const status = statusAfter('received', previous.status);
  await changeCase(trx, previous.id, {
    ...raised,
    mail_kind: extension.kind === 'inquiry' ? 'inquiry' : previous.mail_kind,
    status,
    closed_at: null,
    closed_reason: null,
    last_inquiry_at: extension.receivedAt,
    // What may be told depends on who wrote last.
    disclosure: extension.disclosure,
    language: replyLanguage(extension.language, previous.language, extension.clientLanguage),
    // Whoever had it does not have it on the other desk; an open question to a manager stays open.
    ...(desk === previous.desk
      ? {}
      : { desk, assignee_id: null, status: status === 'open' ? 'new' : status }),
  });
  const row = (await readCase(trx, previous.id))!;
  if (desk !== previous.desk) await tellMove(trx, context, previous, row);
  return row;
}

async function deskOf(
  trx: Trx,
  previous: CaseRow,
  raised: Pick<CaseRow, 'priority' | 'complaint' | 'topic'>,
  ofMailbox: DeskName | null,
): Promise<DeskName> {
  if (raised.priority === previous.priority && raised.complaint === previous.complaint) return previous.desk;
  const links = await linksOfCase(trx, previous.id);
  return deskFor(
    raised.topic,
    raised.complaint,
    links.map((link) => link.type),
    ofMailbox,
  );
}

/** A new card where the case is now, and the old card once more, so that it says where the case went. */
export async function tellMove(trx: Trx, context: Context, previous: CaseRow, row: CaseRow): Promise<void> {
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: 'system',
    kind: 'case_moved',
    data: { from: previous.desk, to: row.desk },
  });
  // A colleague's question has no card to move: it stands on that of its case.
  if (row.about_case_id !== null) return;
  const from = deskSettings(context.settings, previous.desk).channel;
  const to = deskSettings(context.settings, row.desk).channel;
  if (from === to) return;
  await enqueueDelivery(trx, context, {
    kind: 'case_card',
    case_id: row.id,
    dedupe_key: `case_card:${row.id}:${row.version}`,
    channel: to,
  });
  await enqueueDelivery(trx, context, {
    kind: 'case_card_update',
    case_id: row.id,
    dedupe_key: `case_card_update:${row.id}:${row.version}:moved`,
    channel: from,
  });
}
