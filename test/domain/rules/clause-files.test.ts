import { describe, expect, it } from 'vitest';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { languages } from '../../../src/domain/model.ts';
import { readClauseChanges } from '../../../src/domain/read-clause-changes.ts';
import { readClauseFile, writeClauseFiles } from '../../../src/domain/rules/clause-files.ts';
import { overlaid } from '../../../src/domain/rules/library-overlay.ts';

const files = writeClauseFiles(libraryInCode);
const id = 'withdrawal.status.sent';
const old = 'has been sent.';
const edited = (change: (content: string) => string, written = files) =>
  written.map((file) => ({
    ...file,
    content: file.name === 'withdrawal.md' ? change(file.content) : file.content,
  }));
const withText = (from: string, to: string) => edited((content) => content.replace(from, to));
const problemsOf = (changed: typeof files) =>
  readClauseChanges(changed, libraryInCode, []).problems.map(
    ({ file, line, sentence }) => `${file}:${line}: ${sentence}`,
  );

describe('the files of the clauses', () => {
  it('read back as they were written, every text of every clause, and change nothing', () => {
    const entries = files.flatMap(({ name, content }) => readClauseFile(name, content).entries);
    expect(entries.map((entry) => entry.id).sort()).toEqual(
      libraryInCode.clauses.map((clause) => clause.id).sort(),
    );
    const texts = new Map(libraryInCode.clauses.map((clause) => [clause.id, clause.text]));
    expect(
      entries.filter((entry) => languages.some((one) => entry.texts[one] !== texts.get(entry.id)?.[one])),
    ).toEqual([]);
    expect(readClauseChanges(files, libraryInCode, [])).toMatchObject({ changes: [], problems: [] });
  });

  it('are read whatever editor wrote them: other line ends, a byte order mark, blank lines', () => {
    const changed = edited(
      (content) => `\ufeff${content.replaceAll('\n\n', '\n\n\n').replaceAll('\n', '\r\n')}`,
    );
    expect(readClauseChanges(changed, libraryInCode, [])).toMatchObject({ changes: [], problems: [] });
  });

  it('give the changed text with the one that it replaces, and nothing else', () => {
    const { changes, problems } = readClauseChanges(withText(old, 'was sent by us.'), libraryInCode, []);
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      {
        clauseId: id,
        texts: { en: 'Your withdrawal {payment_id} for {payment_amount} was sent by us.' },
        replaces: { en: `Your withdrawal {payment_id} for {payment_amount} ${old}` },
      },
    ]);
  });

  it.each([
    [`## ${id} (version 1)`, `## ${id}`, 'A clause begins with its id and version'],
    [
      `## ${id} (version 1)`,
      '## withdrawal.status.sunk (version 1)',
      'There is no clause withdrawal.status.sunk',
    ],
    [`## ${id} (version 1)`, '## letter.thanks (version 1)', 'letter.thanks stands already in letter.md:'],
    [`## ${id} (version 1)`, `## ${id} (version 7)`, 'Version 7 of withdrawal.status.sent is not known here'],
    ['### ru', '### de', '"### de" is no language of the desk'],
    ['### ru', '### en', 'The text in en stands here twice.'],
  ])('tell where %s became %s', (from, to, problem) => {
    const at = files.find(({ name }) => name === 'withdrawal.md')!.content;
    const line = at.slice(0, at.indexOf(from)).split('\n').length;
    expect(problemsOf(withText(from, to)).join('\n')).toContain(`withdrawal.md:${line}: ${problem}`);
  });

  it('take back nothing that somebody else changed meanwhile, and tell where both changed the same', () => {
    const theirs = {
      number: 1,
      clauseId: id,
      texts: { ru: 'Вывод {payment_id} на сумму {payment_amount} отправлен.' },
    };
    const now = overlaid(libraryInCode, [theirs], 'd');
    const english = withText(old, 'was sent by us.');
    expect(readClauseChanges(english, now, [theirs])).toMatchObject({
      problems: [],
      changes: [{ clauseId: id, replaces: { en: expect.anything() } }],
    });
    const russian = edited((content) =>
      content.replace('{payment_amount} отправлены.', '{payment_amount} ушли от нас.'),
    );
    const [conflict] = readClauseChanges(russian, now, [theirs]).problems;
    expect(conflict?.sentence).toContain('somebody changed this text since version 1; it reads now: Вывод');
  });

  it('of the version before bring an older text back as a change of its own', () => {
    const theirs = { number: 1, clauseId: id, texts: { en: 'Sent: {payment_id}, {payment_amount}.' } };
    const now = overlaid(libraryInCode, [theirs], 'd');
    const reverted = edited(
      (content) =>
        content.replace(theirs.texts.en, `Your withdrawal {payment_id} for {payment_amount} ${old}`),
      writeClauseFiles(now),
    );
    expect(readClauseChanges(reverted, now, [theirs])).toMatchObject({
      problems: [],
      changes: [{ clauseId: id }],
    });
  });
});
