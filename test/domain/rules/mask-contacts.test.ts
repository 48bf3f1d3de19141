import { expect, test } from 'vitest';
import { contactMask } from '../../../src/domain/rules/mask-contacts.ts';
import { understandText } from '../../../src/domain/understand-text.ts';

const copy = (reply: string) => {
  const inquiry = { kind: 'inquiry' as const, subject: '', reply, attachments: [], receivedAt: new Date(0) };
  return contactMask(understandText(inquiry).mentions)(reply);
};

test.each([
  ['Call me at +49 151 55512345 please.', 'Call me at +49****2345 please.'],
  ['Мой телефон 8 (916) 123-45-67, жду.', 'Мой телефон +7****4567, жду.'],
  ['паспорт 4509 123456 выдан давно', 'паспорт ****456 выдан давно'],
  ['我的手机号是13812345678，身份证11010519491231002X。', '我的手机号是+86****5678，身份证****02X。'],
  ['电话：＋８６１３８１２３４５６７８', '电话：+86****5678'],
  ['+49 151 55512345 or +49 151 55512345', '+49****2345 or +49****2345'],
])('%s', (written, shown) => {
  expect(copy(written)).toBe(shown);
});

test.each([
  'My withdrawal WD-20931 of 1,800 USD on 12.03.2026, account 5512177',
  'UETR 0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2, order 100293847',
  'Nothing to hide here',
])('leaves as it is: %s', (written) => {
  expect(copy(written)).toBe(written);
});
