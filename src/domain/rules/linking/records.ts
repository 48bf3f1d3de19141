import type { ApplicationCandidate, LinkHit, LinkInput, RecordLink } from '../../model/linking.ts';
import { aboutApplications, aboutDocuments } from '../../model/topic-families.ts';
import type { RecordType, Topic } from '../../model.ts';
import { type Evidence, noisyOr, sentencesOf } from './evidence.ts';
import { isNearly, isQuoted, isStrong, namesNothing, recordEvidence } from './identifiers.ts';
import { matterOf, matterOfLink } from './matters.ts';
import { type Hints, isOfOtherAmount, isOfStatedAmount, paymentEvidence } from './payments.ts';

/** The thresholds of the policy. */
const certain = 0.9;
const likely = 0.6;
const margin = 0.2;
/** Below this, nothing but the kind of a payment speaks for it. */
const worthNaming = 0.3;
const mostSuggested = 3;

interface Ranked {
  type: RecordType;
  externalId: string;
  evidence: Evidence[];
  score: number;
  /** One of its own identifiers stands in the mail. */
  named: boolean;
}

/**
 * The records of one client that a mail is about: those it names, else those that amount, date, card, state and words
 * speak for, at most three; and where it speaks of another matter beside, what is likely the record of that. One that is
 * not named is certain only when it stands well clear of the next, and nothing in the mail speaks against it.
 */
export function recordLinks(clientId: string, own: LinkHit[], input: LinkInput): RecordLink[] {
  const links = linksOfMatter(clientId, own, input);
  const beside = input.cues.topics.flatMap((topic) => {
    const matter = matterOf(topic);
    if (matter === null || links.some((link) => matterOfLink(link, input) === matter)) return [];
    const kind = matter === 'application' ? null : matter;
    const found = linksOfMatter(clientId, [], { ...input, cues: { ...input.cues, topic, kind } });
    return found.filter((link) => link.score >= likely && matterOfLink(link, input) === matter);
  });
  const distinct = new Map(beside.map((link) => [`${link.type} ${link.externalId}`, link]));
  return [...links, ...[...distinct.values()].map((link) => ({ ...link, state: 'suggested' as const }))];
}

function linksOfMatter(clientId: string, own: LinkHit[], input: LinkInput): RecordLink[] {
  const mistyped = namesNothing(input.mentions, input.hits);
  const hints: Hints = { cues: input.cues, mentions: input.mentions, mistyped, now: input.now };
  const ranked = [...namedRows(own, input), ...candidates(clientId, own, input, hints)].toSorted(
    (one, other) => other.score - one.score,
  );
  const named = ranked.filter((one) => one.named);
  const rest = ranked.filter((one) => !one.named);
  const doubted = new Set(named.filter((one) => isDoubted(one, rest, input, hints)));
  // Beside what he names himself, what he quotes is history.
  const isOwn = ({ type, externalId }: Ranked) =>
    own.some((hit) => hit.type === type && hit.externalId === externalId && !isQuoted(hit));
  const isHistory = (one: Ranked) =>
    !isOwn(one) && named.some((each) => each.type === one.type && isOwn(each));
  const isNamed = named.some((one) => one.type !== 'account' && !doubted.has(one));
  return [
    ...named.map((one) => linkOf(one, one.score >= certain && !doubted.has(one) && !isHistory(one))),
    ...(isNamed ? [] : suggested(rest, doubted.size > 0 || mistyped.length > 0)),
  ];
}

/** Rows of other kinds than payments, and payments that are not among the recent ones. */
function namedRows(own: LinkHit[], input: LinkInput): Ranked[] {
  const others = own.filter(
    ({ type, externalId }) =>
      type !== 'client' &&
      !(type === 'payment' && input.payments.some((one) => one.externalId === externalId)),
  );
  const groups = Map.groupBy(others, ({ type, externalId }) => `${type} ${externalId}`);
  return [...groups.values()].map((hits) => {
    const { type, externalId } = hits[0]!;
    return ranked(type, externalId, recordEvidence(hits, own), hits.some(isStrong));
  });
}

function candidates(clientId: string, own: LinkHit[], input: LinkInput, hints: Hints): Ranked[] {
  const payments = input.payments.filter((one) => one.clientId === clientId);
  const found = payments.map((payment) => {
    const hits = own.filter(
      ({ type, externalId }) => type === 'payment' && externalId === payment.externalId,
    );
    const evidence = [...recordEvidence(hits, own), ...paymentEvidence(payment, payments, hints)];
    return ranked('payment', payment.externalId, evidence, hits.some(isStrong));
  });
  const applications = input.applications.filter(
    (one) =>
      one.clientId === clientId &&
      !own.some(({ type, externalId }) => type === 'application' && externalId === one.externalId),
  );
  return [...found, ...applications.map((one) => rankApplication(one, applications, hints))];
}

const aboutOnboarding: readonly Topic[] = [...aboutApplications, ...aboutDocuments];

function rankApplication(
  application: ApplicationCandidate,
  all: ApplicationCandidate[],
  hints: Hints,
): Ranked {
  const evidence: Evidence[] = [];
  const isEnded = ({ label }: ApplicationCandidate) => label === 'closed' || label === 'expired';
  if (aboutOnboarding.includes(hints.cues.topic) && !isEnded(application)) {
    const rivals = all.filter((one) => !isEnded(one));
    if (rivals.length === 1) evidence.push({ weight: 0.6, sentence: 'the only application of the client' });
    else evidence.push({ weight: 0.3, sentence: `one of ${rivals.length} applications of the client` });
  }
  const typed = hints.mistyped.find(({ value }) => isNearly(value, application.externalId));
  if (typed)
    evidence.push({
      weight: 0.6,
      sentence: `${typed.masked}, which no record bears, is nearly ${application.externalId}`,
    });
  return ranked('application', application.externalId, evidence, false);
}

/** The mail names one payment and states the amount of another. */
function isDoubted(one: Ranked, rest: Ranked[], input: LinkInput, hints: Hints): boolean {
  const payment = input.payments.find(
    ({ externalId }) => one.type === 'payment' && externalId === one.externalId,
  );
  if (!payment || !isOfOtherAmount(payment, hints)) return false;
  return rest.some(({ externalId }) => {
    const rival = input.payments.find((each) => each.externalId === externalId);
    return rival !== undefined && isOfStatedAmount(rival, hints);
  });
}

function suggested(rest: Ranked[], hasDoubt: boolean): RecordLink[] {
  const [best, second] = rest;
  if (!best || best.score < worthNaming) return [];
  const isClear = best.score - (second?.score ?? 0) >= margin;
  if (best.score >= certain && isClear && !hasDoubt) return [linkOf(best, true)];
  // One alone that little speaks for is asked about; several alike are shown, so that an officer can tell which.
  if (best.score < likely && isClear) return [];
  const shown = rest.filter(
    ({ score }) => score >= worthNaming && (score >= likely || best.score - score < margin),
  );
  return shown.slice(0, mostSuggested).map((one) => linkOf(one, false));
}

function ranked(type: RecordType, externalId: string, evidence: Evidence[], named: boolean): Ranked {
  return { type, externalId, evidence, score: noisyOr(evidence), named };
}

function linkOf({ type, externalId, score, evidence }: Ranked, isCertain: boolean): RecordLink {
  return {
    type,
    externalId,
    score,
    state: isCertain ? 'auto' : 'suggested',
    evidence: sentencesOf(evidence),
  };
}
