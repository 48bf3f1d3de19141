import { randomBytes } from 'node:crypto';
import {
  atLeast,
  atMost,
  type Figures,
  machine,
  type Report,
  rounded,
  tellGoals,
} from '../../bench/report.ts';
import type { Context } from '../../src/domain/context.ts';
import { linkRecords } from '../../src/domain/link-record.ts';
import { linkCues } from '../../src/domain/rules/linking/cues.ts';
import { planByRules } from '../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { migrateDatabase } from '../../src/domain/store/migrate.ts';
import { understandText } from '../../src/domain/understand-text.ts';
import { usualLimits } from '../../src/transport-settings.ts';
import { share } from '../mail/score.ts';
import { makeFirm, now } from './firm.ts';
import { makeInquiries } from './inquiries.ts';
import { type LabelledInquiry, situations } from './inquiry.ts';
import { type Judged, judge, missOf } from './judge.ts';
import { loadFirm } from './load.ts';
import { heldOutFamily } from './phrasings.ts';

type Tell = (line: string) => void;

const inquiryCount = 5000;
const inquiriesAtOnce = 50;

/** Links made inquiries to a made firm with the code of production and counts. `show` names a situation. */
export async function evaluateLinking(tell: Tell, seed: number, show: string | null): Promise<Report> {
  const firm = makeFirm(seed);
  const inquiries = makeInquiries(seed, firm, inquiryCount);
  const database = await openDatabase('pglite:');
  try {
    await migrateDatabase(database.db);
    await loadFirm(database.db, firm);
    const context = contextOn(database.db);
    const judged: Judged[] = [];
    for (let start = 0; start < inquiries.length; start += inquiriesAtOnce)
      judged.push(...(await linkAndJudge(context, inquiries.slice(start, start + inquiriesAtOnce), firm)));
    return report(tell, seed, judged, show);
  } finally {
    await database.close();
  }
}

function contextOn(db: Context['db']): Context {
  return {
    db,
    enqueue: async () => undefined,
    now: () => now,
    random: randomBytes,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    limits: usualLimits,
    settings: {
      firmName: 'Made Firm',
      deskAddress: 'desk@firm.example',
      ownAddresses: ['desk@firm.example'],
      desks: [],
      officerLanguage: 'en',
      twoPersonTopics: [],
      quoteLastMessage: false,
      freshMinutes: { payment: 15, onboarding: 60 },
    },
    plan: planByRules,
  };
}

async function linkAndJudge(
  context: Context,
  inquiries: LabelledInquiry[],
  firm: ReturnType<typeof makeFirm>,
): Promise<Judged[]> {
  const questions = inquiries.map((inquiry) => questionOf(inquiry));
  const found = await context.db.transaction().execute((trx) => linkRecords(trx, context, questions));
  return inquiries.map((inquiry, index) => judge(inquiry, found[index]!, firm));
}

function questionOf(inquiry: LabelledInquiry) {
  const { channel, proven, address, subject, reply, text, filenames } = inquiry;
  const attachments = filenames.map((filename) => ({ filename }));
  const said = { kind: 'inquiry' as const, subject, reply, text, attachments, receivedAt: now };
  const understood = understandText(said);
  const cues = linkCues({ subject, reply, senderName: inquiry.senderName, topic: understood.triage.topic });
  return { channel, proven, address, mentions: understood.mentions, cues };
}

function report(tell: Tell, seed: number, judged: Judged[], show: string | null): Report {
  const heldOut = judged.filter(({ inquiry }) => inquiry.family === heldOutFamily);
  tell(row('', ['inquiries', 'refused', 'strong', 'first three', 'auto', 'wrong record', 'wrong client']));
  const groups: [string, Judged[]][] = [
    ['all', judged],
    [`held out (${heldOutFamily})`, heldOut],
    ...(['en', 'ru', 'zh'] as const).map((tongue): [string, Judged[]] => [
      tongue,
      judged.filter(({ inquiry }) => inquiry.tongue === tongue),
    ]),
    ...situations.map((name): [string, Judged[]] => [
      name,
      judged.filter(({ inquiry }) => inquiry.situation === name),
    ]),
  ];
  for (const [name, some] of groups) tell(row(name, Object.values(figuresOf(some))));
  for (const one of judged.filter(
    ({ inquiry }) => inquiry.situation === show && inquiry.family !== heldOutFamily,
  )) {
    const miss = missOf(one);
    if (miss) tell(`\n${miss}`);
  }
  const figures = figuresOf(judged);
  const goals = [
    atMost('automatic links to a wrong client', figures.wrongClient, 0),
    atLeast('recall where a strong identifier is present, %', figures.strong, 92),
    atLeast('right record among the first three, %', figures.firstThree, 97),
    atLeast('impostors and foreign identifiers refused, %', figures.refused, 100),
  ];
  tellGoals(tell, goals);
  return {
    name: 'linking',
    figures: { machine: machine(), database: 'PGlite', seed, all: figures, heldOut: figuresOf(heldOut) },
    goals,
  };
}

function figuresOf(some: Judged[]) {
  const per = (verdicts: (boolean | null)[]) => {
    const found = share(verdicts);
    return found === null ? null : rounded(found);
  };
  return {
    inquiries: some.length,
    refused: per(some.map((one) => one.refused)),
    strong: per(some.map((one) => one.strongLinked)),
    firstThree: per(some.map((one) => one.amongThree)),
    auto: per(some.map((one) => one.autoRight)),
    wrongRecord: some.filter((one) => one.wrongRecord).length,
    wrongClient: some.filter((one) => one.wrongClient).length,
  } satisfies Figures;
}

function row(name: string, cells: (string | number | null)[]): string {
  return `${name.padEnd(32)}${cells.map((cell) => String(cell ?? '').padStart(13)).join('')}`;
}
