import { describe, expect, it } from 'vitest';
import type { ClauseSlot } from '../../../src/domain/clauses/clause.ts';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { languages } from '../../../src/domain/model.ts';
import { slotProblems, wordsOfMessage } from '../../../src/domain/rules/clause-message.ts';

const problems = (
  text: string,
  language: (typeof languages)[number] = 'en',
  slots: ClauseSlot[] = ['payment_id'],
) =>
  slotProblems({ slots, text: { en: '', ru: '', 'zh-Hans': '', 'zh-Hant': '' } }, language, text).join(' ');

describe('the message of a clause', () => {
  it.each([
    ['Withdrawal {payment_id', 'cannot be read'],
    ['Withdrawal payment_id}', 'is missing'],
    ['Withdrawal {payment_amount}', '{payment_amount} is no slot of this clause; it has {payment_id}.'],
    ['Withdrawal', '{payment_id} is missing'],
    ['{payment_id, number}', 'written {name} alone'],
    [
      '{payment_id, select, none {} other {x}}',
      '{payment_id, select, none, other} is no choice of this clause',
    ],
  ])('%s is refused: %s', (text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  it('has the plural forms of its language and no others', () => {
    const plural = (forms: string) => `{payment_id, plural, ${forms}}`;
    const english = plural('one {# day} other {# days}');
    expect(problems(english, 'en')).toBe('');
    expect(problems(english, 'ru')).toContain('lacks "few"');
    expect(problems(english, 'zh-Hant')).toContain('has "one", which this language has not');
    expect(problems(plural('one {# день} few {# дня} many {# дней} other {# дня}'), 'ru')).toBe('');
    expect(problems(plural('other {# 天}'), 'zh-Hans')).toBe('');
  });

  it('chooses by what its delivered text chooses by', () => {
    const greeting = libraryInCode.clauses.find(({ id }) => id === 'letter.greeting')!;
    const text = '{client_name, select, none {Hello,} other {Dear {client_name},}}';
    expect(slotProblems(greeting, 'en', text.replace('Dear', 'Good day,'))).toEqual([]);
    expect(slotProblems(greeting, 'en', 'Dear {client_name},')).toEqual([
      '{client_name, select, none, other} is missing.',
    ]);
  });

  it('is in order in every clause that is delivered', () => {
    const wrong = libraryInCode.clauses.flatMap((clause) =>
      languages.flatMap((language) => slotProblems(clause, language, clause.text[language])),
    );
    expect(wrong).toEqual([]);
  });

  it('reads as its words, every branch once', () => {
    expect(wordsOfMessage('{client_name, select, none {Hello,} other {Dear {client_name},}}').trim()).toMatch(
      /Hello,.*Dear/,
    );
  });
});
