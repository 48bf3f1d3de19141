import { atLeast, atMost, type Figures, type Goal, rounded } from '../../../bench/report.ts';
import { type Language, languages, type Topic, topics } from '../../../src/domain/model.ts';
import { detectLanguage } from '../../../src/domain/rules/language.ts';
import { dice } from '../../linking/dice.ts';
import { share } from '../../mail/score.ts';
import { ofAccounts } from './accounts.ts';
import { ofEveryReply } from './common.ts';
import { ofDeposits } from './deposits.ts';
import { type Made, makeDrafts } from './made.ts';
import { forbiddenIn } from './never.ts';
import { ofOthers } from './others.ts';
import { ofPapers } from './papers.ts';
import type { Requirement } from './requirement.ts';
import { ofWithdrawals } from './withdrawals.ts';

type Tell = (line: string) => void;

const ofTopics: Partial<Record<Topic, Requirement[]>> = {
  ...ofPapers,
  ...ofAccounts,
  ...ofDeposits,
  ...ofWithdrawals,
  ...ofOthers,
};
/** The thirty questions of clients. */
const questions = topics.filter((topic) => Object.hasOwn(ofTopics, topic));
const draftsOfEach = 8;

interface Held {
  made: Made;
  requirement: Requirement;
  present: boolean;
}

/** Whether rule-planned drafts say what their topic's paragraph asks for, and nothing that it forbids. `show` names a topic. */
export async function evaluateRequired(
  tell: Tell,
  seed: number,
  show: string | null,
): Promise<{ figures: Figures; goals: Goal[] }> {
  const drafts = await makeDrafts(dice(seed), questions, draftsOfEach);
  const held = drafts.flatMap(requirementsOf);
  const leaks = drafts.flatMap((made) =>
    forbiddenIn(made.topic, made.draft.text).map((leak) => ({ made, ...leak })),
  );
  const verified = drafts.map((made) => made.verify());
  tell(row('required facts present', [...languages, 'all', 'asked']));
  for (const topic of questions)
    tell(
      rowOf(
        topic,
        held.filter((one) => one.made.topic === topic),
      ),
    );
  tell(rowOf('all', held));
  for (const miss of missesOf(held.filter((one) => one.made.topic === show))) tell(miss);
  for (const { made, what, found } of leaks.slice(0, 20))
    tell(`${made.topic} ${made.language}: ${what}: “${found}”`);
  const findings = verified.flatMap((one) => one.findings);
  for (const { sentence } of findings.slice(0, 10)) tell(sentence);
  const complete = drafts.map((made) => requirementsOf(made).every(({ present }) => present));
  const figures: Figures = {
    drafts: drafts.length,
    requirements: held.length,
    present: rounded(share(held.map(({ present }) => present)) ?? 0),
    completeDrafts: rounded(share(complete) ?? 0),
    leaks: leaks.length,
    findings: findings.length,
  };
  const goals = [
    atLeast('drafts that hold every fact their topic requires', share(complete), 95),
    atLeast('required facts present', share(held.map(({ present }) => present)), 95),
    atMost('things in a draft that its topic forbids', leaks.length, 0),
    atLeast('drafts written in the language asked for', share(drafts.map(isInItsLanguage)), 100),
    atMost('findings of the verifier in untouched drafts', findings.length, 0),
  ];
  return { figures, goals };
}

function requirementsOf(made: Made): Held[] {
  return [...ofEveryReply, ...(ofTopics[made.topic] ?? [])]
    .filter((requirement) => requirement.when(made))
    .map((requirement) => ({
      made,
      requirement,
      present: requirement.words[made.language].test(made.draft.text),
    }));
}

function isInItsLanguage({ draft, language }: Made): boolean {
  return detectLanguage(draft.text) === language;
}

function missesOf(held: Held[]): string[] {
  const missed = held.filter(({ present }) => !present);
  return missed.map(
    ({ made, requirement }) =>
      `${made.language} lacks ${requirement.what} [${made.input.facts.facts.map(({ key, value }) => `${key}=${value}`).join(', ')}]\n${made.draft.text}\n`,
  );
}

function rowOf(name: string, held: Held[]): string {
  const rate = (some: Held[]) => rounded(share(some.map(({ present }) => present)) ?? 100);
  const of = (language: Language) => held.filter(({ made }) => made.language === language);
  return row(name, [...languages.map((language) => rate(of(language))), rate(held), held.length]);
}

function row(name: string, cells: (string | number)[]): string {
  return [name.padEnd(26), ...cells.map((cell) => String(cell).padStart(9))].join('');
}
