import { describe, expect, test } from 'vitest';
import { detectLanguage, inquiryLanguage, replyLanguage } from '../../../src/domain/rules/language.ts';
import { languageSentences } from './language-sentences.ts';

describe('the language of a text', () => {
  test.each([
    ['Where is my withdrawal? It has been three days.', 'en'],
    ['ok thanks', 'en'],
    ['Hello', 'en'],
    ['My name is 王小明 and I have not received my withdrawal', 'en'],
    ['Где мой вывод?', 'ru'],
    ['Спасибо', 'ru'],
    ['Пополнил USDT по TRC20 на MT5 account, где деньги?', 'ru'],
    [
      'Здравствуйте, меня зовут Әлия Нұрланқызы, прошу проверить пополнение счёта от 12 марта, деньги не пришли',
      'ru',
    ],
    ['gde moi dengi, pochemu ne prishli', 'ru-Latn'],
    ['出金什么时候到账', 'zh-Hans'],
    ['您好，我的 withdrawal WD-20931 还没到账', 'zh-Hans'],
    ['你好', 'zh-Hans'],
    ['我的提款還沒到帳', 'zh-Hant'],
    ['請問帳戶什麼時候能開通？', 'zh-Hant'],
    ['交易雜湊值', 'zh-Hant'],
    ['入金しましたがまだ反映されていません', 'ja'],
    ['未着金確認依頼', 'ja'],
    ['Доброго дня, коли ви надішлете мої гроші?', 'uk'],
    ['Калі ласка, праверце мой рахунак, грошы не прыйшлі ўжо тыдзень', 'be'],
    ['Сәлеметсіз бе, ақшам қашан келеді?', 'kk'],
    ['Здравейте, кога ще получа парите си по сметката, моля за отговор', 'bg'],
    ['Wo bleibt meine Auszahlung? Ich warte seit drei Tagen', 'de'],
    ['¿Dónde está mi retiro? Llevo tres días esperando', 'es'],
    ['Bonjour, mon retrait est en attente depuis trois jours', 'fr'],
    ['Para çekme talebim üç gündür bekliyor', 'tr'],
    ['출금이 아직 안 됐어요', 'ko'],
    ['لم يصل السحب حتى الآن', 'ar'],
    ['', 'und'],
    ['12345 WD-20931', 'und'],
    ['???', 'und'],
    ['USDT TRC20 5000', 'und'],
    ['https://example.com/?q=where', 'und'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('short questions in two dozen languages: at least 98 of 100 are right', () => {
    const asked = Object.entries(languageSentences).flatMap(([language, sentences]) =>
      sentences.map((sentence) => ({ language, sentence, detected: detectLanguage(sentence) })),
    );
    const wrong = asked.filter(({ language, detected }) => language !== detected);
    expect(1 - wrong.length / asked.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98);
  });

  test('a megabyte is judged by its beginning', () => {
    expect(detectLanguage('Где мой вывод? '.repeat(70_000))).toBe('ru');
    expect(detectLanguage('a1'.repeat(500_000))).toBe('und');
  });
});

describe('the language of the answer', () => {
  test.each<[detected: string, previous: string | null, profile: string | null, answer: string]>([
    ['en', 'ru', 'ru', 'en'],
    ['ru', null, 'en', 'ru'],
    ['ru-Latn', null, null, 'ru'],
    ['zh-Hans', null, null, 'zh-Hans'],
    ['zh-Hant', 'en', 'en', 'zh-Hant'],
    ['uk', null, 'ru', 'ru'],
    ['uk', null, null, 'en'],
    ['uk', 'ru', 'en', 'en'],
    ['kk', null, 'ru', 'ru'],
    ['be', null, 'zh', 'en'],
    ['de', null, 'ru', 'en'],
    ['und', 'zh-Hans', 'ru', 'zh-Hans'],
    ['und', null, 'ru', 'ru'],
    ['und', 'und', 'zh-Hant', 'zh-Hant'],
    ['und', null, 'zh-TW', 'zh-Hant'],
    ['und', null, 'zh-hk', 'zh-Hant'],
    ['und', null, 'zh-Hant-TW', 'zh-Hant'],
    ['und', null, 'zh-Hans-HK', 'zh-Hans'],
    ['und', null, 'zh-CN', 'zh-Hans'],
    ['und', null, 'zh', 'zh-Hans'],
    ['und', null, 'de', 'en'],
    ['und', null, null, 'en'],
  ])('written %s, before %s, profile %s: %s', (detected, previous, profile, answer) => {
    expect(replyLanguage(detected, previous, profile)).toBe(answer);
  });
});

test.each([
  ['de', 'ru', 'en', 'de'],
  ['und', 'pl', 'en', 'pl'],
  ['und', null, 'zh-Hant', 'zh-Hant'],
  ['und', 'und', '', 'und'],
  ['und', null, null, 'und'],
])(
  'an inquiry in %s, in a thread in %s, of a client with %s is in %s',
  (detected, before, profile, language) => {
    expect(inquiryLanguage(detected, before, profile)).toBe(language);
  },
);
