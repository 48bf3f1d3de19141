import { describe, expect, it } from 'vitest';
import { renderDay, renderMoney } from '../../../src/domain/rules/render-values.ts';

describe('money', () => {
  it.each([
    ['5000.00 USD', 'en', '5,000.00 USD'],
    ['5000.00 USD', 'ru', '5\u00a0000,00\u00a0USD'],
    ['5000.00 USD', 'zh-Hans', '5,000.00 USD'],
    ['5000.00 USD', 'zh-Hant', '5,000.00 USD'],
    ['1234567 USD', 'en', '1,234,567.00 USD'],
    ['1250.50000000 USDT', 'en', '1,250.50 USDT'],
    ['0.00125000 BTC', 'ru', '0,00125\u00a0BTC'],
    ['5000 JPY', 'en', '5,000 JPY'],
    ['-12.5 EUR', 'en', '-12.50 EUR'],
  ] as const)('%s in %s is %s', (money, language, text) => {
    expect(renderMoney(money, language)).toBe(text);
  });
});

describe('a day', () => {
  it.each([
    ['en', '12 March 2026'],
    ['ru', '12 марта 2026 г.'],
    ['zh-Hans', '2026年3月12日'],
  ] as const)('in %s is %s', (language, text) => {
    expect(renderDay('2026-03-11T22:30:00.000Z', language, 'Asia/Nicosia')).toBe(text);
  });
});
