import type { RecordLinks } from '../../domain/link-record.ts';
import type { Attachment, MailReading, ReportedRecipient } from '../../domain/model/mail.ts';
import type { Mark } from '../../domain/model/marks.ts';
import type { UnderstoodText } from '../../domain/model/understanding.ts';
import { inquiryLanguage } from '../../domain/rules/language.ts';
import type { CaseDraft } from './in-memory-desk.ts';

/** What is known of one file, as far as it could be read. */
export interface Inspected {
  file: string;
  sha256: string | null;
  reading: MailReading;
  /** The earlier file that this one repeats. */
  duplicateOf: string | null;
  possibly: string[];
  text: UnderstoodText;
  records: RecordLinks | null;
  draft: CaseDraft | null;
}

/** One line of `inspect`, with the fields of its contract in their order. Fields of rooms not built yet are null. */
export function inspection(inspected: Inspected): object {
  const { file, sha256, reading, text } = inspected;
  const { parsed, sender } = reading;
  const { outcome, reason } = outcomeOf(inspected);
  return {
    file,
    sha256,
    outcome,
    reason,
    message_id: parsed.messageId,
    in_reply_to: parsed.inReplyTo,
    references: parsed.references,
    from: {
      address: parsed.from?.address ?? parsed.fromAsWritten,
      name: parsed.from?.name ?? parsed.fromName,
    },
    sender_valid: parsed.from !== null,
    to: parsed.to,
    cc: parsed.cc,
    subject: parsed.subject,
    date: parsed.date?.toISOString() ?? null,
    text: parsed.text,
    html_only: parsed.htmlOnly,
    reply: parsed.reply,
    signature: null,
    language: inquiryLanguage(text.language, null, inspected.records?.clientLanguage ?? null),
    attachments: parsed.attachments.map(attachment),
    auto_reply: reading.kind === 'auto_reply' ? { why: reading.why } : null,
    bounce:
      reading.kind === 'bounce'
        ? { recipients: parsed.reported.map(recipient), original_message_id: parsed.bouncedMessageId }
        : null,
    sender: { verdict: sender.verdict, why: [...sender.why, ...marksIn(inspected).map(markWord)] },
    thread: { joins: null, possibly: inspected.possibly },
    mentions: text.mentions.map(({ type, masked, valid }) => ({ type, value: masked, valid })),
    topic: text.triage.topic,
    topics: text.triage.topics,
    priority: text.triage.priority,
    complaint: text.triage.complaint,
    client: clientOf(inspected.records),
    links: linksOf(inspected.records),
    draft: inspected.draft && draftOf(inspected.draft),
  };
}

/** A file that could not be read: the same fields, empty, and why. */
export function quarantined(file: string, sha256: string | null, reason: string): object {
  const nothing = { message_id: null, in_reply_to: null, references: [], from: null, sender_valid: false };
  const noText = { text: '', html_only: false, reply: '', signature: null, language: 'und', attachments: [] };
  return {
    ...{ file, sha256, outcome: 'quarantined', reason },
    ...{ ...nothing, to: [], cc: [], subject: '', date: null },
    ...{ ...noText, auto_reply: null, bounce: null, sender: { verdict: 'off', why: [] } },
    ...{ thread: { joins: null, possibly: [] }, mentions: [], topic: null, topics: [], priority: null },
    ...{ complaint: false, client: null, links: [], draft: null },
  };
}

function outcomeOf({ reading, duplicateOf }: Inspected): { outcome: string; reason: string | null } {
  if (reading.kind === 'own_mail') return { outcome: 'own_mail', reason: reading.why };
  if (duplicateOf !== null) return { outcome: 'duplicate', reason: `the same mail as ${duplicateOf}` };
  return { outcome: reading.kind, reason: reading.why || reading.parsed.unshown.join(' ') || null };
}

function marksIn({ reading, records }: Inspected): Mark[] {
  return [...(records?.marks ?? []), ...reading.parsed.marks];
}

/** "mark=lookalike_domain acrne.example acme.example": what people see, then what it is or could be taken for. */
function markWord({ kind, seen, instead }: Mark): string {
  return [`mark=${kind}`, seen, instead].filter((word) => word !== '').join(' ');
}

function attachment({ filename, contentType, detectedType, size, sha256, inline }: Attachment): object {
  return { filename, content_type: contentType, detected_type: detectedType, size, sha256, inline };
}

function recipient({ address, status, permanent, reason }: ReportedRecipient): object {
  return { address, status, permanent, reason };
}

function clientOf(records: RecordLinks | null): object | null {
  const client = records?.links.find((link) => link.type === 'client');
  return client ? { external_id: client.externalId, score: client.score, state: client.state } : null;
}

function linksOf(records: RecordLinks | null): object[] {
  return (records?.links ?? []).map(({ type, externalId, score, state, evidence }) => ({
    type,
    external_id: externalId,
    score,
    state,
    evidence,
  }));
}

function draftOf({ composed, verification, planner }: CaseDraft): object {
  return {
    language: composed.language,
    text: composed.text,
    officer_text: composed.officerText,
    clauses: composed.clauses,
    facts: composed.facts,
    planner,
    verifier: { ok: verification.ok, findings: verification.findings },
  };
}
