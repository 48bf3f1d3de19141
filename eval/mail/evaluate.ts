import {
  atLeast,
  atMost,
  type Figures,
  machine,
  type Report,
  rounded,
  tellGoals,
  timed,
} from '../../bench/report.ts';
import { type Cost, costsOfReading } from './cost.ts';
import { allFixtures, isHeldOut } from './fixtures.ts';
import { isMissed, type Judged, judge } from './judge.ts';
import { readAsCasedesk } from './read.ts';
import { plain, precisionAndRecall, share } from './score.ts';

type Tell = (line: string) => void;

/** Reads every fixture as Casedesk does and counts. `show` names a group whose misses are printed. */
export async function evaluateMail(tell: Tell, seed: number, show: string | null): Promise<Report> {
  const judged: Judged[] = [];
  for (const fixture of allFixtures(seed)) judged.push(judge(fixture, await readAsCasedesk(fixture.raw)));
  const heldOut = judged.filter(({ fixture }) => isHeldOut(seed, fixture));
  const by = (key: 'group' | 'program' | 'language') => [
    ...Map.groupBy(judged, ({ fixture }) => fixture[key]),
  ];
  tell(row('', ['mails', 'kind', 'new text', 'language', 'recipient', 'permanence']));
  for (const [name, some] of [
    ['all', judged],
    ['held out', heldOut],
    ...by('group'),
    ...by('program'),
    ...by('language'),
  ] as [string, Judged[]][])
    tell(row(name, [some.length, ...rates(some).map((rate) => (rate === null ? '' : rounded(rate)))]));
  for (const one of judged.filter((each) => each.fixture.group === show && isMissed(each)))
    tell(difference(one));
  const goals = goalsOf(judged, await costsOfReading());
  tellGoals(tell, goals);
  const figures: Figures = {
    machine: machine(),
    seed,
    mails: judged.length,
    all: named(judged),
    heldOut: named(heldOut),
  };
  return { name: 'mail', figures, goals };
}

function goalsOf(judged: Judged[], costs: Cost[]) {
  const called = (kind: string, group: string) =>
    precisionAndRecall(
      judged.map(({ fixture, answer }) => ({
        is: fixture.group === group,
        called: answer.reading.kind === kind && (fixture.group === group || !isOtherMachine(fixture.group)),
      })),
    );
  const ordinary = judged.filter(({ fixture }) => fixture.group.endsWith('ordinary'));
  const automatic = called('auto_reply', 'auto-reply');
  const failed = judged.filter(({ fixture }) => fixture.group === 'bounce');
  return [
    atLeast('new text exact', share(judged.map((one) => one.newText)), 92),
    atLeast('language', share(judged.map((one) => one.language)), 98),
    atLeast('auto-reply precision', automatic.precision, 97),
    atLeast('auto-reply recall', automatic.recall, 97),
    atLeast('bounce recall', called('bounce', 'bounce').recall, 99),
    atLeast('bounce recipient', share(failed.map((one) => one.recipients)), 97),
    atLeast('bounce permanence', share(failed.map((one) => one.permanence)), 97),
    atMost('ordinary mails taken for automatic ones', ordinary.filter((one) => !one.kindRight).length, 0),
    ...costs.flatMap(({ form, milliseconds, peer, mostOfPeer }) => [
      atMost(`CPU a mail of 50 kB, ${form}, of simpleParser alone`, milliseconds / peer, mostOfPeer),
      timed(atMost(`milliseconds of CPU a mail of 50 kB, ${form}`, milliseconds, 5)),
    ]),
  ];
}

/** A receipt that is called an automatic reply is no mistake. */
function isOtherMachine(group: string): boolean {
  return ['report', 'receipt', 'delay'].includes(group);
}

function rates(some: Judged[]) {
  return [
    share(some.map((one) => one.kindRight)),
    share(some.map((one) => one.newText)),
    share(some.map((one) => one.language)),
    share(some.map((one) => one.recipients)),
    share(some.map((one) => one.permanence)),
  ];
}

function named(some: Judged[]): Figures {
  const names = ['kind', 'newText', 'language', 'recipients', 'permanence'];
  const values = rates(some);
  return {
    mails: some.length,
    ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])),
  };
}

function row(name: string, cells: (string | number)[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
}

function difference({ fixture, answer }: Judged): string {
  const { kind, parsed } = answer.reading;
  return [
    `\n${fixture.name}: ${kind}, ${answer.language}`,
    ...(fixture.newTexts ? [`- ${plain(fixture.newTexts.at(-1)!)}`, `+ ${plain(parsed.reply)}`] : []),
    ...(fixture.recipients
      ? [`- ${JSON.stringify(fixture.recipients)}`, `+ ${JSON.stringify(parsed.reported)}`]
      : []),
  ].join('\n');
}
