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
import type { Ask } from '../../../src/domain/model/asks.ts';
import type { UnderstoodText } from '../../../src/domain/model/understanding.ts';
import { understandText } from '../../../src/domain/understand-text.ts';
import { precisionAndRecall, share } from '../../mail/score.ts';
import { type LabelledMail, makeCorpus, styles, tongues } from './corpus.ts';
import { mean, topicScores } from './scores.ts';
import { secondSet } from './second.ts';
import { voicedSet } from './voiced.ts';

type Tell = (line: string) => void;
interface Judged {
  /** Of the second set only urgent mails have a priority. */
  mail: Omit<LabelledMail, 'priority'> & { priority?: LabelledMail['priority'] };
  found: UnderstoodText;
  milliseconds: number;
}

const receivedAt = new Date('2026-11-16T10:00:00Z');
const fewestMails = 5;

/** Reads made mails as production does and holds what it understood against their labels. `show` lists misses of a topic or style. */
export async function evaluateUnderstanding(
  tell: Tell,
  seed: number,
  show: string | null,
): Promise<{ figures: Figures; goals: Goal[] }> {
  const judged = makeCorpus(seed).map(read);
  const second = secondSet().map(read);
  const voiced = voicedSet().map(read);
  const held = judged.filter(({ mail }) => mail.heldOut);
  tell(
    `\n${['understanding', 'mails', 'topic F1', 'any topic', 'complaint R', 'complaint P', 'asks', 'kinds', 'priority'].map(cell).join('')}`,
  );
  const groups: [string, Judged[]][] = [
    ['tuned', judged.filter(({ mail }) => !mail.heldOut)],
    ['held out', held],
    ...tongues.map((tongue): [string, Judged[]] => [
      `held out ${tongue}`,
      held.filter(({ mail }) => mail.tongue === tongue),
    ]),
    ['second set', second],
    ...tongues.map((tongue): [string, Judged[]] => [
      `second set ${tongue}`,
      second.filter(({ mail }) => mail.tongue === tongue),
    ]),
    ['voices tuned', voiced.filter(({ mail }) => !mail.heldOut)],
    ['voices kept', voiced.filter(({ mail }) => mail.heldOut)],
    ...styles.map((style): [string, Judged[]] => [
      `all ${style}`,
      judged.filter(({ mail }) => mail.style === style),
    ]),
  ];
  for (const [name, some] of groups) tell([name, ...Object.values(figuresOf(some))].map(cell).join(''));
  const weak = [...topicScores(mainTopics(held), fewestMails)]
    .sort(([, one], [, other]) => one - other)
    .slice(0, 8);
  tell(
    `weakest of the part held out: ${weak.map(([topic, score]) => `${topic} ${rounded(score, 2)}`).join(', ')}`,
  );
  // What is held out is never shown: whoever reads it would tune on it.
  for (const one of judged.filter(
    ({ mail }) => !mail.heldOut && (mail.topics[0] === show || mail.style === show || show === 'misses'),
  ))
    for (const miss of missesOf(one)) tell(miss);
  const all = figuresOf(judged);
  const heldFigures = figuresOf(held);
  const p99 = percentile(
    judged.map(({ milliseconds }) => milliseconds),
    99,
  );
  return {
    figures: {
      mails: judged.length,
      all,
      tuned: figuresOf(judged.filter(({ mail }) => !mail.heldOut)),
      heldOut: heldFigures,
      secondSet: figuresOf(second),
      voicesKept: figuresOf(voiced.filter(({ mail }) => mail.heldOut)),
      understandP99: rounded(p99, 2),
    },
    goals: [
      atLeast('labelled mails', judged.length, 1000),
      atLeast('topic macro-F1 on the part held out', heldFigures.topicF1, 0.85),
      atLeast('complaint recall, %', all.complaintRecall, 98),
      atLeast('complaint precision, %', all.complaintPrecision, 80),
      atLeast('complaint recall on the part held out, %', heldFigures.complaintRecall, 98),
      atLeast('asks found, %', all.asks, 95),
      timed(atMost('understanding one mail, p99 in ms', p99, 2)),
    ],
  };
}

