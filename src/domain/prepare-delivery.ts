import { prepareAcknowledgement, preparePauseWarning } from './acknowledgement-mail.ts';
import { reminderPost } from './await-provider.ts';
import { secondPost } from './call-second.ts';
import { sharedFilePost } from './compare-files.ts';
import type { Context } from './context.ts';
import { libraryAsOf } from './current-library.ts';
import { digestMail } from './digest-mail.ts';
import { gatherMaterial, verifyText } from './draft-material.ts';
import type { OutgoingReply } from './model/mail.ts';
import type { DeliveryState, ReminderPost, SecondPost, SlackPost } from './model/outbox.ts';
import { providerMail } from './provider-mail.ts';
import { replyHash, replyMail, replyQuote, replyTarget } from './reply-content.ts';
import { prepareReplyTrouble } from './reply-trouble.ts';
import { changedFacts } from './rules/freshness.ts';
import { isAnsweredFor } from './rules/overrides.ts';
import { whereItStands } from './same-matter.ts';
import { prepareBurst } from './show-burst.ts';
import { caseView } from './show-case.ts';
import { showEscalation } from './show-escalation.ts';
import { prepareWording } from './show-proposal.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import { type DeliveryRow, deliveriesOfCase } from './store/deliveries.ts';
import { readDigest } from './store/digests.ts';
import { readApproval, readDraft } from './store/drafts.ts';
import { readEscalation } from './store/escalations.ts';
import { type InquiryRow, messageIdsOfCase, readInquiry } from './store/inquiries.ts';

export type Prepared =
  | { step: 'mail'; mail: OutgoingReply }
  | { step: 'slack'; post: SlackPost }
  /** Not now: what it follows on is not out yet. */
  | { step: 'wait'; until: Date }
  /** Never: the delivery ends in this state. */
  | { step: 'stop'; state: DeliveryState; answer: string };

const waitForCard = 1_000;

/** Builds what a claimed delivery sends, from the tables as they are now. */
export async function prepareDelivery(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  switch (delivery.kind) {
    case 'reply':
    case 'internal_reply':
      return prepareReply(context, delivery);
    case 'provider_letter': {
      const letter = await providerMail(context, delivery);
      return 'mail' in letter ? { step: 'mail', mail: letter.mail } : stop('failed', letter.why);
    }
    case 'case_card':
    case 'case_card_update':
      return prepareCaseCard(context, delivery);
    case 'escalation_card':
    case 'escalation_card_update':
      return prepareEscalationCard(context, delivery);
    case 'reply_trouble':
      return prepareReplyTrouble(
        context,
        delivery,
        await cardOf(context, await homeId(context, delivery.case_id!), 'case_card', null, delivery.channel),
        afterCard(context),
      );
    case 'provider_reminder':
      return inThread(context, delivery, await reminderPost(context, delivery));
    case 'provider_second':
      return inThread(context, delivery, await secondPost(context, delivery));
    case 'burst_card':
    case 'burst_card_update':
      return prepareBurst(context, delivery);
    case 'acknowledgement':
      return prepareAcknowledgement(context, delivery);
    case 'acknowledgements_paused':
      return preparePauseWarning(context, delivery);
    case 'wording_card':
    case 'wording_card_update':
      return prepareWording(context, delivery);
    case 'shared_file':
      return prepareSharedFile(context, delivery);
    case 'digest_slack':
    case 'digest_mail':
      return prepareDigest(context, delivery);
  }
}

/** The last gate: the hash is computed anew and the record is read again before anything reaches a client. */
async function prepareReply(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const approval = await readApproval(context.db, delivery.subject_id!);
  const draft = approval ? await readDraft(context.db, approval.draft_id) : null;
  const material =
    delivery.case_id === null ? null : await gatherMaterial(context, context.db, delivery.case_id);
  if (!approval || !draft || !material) return stop('failed', 'the approved text is gone');
  const { row } = material;
  // The inquiry the text answers, even when the client has written again meanwhile.
  const inquiry = await readInquiry(context.db, draft.inquiry_id);
  const quote = approval.quoted ? replyQuote(context, row, inquiry, draft.language) : null;
  if (replyHash(context, row, inquiry, draft.text, quote) !== approval.content_hash)
    return stop('failed', 'the text is not the approved one');
  if (!isForItsReader(delivery, approval, row, inquiry))
    return stop('failed', 'the recipient is not the approved one');
  if (changedFacts(draft.facts, material.facts).length > 0)
    return stop('failed', 'the record changed after approval');
  // By the wording it was approved with: what the desk changed since makes nothing of it wrong.
  const library = await libraryAsOf(context.db, draft.library_changes);
  const approved = { ...material, inquiry, input: { ...material.input, library } };
  const { findings } = verifyText(context, approved, draft.text);
  // What an officer answered for, he answered for in this text and for these words alone.
  if (!isAnsweredFor(findings, approval.overridden))
    return stop('failed', 'the text no longer agrees with the record');
  if (delivery.kind === 'internal_reply') {
    return {
      step: 'slack',
      post: {
        kind: 'internal_reply',
        deliveryId: delivery.id,
        channel: row.slack_channel!,
        threadTs: row.slack_thread!,
        text: draft.text,
      },
    };
  }
  return {
    step: 'mail',
    mail: replyMail(
      context,
      row,
      inquiry,
      draft,
      quote,
      delivery.message_id!,
      await messageIdsOfCase(context.db, row.id),
    ),
  };
}

