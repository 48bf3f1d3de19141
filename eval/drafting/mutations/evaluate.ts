import { atLeast, atMost, type Figures, type Goal, rounded } from '../../../bench/report.ts';
import { type Language, languages } from '../../../src/domain/model.ts';
import { type Dice, dice } from '../../linking/dice.ts';
import { share } from '../../mail/score.ts';
import { honestFamilies } from './honest.ts';
import { type Letter, makeLetters } from './letters.ts';
import { type Family, families } from './mutations.ts';

type Tell = (line: string) => void;

/** One changed letter and whether the verifier found something in it. */
interface Try {
  family: Family;
  language: Language;
  flagged: boolean;
  before: string;
  after: string;
}

/** As many as the eval has time for, however many topics the desk knows. */
const lettersInAll = 180;

/** Turns rule-planned drafts false, and edits them honestly, and counts what the verifier says. `show` names a family. */
export async function evaluateMutations(
  tell: Tell,
  seed: number,
  show: string | null,
): Promise<{ figures: Figures; goals: Goal[] }> {
  const chance = dice(seed);
  const letters = await makeLetters(chance, lettersInAll);
  const untouched = letters.map((letter) => letter.verify(letter.text).findings.length > 0);
  const mutated = families.flatMap((family) => tryFamily(family, letters, chance));
  const honest = honestFamilies.flatMap((family) => tryFamily(family, letters, chance));
  tell(row('', [...languages, 'all', 'tried']));
  for (const family of [...families, ...honestFamilies])
    tell(rowOf(family, family.heldOut ? '(held out)' : '', [...mutated, ...honest]));
  const missed = (one: Try) => (families.includes(one.family) ? !one.flagged : one.flagged);
  for (const one of [...mutated, ...honest].filter((each) => each.family.name === show && missed(each)))
    tell(`${one.language}: ${changeOf(one)}`);
  const caught = share(mutated.map(({ flagged }) => flagged));
  const heldOut = mutated.filter(({ family }) => family.heldOut);
  const figures: Figures = {
    drafts: letters.length,
    mutations: mutated.length,
    caught: round(caught),
    caughtHeldOut: round(share(heldOut.map(({ flagged }) => flagged))),
    untouchedFlagged: round(share(untouched)),
    honestEdits: honest.length,
    honestFlagged: round(share(honest.map(({ flagged }) => flagged))),
  };
  const goals = [
    atLeast('false letters that the verifier finds', caught, 95),
    atLeast(
      'false letters of families left out of all tuning',
      share(heldOut.map(({ flagged }) => flagged)),
      95,
    ),
    atMost('untouched drafts flagged', share(untouched), 0),
  ];
  return { figures, goals };
}

function tryFamily(family: Family, letters: Letter[], chance: Dice): Try[] {
  return letters.flatMap((letter) => {
    const after = family.mutate(letter, chance);
    if (after === null || after === letter.text) return [];
    const flagged = letter.verify(after).findings.length > 0;
    return [{ family, language: letter.language, flagged, before: letter.text, after }];
  });
}

function rowOf(family: Family, mark: string, tries: Try[]): string {
  const own = tries.filter((one) => one.family === family);
  const rates = languages.map((language) =>
    round(share(own.filter((one) => one.language === language).map(({ flagged }) => flagged))),
  );
  return row(`${family.name} ${mark}`, [
    ...rates,
    round(share(own.map(({ flagged }) => flagged))),
    own.length,
  ]);
}

function row(name: string, cells: (string | number | null)[]): string {
  return [name.padEnd(44), ...cells.map((cell) => String(cell ?? '').padStart(9))].join('');
}

function round(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

/** The lines that are not the same on both sides. */
function changeOf({ before, after }: Try): string {
  const old = new Set(before.split('\n'));
  const changed = after.split('\n').filter((line) => !old.has(line));
  return changed.length > 0 ? changed.join(' ⏎ ') : '(only the order or a line less)';
}
