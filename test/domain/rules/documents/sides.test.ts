import { expect, test } from 'vitest';
import { missingSide, sideInName } from '../../../../src/domain/rules/documents/sides.ts';

test.each([
  ['ID_front.jpg', 'front'],
  ['idCardFront.png', 'front'],
  ['Driving licence - BACK side.pdf', 'back'],
  ['ID reverse.jpg', 'back'],
  ['лицевая сторона.jpg', 'front'],
  ['Права (обратная сторона).jpg', 'back'],
  ['оборот.pdf', 'back'],
  ['身份证正面.jpg', 'front'],
  ['身份证 反面.jpg', 'back'],
  ['身份證背面.jpg', 'back'],
  ['國徽面.png', 'back'],
  ['ID_front_and_back.pdf', null],
  ['身份证正反面.pdf', null],
  ['身份证正面反面.pdf', null],
  ['backup.pdf', null],
  ['Frontier bank.pdf', null],
  ['задание.pdf', null],
  ['IMG_2041.jpg', null],
])('%s shows the %s', (filename, side) => {
  expect(sideInName(filename)).toBe(side);
});

const file = (filename: string, ...kinds: ('id_card' | 'passport')[]) => ({ filename, kinds });
const front = file('ID_front.jpg', 'id_card');
const back = file('ID_back.jpg', 'id_card');

test('one side of a card is not the card, and both are', () => {
  expect(missingSide('proof_of_identity', [front])).toBe('back');
  expect(missingSide('proof_of_identity', [back])).toBe('front');
  expect(missingSide('id_card', [front, { ...front, filename: '身份证正面.jpg' }])).toBe('back');
  expect(missingSide('proof_of_identity', [front, back])).toBeNull();
});

test('nothing is missing where a file may be the whole, no card is meant, or the core system wants the back alone', () => {
  expect(missingSide('proof_of_identity', [])).toBeNull();
  expect(missingSide('proof_of_identity', [file('IMG_1.jpg')])).toBeNull();
  expect(missingSide('proof_of_identity', [front, file('IMG_1.jpg')])).toBeNull();
  expect(missingSide('proof_of_identity', [file('passport_front.jpg', 'passport')])).toBeNull();
  expect(missingSide('card_photo', [file('card front.jpg')])).toBeNull();
  expect(missingSide('proof_of_identity', [back], 'back_side_missing')).toBeNull();
  expect(missingSide('proof_of_identity', [front], 'back_side_missing')).toBe('back');
});
