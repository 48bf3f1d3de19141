import { describe, expect, it } from 'vitest';
import { letterParts } from '../../../src/domain/clauses/clause.ts';
import { clauseLibrary } from '../../../src/domain/clauses/library.ts';
import { documentReasons, paymentReasons } from '../../../src/domain/model/fact-rows.ts';
import { languages } from '../../../src/domain/model.ts';
import { slotProblems } from '../../../src/domain/rules/clause-message.ts';
import { simplifiedOnly, traditionalOnly } from '../../../src/domain/rules/language-letters.ts';

const texts = clauseLibrary.flatMap((clause) =>
  languages.map((language) => ({ id: clause.id, language, text: clause.text[language], clause })),
);
const outsideSlots = (text: string) => text.replace(/\{\w+\}/g, '');

describe('the clause library', () => {
  it('names every clause once', () => {
    const ids = clauseLibrary.map((clause) => clause.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(clauseLibrary.filter((clause) => !letterParts.includes(clause.part))).toEqual([]);
  });

  it('keeps apart only clauses that it has, and none from itself', () => {
    const ids = clauseLibrary.map((clause) => clause.id);
    const wrong = clauseLibrary.flatMap((clause) =>
      clause.mustNotWith.filter((other) => other === clause.id || !ids.includes(other)),
    );
    expect(wrong).toEqual([]);
  });

  it('fills exactly the slots it declares, in every language', () => {
    const wrong = texts.map(({ id, language, text, clause }) => [
      id,
      language,
      ...slotProblems(clause, language, text),
    ]);
    expect(wrong.filter(({ length }) => length > 2)).toEqual([]);
  });

  it('has a wording for each reason that a client may be told', () => {
    const ids = clauseLibrary.map((clause) => clause.id);
    expect(documentReasons.filter((reason) => !ids.includes(`document.reason.${reason}`))).toEqual([]);
    expect(paymentReasons.filter((reason) => !ids.some((id) => id.endsWith(`.reason.${reason}`)))).toEqual(
      [],
    );
  });

  it('writes each language in its own script and punctuation', () => {
    const russian = texts.filter(
      ({ language, text }) => language === 'ru' && (!/\p{Script=Cyrillic}/u.test(text) || /["“”]/.test(text)),
    );
    const chinese = texts.filter(
      ({ language, text }) =>
        language.startsWith('zh') &&
        (!/\p{Script=Han}/u.test(text) || /\p{Script=Han}[,;:!?.()]/u.test(outsideSlots(text))),
    );
    const english = texts.filter(
      ({ language, text }) => language === 'en' && /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(text),
    );
    expect([...russian, ...chinese, ...english].map(({ id, language }) => [id, language])).toEqual([]);
  });

  it('writes each Chinese in its own characters, and the traditional text in words of its own', () => {
    const holds = (text: string, characters: Set<string>) => [...text].some((one) => characters.has(one));
    const wrong = texts.filter(
      ({ language, text }) =>
        (language === 'zh-Hans' && holds(text, traditionalOnly)) ||
        (language === 'zh-Hant' && holds(text, simplifiedOnly)),
    );
    expect(wrong.map(({ id, language }) => [id, language])).toEqual([]);
    // Such as 申請日期：{payment_requested_at}。
    const alike = clauseLibrary.filter(({ text }) => text['zh-Hant'] === text['zh-Hans']);
    expect(alike.length).toBeLessThan(clauseLibrary.length / 20);
  });

  it('speaks to the client formally, keeps to one word for one thing and promises no day', () => {
    const avoided: { [language in (typeof languages)[number]]: RegExp } = {
      en: /\b(?:tomorrow|(?<!as )soon|shortly|guarantee|promise|cash ?out|pay-?out request)\b/i,
      ru: /(?<!\p{L})(?:ты|тебе|твой|завтра|скоро|гарантир\p{L}*|получил|получила|клиент\(ка\))(?!\p{L})/iu,
      'zh-Hans': /你|提款|提现|取款|充值|存款|明天|马上|保证(?!金)/,
      'zh-Hant':
        /你|提款|提現|取款|充值|存款|儲值|明天|馬上|保證(?!金)|賬|信息|郵箱|屏幕|網絡|聯繫|認證(?!的英文譯本)|登錄|身份|默認|軟件/,
    };
    const wrong = texts.filter(({ language, text }) => avoided[language].test(text));
    expect(wrong.map(({ id, language }) => [id, language])).toEqual([]);
  });
});
