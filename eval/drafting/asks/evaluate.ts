import { performance } from 'node:perf_hooks';
import {
  atLeast,
  atMost,
  type Figures,
  type Goal,
  percentile,
  rounded,
  timed,
} from '../../../bench/report.ts';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import type { ComposedDraft } from '../../../src/domain/model/drafting.ts';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import type { Topic } from '../../../src/domain/model.ts';
import type { CoveredAsk } from '../../../src/domain/rules/ask-coverage.ts';
import { coveredAsks } from '../../../src/domain/rules/ask-coverage.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { furtherMatters } from '../../../src/domain/rules/further-topics.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import { understandText } from '../../../src/domain/understand-text.ts';
import { type Dice, dice } from '../../linking/dice.ts';
import { share } from '../../mail/score.ts';
import { makeRecord } from '../mutations/letters.ts';
import { type LabelledMail, makeCorpus } from '../understanding/corpus.ts';

type Tell = (line: string) => void;
interface Drafted {
  mail: LabelledMail;
  covered: CoveredAsk[];
  /** Topics that the letter answers beside its own. */
  further: Topic[];
  findings: string[];
  milliseconds: number;
}

const receivedAt = new Date('2026-11-16T10:00:00Z');
const letter = { caseRef: 'CD-7K2M9Q4', clientName: 'Anna Petrova', firmName: 'Northgate Markets' };
const writtenIn = { en: 'en', ru: 'ru', zh: 'zh-Hans' } as const;
/** Nobody answers these by a letter to a client, and what is about none of the thirty topics has no clauses. */
const apart: Topic[] = ['provider_reply', 'internal_request', 'auto_reply_or_bounce', 'spam', 'other'];

/** Drafts an answer to every made mail over a made record by the rules, and asks which of its questions are answered. */
export async function evaluateAsks(tell: Tell, seed: number): Promise<{ figures: Figures; goals: Goal[] }> {
  const chance = dice(seed);
  const mails = makeCorpus(seed).filter(({ topics }) => !apart.includes(topics[0]!));
  const drafted: Drafted[] = [];
  for (const mail of mails)
    drafted.push(await draft(mail, () => fitting(makeRecord(chance), mail.topics, chance)));
  const main = drafted.map(({ mail, covered }) => ({
    mail,
    covered: covered.filter(({ ask }) => ask.topic === mail.topics[0]),
  }));
  const of = (some: { covered: CoveredAsk[] }[]) =>
    share(some.flatMap(({ covered }) => covered.map(({ by }) => by.length > 0)));
  const several = drafted.filter(({ mail }) => mail.style === 'mixed');
  const unasked = drafted.filter(
    ({ mail, further }) => mail.style !== 'mixed' && further.some((topic) => !mail.topics.includes(topic)),
  );
  const flagged = drafted.flatMap(({ findings }) => findings);
  for (const sentence of flagged.slice(0, 5)) tell(sentence);
  const open = Map.groupBy(
    drafted.flatMap(({ covered }) => covered.filter(({ by }) => by.length === 0)),
    ({ ask }) => `${ask.topic} ${ask.kind}`,
  );
  const worst = [...open].sort(([, one], [, other]) => other.length - one.length).slice(0, 12);
  tell(`\nasks left open: ${worst.map(([what, asks]) => `${what} ${asks.length}`).join(', ')}`);
  const p99 = percentile(
    drafted.map(({ milliseconds }) => milliseconds),
    99,
  );
  const [ofMain, ofAll, ofSeveral] = [of(main), of(drafted), of(several)];
  tell(
    `asks that drafts answer: ${rounded(ofMain ?? 0)} % about the main topic, ${rounded(ofAll ?? 0)} % of all, ${rounded(ofSeveral ?? 0)} % of mails on two matters`,
  );
  return {
    figures: {
      drafts: drafted.length,
      mainTopic: ofMain,
      all: ofAll,
      ofTwoMatters: ofSeveral,
      unasked: unasked.length,
      findings: flagged.length,
      draftP99: rounded(p99, 2),
    },
    goals: [
      atLeast('asks about the main topic, of the thirty, that drafts answer, %', ofMain, 95),
      atLeast('all asks of these mails that drafts answer, %', ofAll, 95),
      atMost('findings of the verifier in untouched drafts on made mails', flagged.length, 0),
      timed(atMost('a rule-planned draft, p99 in ms', p99, 10)),
    ],
  };
}

/** Four of five clients are right about the state of what they write about. */
function fitting(linked: LinkedFacts, topics: readonly Topic[], chance: Dice): LinkedFacts {
  if (!chance.chance(0.8)) return linked;
  const payments = linked.payments.map((payment) => {
    if (topics.includes('wd_rejected') && payment.kind === 'withdrawal')
      return { ...payment, label: 'rejected' as const };
    if (topics.includes('dep_declined') && payment.kind === 'deposit')
      return { ...payment, label: 'declined' as const };
    return payment;
  });
  const documents = linked.documents.map((document) =>
    topics.includes('doc_rejected') ? { ...document, label: 'resend' as const } : document,
  );
  const applications = linked.applications.map((application) =>
    topics.includes('refused_or_closed') ? { ...application, label: 'refused' as const } : application,
  );
  return { ...linked, payments, documents, applications };
}

async function draft(mail: LabelledMail, makeLinked: () => ReturnType<typeof makeRecord>): Promise<Drafted> {
  const { subject, reply } = mail;
  const said = { kind: 'inquiry' as const, subject, reply, attachments: [], receivedAt };
  const { triage, asks, mentions } = understandText(said);
  const linked = makeLinked();
  const facts = makeFactSheet(linked, triage.topic, 'full');
  const about = { topic: triage.topic, sheet: facts };
  const further = furtherMatters(linked, about, { topics: triage.topics, asks }, 'full');
  const language = writtenIn[mail.tongue];
  const input = {
    ...{
      topic: triage.topic,
      topics: triage.topics,
      asks,
      complaint: triage.complaint,
      language,
      facts,
      further,
      mentions,
    },
    ...{ disclosure: 'full' as const, library: libraryInCode },
  };
  const times: number[] = [];
  let composed: ComposedDraft | null = null;
  for (let time = 0; time < 3; time += 1) {
    const began = performance.now();
    const plan = await planByRules(input);
    composed = composeDraft({
      plan,
      input,
      officerLanguage: 'en',
      timeZone: 'Asia/Nicosia',
      ...letter,
    });
    times.push(performance.now() - began);
  }
  const { clauses, text } = composed!;
  const chosen = libraryInCode.clauses.filter(({ id }) => clauses.includes(id));
  // The quickest of three: the others waited for the machine.
  return {
    mail,
    covered: coveredAsks(asks, chosen),
    further: further.map(({ topic }) => topic),
    findings: verifyReply({
      ...letter,
      ...{ library: libraryInCode, audience: 'client', text, language, timeZone: 'Asia/Nicosia' },
      ...{ topics: [triage.topic, ...triage.topics], claims: mentions, recipient: 'anna@example.com' },
      facts: facts.facts,
      further: further.map((matter) => ({ topic: matter.topic, facts: matter.facts.facts })),
    }).findings.map(({ sentence }) => sentence),
    milliseconds: Math.min(...times),
  };
}
