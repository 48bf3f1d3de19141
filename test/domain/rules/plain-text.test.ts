import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/domain/rules/plain-text.ts';
import { understandText } from '../../../src/domain/understand-text.ts';

const topicOf = (reply: string) =>
  understandText({
    ...{ kind: 'inquiry', subject: '', reply, attachments: [] },
    receivedAt: new Date('2026-11-16T10:00:00Z'),
  }).triage.topic;

describe('plain text', () => {
  it.each([
    ['我個戶口收唔到錢，點解？', '我账户收不到钱,为什么?'],
    ['攞錢要幾耐', '提款要多久'],
    ['統計系統出錯', '统计系统出错'],
    ['护照照片很清楚', '护照照片很清楚'],
  ])('reads %s as standard Chinese', (said, plain) => {
    expect(plainText(said)).toBe(plain);
  });

  it.each([
    ['Де гроші? Вивід не прийшов', 'где деньги? вывод не пришл'],
    ['Поверніть зайве', 'верните лишне'],
    ['Где деньги? Вывод не пришёл', 'где деньги? вывод не пришел'],
  ])('reads %s as Russian', (said, plain) => {
    expect(plainText(said)).toBe(plain);
  });

  it.each([
    ['wd_not_received', '你哋話已經出咗錢，但我張銀行卡仲未收到，出金幾時到？你哋顯示已完成'],
    ['account_takeover', '有人入咗我個戶口，嗰筆唔係我做㗎'],
    ['dep_double', 'З картки двічі зняли за одне поповнення'],
    ['wd_pending', 'Вивід досі в обробці, скільки ще чекати?'],
  ] as const)('tells %s from %s', (topic, said) => {
    expect(topicOf(said)).toBe(topic);
  });
});