function read(mail: Judged['mail']): Judged {
  const said = { kind: 'inquiry' as const, subject: mail.subject, reply: mail.reply, attachments: [] };
  const times = [0, 1, 2].map(() => {
    const began = performance.now();
    understandText({ ...said, receivedAt });
    return performance.now() - began;
  });
  // The quickest of three: the others waited for the machine.
  return { mail, found: understandText({ ...said, receivedAt }), milliseconds: Math.min(...times) };
}

function mainTopics(some: Judged[]) {
  return some.map(({ mail, found }) => ({ is: mail.topics[0]!, called: found.triage.topic }));
}

function figuresOf(some: Judged[]) {
  const per = (value: number | null) => (value === null ? null : rounded(value));
  const complaint = precisionAndRecall(
    some.map(({ mail, found }) => ({ is: mail.complaint, called: found.triage.complaint })),
  );
  const asks = some.flatMap(({ mail, found }) =>
    mail.asks
      .map((ask) => found.asks.find((one) => overlaps(ask, one, mail.reply)) ?? null)
      .map((one, index) => ({ wanted: mail.asks[index]!, one })),
  );
  const f1 = mean([...topicScores(mainTopics(some), fewestMails).values()]);
  return {
    mails: some.length,
    topicF1: f1 === null ? null : rounded(f1, 3),
    anyTopic: per(
      share(
        some.flatMap(({ mail, found }) => mail.topics.map((topic) => found.triage.topics.includes(topic))),
      ),
    ),
    complaintRecall: per(complaint.recall),
    complaintPrecision: per(complaint.precision),
    asks: per(share(asks.map(({ one }) => one !== null))),
    kinds: per(
      share(asks.filter(({ one }) => one !== null).map(({ wanted, one }) => wanted.kind === one!.kind)),
    ),
    priority: per(
      share(
        some.map(({ mail, found }) =>
          mail.priority === undefined ? null : mail.priority === found.triage.priority,
        ),
      ),
    ),
  } satisfies Figures;
}

/** Half of the words of one stand in the other: a quote may be a little longer or shorter than the label. */
function overlaps(wanted: Ask, found: Ask, text: string): boolean {
  const [one, other] = [text.indexOf(wanted.quote), text.indexOf(found.quote)];
  const shared = Math.min(one + wanted.quote.length, other + found.quote.length) - Math.max(one, other);
  return one >= 0 && other >= 0 && shared >= Math.min(wanted.quote.length, found.quote.length) / 2;
}

function missesOf({ mail, found }: Judged): string[] {
  const wrong = [
    ...(mail.topics[0] === found.triage.topic ? [] : [`topic ${found.triage.topics} not ${mail.topics}`]),
    ...(mail.complaint === found.triage.complaint ? [] : [`complaint ${found.triage.complaint}`]),
    ...(mail.priority === undefined || mail.priority === found.triage.priority
      ? []
      : [`priority ${found.triage.priority} not ${mail.priority}`]),
    ...mail.asks
      .filter((ask) => !found.asks.some((one) => overlaps(ask, one, mail.reply)))
      .map((ask) => `ask missed: ${ask.quote}`),
    ...mail.asks.flatMap((ask) =>
      found.asks
        .filter((one) => overlaps(ask, one, mail.reply) && one.kind !== ask.kind)
        .map((one) => `kind ${one.kind} not ${ask.kind}: ${ask.quote}`),
    ),
  ];
  return wrong.length === 0 ? [] : [`\n${mail.id} ${mail.style}: ${mail.reply}\n  ${wrong.join('\n  ')}`];
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  return /^[\d.]*$/.test(text) || text.length < 12 ? text.padStart(13) : text.padEnd(18);
}