/**
 * A letter goes to the client of its case by mail, an answer to the colleague of his question in Slack, and neither
 * anywhere else: what the outbox says, what was approved, what the case says and who asked must be the same one.
 */
function isForItsReader(
  delivery: DeliveryRow,
  approval: { recipient: string; case_id: number },
  row: CaseRow,
  inquiry: InquiryRow,
): boolean {
  if (approval.case_id !== row.id || inquiry.case_id !== row.id || inquiry.channel !== row.channel)
    return false;
  if (approval.recipient !== replyTarget(row)) return false;
  return delivery.kind === 'reply'
    ? row.channel === 'email' && delivery.recipient === row.recipient && delivery.channel === null
    : row.channel === 'slack' && delivery.channel === row.slack_channel && delivery.recipient === null;
}

async function prepareCaseCard(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  // Asked first: after a storm most updates are, and the case need not be read for those.
  if (delivery.kind === 'case_card_update' && (await isSuperseded(context, delivery)))
    return stop('sent', 'a newer update shows this too');
  const view = await caseView(context, delivery.case_id!);
  if (!view) return stop('failed', 'the case is gone');
  if (delivery.kind === 'case_card') {
    return {
      step: 'slack',
      post: { kind: 'case_card', deliveryId: delivery.id, channel: delivery.channel!, view },
    };
  }
  const card = await cardOf(context, delivery.case_id!, 'case_card', null, delivery.channel);
  if (!card) return stop('failed', 'the case has no card');
  if (card.state === 'failed') return stop('failed', 'the card was never posted');
  if (card.ts === null || card.channel === null) return { step: 'wait', until: afterCard(context) };
  const standsOn = await whereItStands(context.db, delivery.case_id!);
  return {
    step: 'slack',
    post: {
      ...{ kind: 'case_card_update', deliveryId: delivery.id, channel: card.channel, ts: card.ts },
      view: { ...view, standsOn },
    },
  };
}

async function prepareEscalationCard(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const row = await readEscalation(context.db, delivery.subject_id!);
  const view = row ? await caseView(context, row.case_id) : null;
  if (!row || !view) return stop('failed', 'the escalation is gone');
  const escalation = await showEscalation(context.db, row);
  if (delivery.kind === 'escalation_card') {
    return {
      step: 'slack',
      post: {
        kind: 'escalation_card',
        deliveryId: delivery.id,
        channel: delivery.channel!,
        escalation,
        view,
      },
    };
  }
  const card = await cardOf(context, row.case_id, 'escalation_card', row.id);
  if (!card || card.state === 'failed') return stop('failed', 'the escalation was never posted');
  if (card.ts === null || card.channel === null) return { step: 'wait', until: afterCard(context) };
  return {
    step: 'slack',
    post: {
      kind: 'escalation_card_update',
      deliveryId: delivery.id,
      channel: card.channel,
      ts: card.ts,
      escalation,
      view,
    },
  };
}

/** In the thread of the case's card, once that is there. */
async function inThread(
  context: Context,
  delivery: DeliveryRow,
  post: Omit<ReminderPost, 'threadTs'> | Omit<SecondPost, 'threadTs'> | null,
): Promise<Prepared> {
  if (!post) return stop('sent', 'it is settled already: nothing is left to tell');
  const home = await homeId(context, delivery.case_id!);
  const card = await cardOf(context, home, 'case_card', null, delivery.channel);
  if (card && card.ts === null && card.state !== 'failed') return { step: 'wait', until: afterCard(context) };
  return { step: 'slack', post: { ...post, threadTs: card?.ts ?? null } };
}

async function prepareSharedFile(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const post = await sharedFilePost(context, delivery);
  return post ? { step: 'slack', post } : stop('failed', 'the file is of one client alone now');
}

async function prepareDigest(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const digest = await readDigest(context.db, delivery.subject_id!);
  if (!digest) return stop('failed', 'the digest is gone');
  if (delivery.kind === 'digest_slack') {
    return {
      step: 'slack',
      post: {
        kind: 'digest_slack',
        deliveryId: delivery.id,
        channel: delivery.channel!,
        digest,
      },
    };
  }
  return { step: 'mail', mail: digestMail(context, digest, delivery.recipient!, delivery.message_id!) };
}

async function homeId(context: Context, caseId: number): Promise<number> {
  return (await readCase(context.db, caseId))?.about_case_id ?? caseId;
}

async function cardOf(
  context: Context,
  caseId: number,
  kind: 'case_card' | 'escalation_card',
  subjectId: number | null,
  channel: string | null = null,
): Promise<DeliveryRow | undefined> {
  // The newest first: a case that moved to another desk has a card in each channel.
  const cards = await deliveriesOfCase(context.db, caseId, [kind]);
  return cards.find(
    (card) => card.subject_id === subjectId && (channel === null || card.channel === channel),
  );
}

function afterCard(context: Context): Date {
  return new Date(context.now().getTime() + waitForCard);
}

async function isSuperseded(context: Context, delivery: DeliveryRow): Promise<boolean> {
  const updates = await deliveriesOfCase(context.db, delivery.case_id!, ['case_card_update']);
  return updates.some(
    (other) =>
      other.id !== delivery.id &&
      other.channel === delivery.channel &&
      other.created_at > delivery.created_at &&
      (other.state === 'pending' || other.state === 'sending'),
  );
}

function stop(state: DeliveryState, answer: string): Prepared {
  return { step: 'stop', state, answer };
}
