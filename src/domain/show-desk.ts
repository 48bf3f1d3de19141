import { pausedUntil } from './acknowledge-mails.ts';
import type { Context } from './context.ts';
import { toQueueLine } from './list-my-queue.ts';
import type { DeskView, ShownMailbox } from './model/shown.ts';
import type { Officer } from './model.ts';
import { countBursts } from './show-burst.ts';
import { showMirror } from './show-mirror.ts';
import { showModel } from './show-model.ts';
import { waitingWording } from './show-proposal.ts';
import { countAcknowledgements } from './store/acknowledgements.ts';
import { countByDesk, overdueCases } from './store/cases.ts';
import { countAll } from './store/counts.ts';
import { listUndelivered } from './store/deliveries.ts';
import { countRefusedTokens } from './store/inquiries.ts';
import { listMailboxFigures, type MailboxFigures } from './store/mailbox-figures.ts';
import { listQuarantined } from './store/mails.ts';
import { namesOfOfficers } from './store/officers.ts';
import { countOutcomes } from './store/put-aside-mails.ts';
import { countLostSlackEvents, listLostSlackEvents } from './store/slack-events.ts';

const longestList = 10;

/** What is late, stuck or odd on the officer's desks, and what waits for a person anywhere. */
export async function showDesk(context: Context, officer: Officer): Promise<DeskView> {
  const { db } = context;
  const now = context.now();
  const counts = await countByDesk(db, now);
  const overdue = await overdueCases(db, now, officer.desks, longestList);
  const names = await namesOfOfficers(
    db,
    overdue.map((line) => line.assignee_id),
  );
  const quarantined = await listQuarantined(db, longestList);
  const undelivered = await listUndelivered(db, longestList);
  const lost = await listLostSlackEvents(db, longestList);
  const mailboxes = await listMailboxFigures(db);
  const work = await countAll(db);
  const mine = counts.filter((count) => officer.desks.includes(count.desk));
  return {
    totals: {
      overdue: mine.reduce((sum, count) => sum + count.overdue, 0),
      quarantined: work.mailsQuarantined,
      undelivered: work.undelivered,
      uncertain: work.uncertain,
      lostQuestions: await countLostSlackEvents(db),
    },
    desks: officer.desks.map(
      (desk) => counts.find((count) => count.desk === desk) ?? { desk, open: 0, unassigned: 0, overdue: 0 },
    ),
    overdue: overdue.map((line) => toQueueLine(line, names, now)),
    quarantined: quarantined.map((mail) => ({
      mailId: mail.id,
      mailbox: mail.mailbox,
      receivedAt: mail.received_at,
      reason: mail.reason ?? 'unknown',
    })),
    undelivered: undelivered.map((one) => ({
      deliveryId: one.id,
      caseRef: one.ref,
      kind: one.kind,
      state: one.state,
      bounced: one.trouble === 'bounced' && one.state === 'sent',
      since: one.created_at,
    })),
    lostQuestions: lost.map((one) => ({
      eventId: one.event_id,
      receivedAt: one.received_at,
      channel: one.channel,
      slackUserId: one.user,
    })),
    mailboxes: mailboxes.filter((one) => isInUse(one, now)).map((one) => shownMailbox(one, now)),
    cameIn: (await countOutcomes(db, new Date(now.getTime() - 86_400_000))).toSorted(
      (one, other) => other.count - one.count,
    ),
    bursts: await countBursts(db, now),
    refusedTokens: await countRefusedTokens(db, new Date(now.getTime() - 86_400_000)),
    acknowledgementsPausedUntil: pausedUntil(await countAcknowledgements(db, now), now),
    ...(await showMirror(context)),
    wording: await waitingWording(db, officer),
    model: await showModel(context, context.model?.settings ?? null),
  };
}

/** A mailbox that nobody has watched for a week was taken out of the settings. */
function isInUse({ leaseUntil, lastContactAt }: MailboxFigures, now: Date): boolean {
  const weekAgo = now.getTime() - 7 * 86_400_000;
  return [leaseUntil, lastContactAt].some((at) => at !== null && at.getTime() > weekAgo);
}

function shownMailbox(figures: MailboxFigures, now: Date): ShownMailbox {
  const { mailbox, lastContactAt, error, lagMilliseconds, quarantined, refused, leaseUntil } = figures;
  const watched = leaseUntil !== null && leaseUntil.getTime() >= now.getTime();
  return { mailbox, lastContactAt, watched, error, lagMilliseconds, quarantined, refused };
}
