import type { Fact } from '../../../src/domain/model/facts.ts';
import type {
  CaseView,
  Digest,
  QueueLine,
  ShownDraft,
  ShownEscalation,
} from '../../../src/domain/model/shown.ts';

/** A time all fixtures share: Monday 23 November 2026, 09:00 UTC. */
export const monday = new Date('2026-11-23T09:00:00Z');
/** What a client may write to deceive: mentions, a masked link, formats, emoji, a bidi override, a zero-width space. */
export const hostile =
  '<!channel> <@U1> <http://evil.example|bank.example> *b* _i_ ~s~ `c` :rotating_light: a\u202Eb\u200Bc & @here';

export function caseView(changes: Partial<CaseView> = {}): CaseView {
  return {
    id: 42,
    ref: 'CD-7K2M9Q4',
    version: 3,
    channel: 'email',
    desk: 'payments',
    topic: 'wd_pending',
    status: 'open',
    priority: 'P2',
    complaint: false,
    language: 'ru',
    subject: 'Где мой вывод?',
    openedAt: monday,
    sender: { name: 'Anna Petrova', address: 'anna@example.com', verdict: 'pass' },
    client: { externalId: 'C-1042', name: 'Anna Petrova', state: 'auto' },
    conflict: false,
    marks: [],
    messageIdReused: false,
    openLinks: 0,
    records: [{ type: 'payment', externalId: 'WD-20931', state: 'auto', facts: [paymentStatus, amount] }],
    excerpt: 'Здравствуйте!\nВывод WD-20931 висит третий день.',
    hasMore: false,
    inquiries: 1,
    attachments: [],
    assignee: { slackUserId: 'U0OFFICER', name: 'Olena' },
    nextClock: { type: 'first_reply', dueAt: new Date('2026-11-23T13:00:00Z'), overdue: false },
    draft: shownDraft(),
    lastReply: null,
    escalation: null,
    kind: 'inquiry',
    noted: null,
    possibly: [],
    split: null,
    follows: null,
    joinedTo: null,
    copiedTo: [],
    tokenRefused: false,
    actions: ['draft', 'edit', 'approve', 'escalate', 'close'],
    ...changes,
  };
}

export function shownDraft(changes: Partial<ShownDraft> = {}): ShownDraft {
  return {
    id: 7,
    version: 1,
    language: 'ru',
    text: 'Здравствуйте, Анна!\n\nВаш вывод WD-20931 обрабатывается.\n\nС уважением,\nПоддержка',
    officerLanguage: 'en',
    officerText: 'Dear Anna,\n\nYour withdrawal WD-20931 is being processed.\n\nKind regards,\nSupport',
    editedBy: null,
    twoPersons: false,
    recipient: 'anna@example.com',
    contentHash: 'ab'.repeat(32),
    quote: null,
    verification: { ok: true, findings: [] },
    asks: [],
    ...changes,
  };
}

export function shownEscalation(changes: Partial<ShownEscalation> = {}): ShownEscalation {
  return {
    id: 9,
    caseId: 42,
    caseRef: 'CD-7K2M9Q4',
    desk: 'payments',
    topic: 'wd_pending',
    priority: 'P2',
    reason: 'The client asks for a refund of the fee.',
    raisedBy: { slackUserId: 'U0OFFICER', name: 'Olena' },
    raisedAt: monday,
    dueAt: new Date('2026-11-23T11:00:00Z'),
    overdue: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
    decision: null,
    decidedBy: null,
    decidedAt: null,
    ...changes,
  };
}

export function queueLine(changes: Partial<QueueLine> = {}): QueueLine {
  return {
    ref: 'CD-7K2M9Q4',
    subject: 'Где мой вывод?',
    topic: 'wd_pending',
    priority: 'P2',
    status: 'open',
    dueAt: new Date('2026-11-23T13:00:00Z'),
    overdue: false,
    assignee: null,
    ...changes,
  };
}

export function digest(changes: Partial<Digest> = {}): Digest {
  return {
    id: 1,
    desk: 'payments',
    day: '2026-11-23',
    timeZone: 'Europe/Nicosia',
    received: 12,
    replied: 9,
    closed: 4,
    open: 7,
    unassigned: 0,
    overdueCount: 0,
    overdue: [],
    oldest: null,
    stuckWithdrawals: { count: 0, oldestRequestedAt: null, amounts: [] },
    openEscalations: 0,
    madeAt: monday,
    ...changes,
  };
}

export function fact(key: Fact['key'], kind: Fact['kind'], value: string): Fact {
  const source = { type: 'payment' as const, externalId: 'WD-20931' };
  return { id: `payment:WD-20931.${key}`, key, kind, value, source, asOf: monday };
}
const paymentStatus = fact('payment_status', 'status', 'processing');
const amount = fact('payment_amount', 'money', '5000.00 USD');

/** Every text a person would read in these blocks, in order. */
export function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : texts(one),
  );
}

/** The text objects that Slack would interpret. */
export function mrkdwnTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnTexts);
  if (typeof value !== 'object' || value === null) return [];
  const object: Record<string, unknown> = { ...value };
  const own = object.type === 'mrkdwn' ? [String(object.text)] : [];
  return [...own, ...Object.values(object).flatMap(mrkdwnTexts)];
}
