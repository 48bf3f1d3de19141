import { describe, expect, it } from 'vitest';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { type Language, languages } from '../../../src/domain/model.ts';
import { clauseProblems } from '../../../src/domain/rules/check-clause.ts';

const clause = libraryInCode.clauses.find(({ id }) => id === 'withdrawal.next.processing')!;
const problems = (language: Language, text: string) => clauseProblems(clause, language, text).join('\n');

describe('a wording that somebody wrote', () => {
  it.each<[Language, string, string]>([
    ['en', ' ', 'The text is empty.'],
    ['en', 'We are working on it. '.repeat(80), 'a clause is one thing said'],
    ['en', 'We are working on\u202E it.', 'characters that nobody sees'],
    ['ru', 'Мы\u200B этим занимаемся.', 'characters that nobody sees'],
    ['en', 'Our team is on it, {client_name}.', '{client_name} is no slot of this clause; it has none.'],
    ['en', 'Наша команда занимается этим.', 'The text is not English.'],
    [
      'en',
      'Unser Team kümmert sich darum; Sie müssen im Augenblick nichts weiter unternehmen und nichts schicken.',
      'The text is not English.',
    ],
    ['ru', 'Our team is working on it.', 'The text is not Russian.'],
    ['ru', 'Тебе ничего не нужно делать.', '“Тебе” speaks to the client too familiarly.'],
    ['zh-Hans', '我們的支付團隊正在辦理。', 'is not written so in Simplified Chinese'],
    ['zh-Hant', '我们的支付团队正在办理。', 'is not written so in Traditional Chinese'],
    ['zh-Hans', '我们的支付团队正在办理,请稍候。', 'the full-width mark is set'],
    ['zh-Hant', '你暫時無需進行任何操作。', 'speaks to the client too familiarly'],
    ['en', 'Our team will credit it within 3 days.', '“3 days” is a value or contact of its own'],
    ['en', 'Please write to help@pay.example.', '“help@pay.example” is a value or contact of its own'],
    ['en', 'See https://pay.example/help for more.', 'is a value or contact of its own'],
    ['ru', 'Деньги поступят на ваш счёт.', 'promises what we do not control'],
    ['zh-Hant', '款項很快就會入帳。', 'promises what we do not control'],
    ['en', 'Our compliance team is looking at it.', 'never leaves the firm'],
    ['zh-Hant', '法遵部門正在審查。', 'never leaves the firm'],
  ])('in %s is told what is wrong: %s', (language, text, problem) => {
    expect(problems(language, text)).toContain(problem);
  });

  it.each<[Language, string]>([
    ['en', 'Our payments team is taking care of it; nothing is needed from you for now.'],
    ['ru', 'Этим занимается наш отдел платежей; от вас сейчас ничего не требуется.'],
    ['zh-Hans', '支付团队正在处理，您目前不需要做任何事。'],
    ['zh-Hant', '支付團隊正在處理，您目前不需要做任何事。'],
  ])('in %s passes when it is honest', (language, text) => {
    expect(problems(language, text)).toBe('');
  });

  it('passes as it was delivered, every clause in every language', () => {
    const wrong = libraryInCode.clauses.flatMap((one) =>
      languages.flatMap((language) =>
        clauseProblems(one, language, one.text[language]).map((problem) => [one.id, language, problem]),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
