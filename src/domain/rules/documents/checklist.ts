import type {
  ApplicantFacts,
  ChecklistDocument,
  ChecklistItem,
  ChecklistState,
} from '../../model/documents.ts';
import type { RecordMap } from '../../model/record-map.ts';
import { localDay } from '../local-day.ts';
import { type Requirement, requirementsFor } from '../requirements.ts';

/** Days before its end from which a document counts as expiring. */
const expiringDays = 30;
const dayMilliseconds = 86_400_000;

/**
 * What an application needs and what the core system has of it: every requirement of the rules, in their order, then
 * what the core system asks for besides. Waived ones are left out. Days are counted in `timeZone`, the client's own, from
 * `now`. Throws RangeError for a time zone that the runtime does not know.
 */
export function makeChecklist(
  applicant: ApplicantFacts,
  documents: ChecklistDocument[],
  map: Pick<RecordMap, 'requirements' | 'countryGroups'>,
  now: Date,
  timeZone: string,
): ChecklistItem[] {
  const today = localDay(now, timeZone);
  const ruled = requirementsFor(applicant, today, map);
  const byRequirement = Map.groupBy(documents, ({ requirement }) => requirement);
  const besides = [...byRequirement.keys()].filter(
    (requirement) => !ruled.some((rule) => rule.requirement === requirement),
  );
  const wanted = [
    ...ruled,
    ...besides.map((requirement): Requirement => ({ requirement, minCount: 1, maxAgeDays: null })),
  ];
  return wanted.flatMap((rule) => {
    const found = byRequirement.get(rule.requirement) ?? [];
    if (found.some(({ label }) => label === 'waived')) return [];
    // Whoever is approved brought what was needed, whether or not the core system exports it.
    if (found.length === 0 && applicant.label === 'approved') return [];
    return [itemOf(rule, found, today, timeZone)];
  });
}

/** From the one that asks most of the client to the one that asks nothing. */
const byUrgency: ChecklistState[] = [
  ...(['expired', 'refused', 'requested', 'unknown', 'expiring', 'received', 'approved'] as const),
];
const isThere: ChecklistState[] = ['approved', 'expiring', 'received'];

function itemOf(
  rule: Requirement,
  found: ChecklistDocument[],
  today: string,
  timeZone: string,
): ChecklistItem {
  const { requirement, minCount } = rule;
  const states = found
    .map((document) => ({ document, state: stateOf(document, today) }))
    .toSorted((one, other) => other.document.changedAt.getTime() - one.document.changedAt.getTime());
  const there = states.filter(({ state }) => isThere.includes(state));
  // Enough good ones settle it; what was refused before them is history.
  const decides =
    there.length >= minCount
      ? mostUrgent(there.slice(0, minCount))
      : mostUrgent(states.filter(({ state }) => !isThere.includes(state)));
  const shown = decides ?? (there.length > 0 ? { ...there[0]!, state: 'missing' as const } : null);
  const expiresOn = shown?.document.expiryDate ?? null;
  const receivedOn = shown?.document.receivedAt ? localDay(shown.document.receivedAt, timeZone) : null;
  return {
    requirement,
    state: shown?.state ?? 'missing',
    reason: shown?.state === 'refused' ? (shown.document.reason ?? null) : null,
    receivedOn,
    expiresOn,
    expiresIn: expiresOn === null ? null : daysBetween(today, expiresOn),
    tooOldFor: shown?.state === 'received' ? tooOldFor(rule, shown.document, receivedOn) : null,
    count: minCount > 1 ? { there: Math.min(there.length, minCount), wanted: minCount } : null,
  };
}

function mostUrgent<One extends { state: ChecklistState }>(states: One[]): One | null {
  for (const state of byUrgency) {
    const found = states.find((one) => one.state === state);
    if (found) return found;
  }
  return null;
}

function stateOf({ label, expiryDate }: ChecklistDocument, today: string): ChecklistState {
  switch (label) {
    case 'approved':
    case 'expiring':
      if (expiryDate !== null && expiryDate < today) return 'expired';
      if (expiryDate !== null)
        return daysBetween(today, expiryDate) <= expiringDays ? 'expiring' : 'approved';
      return label;
    case 'processing':
      return 'received';
    case 'resend':
      return 'refused';
    case 'requested':
    case 'expired':
      return label;
    default:
      return 'unknown';
  }
}

/** The core system decides on it; until then an officer sees what it will say. */
function tooOldFor(
  { maxAgeDays }: Requirement,
  { issueDate }: ChecklistDocument,
  receivedOn: string | null,
): number | null {
  if (maxAgeDays === null || issueDate === null || receivedOn === null) return null;
  return daysBetween(issueDate, receivedOn) > maxAgeDays ? maxAgeDays : null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/** Labels under which the core system still waits for a document or its successor. */
export function isOpenDocument(label: string): boolean {
  return ['requested', 'resend', 'expired', 'expiring'].includes(label);
}

/** What a client can still send something for. */
export function isOpenItem({ state }: ChecklistItem): boolean {
  return state !== 'received' && state !== 'approved' && state !== 'unknown';
}
