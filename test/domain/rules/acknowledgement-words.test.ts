import { expect, test } from 'vitest';
import {
  acknowledgementLanguage,
  acknowledgementText,
} from '../../../src/domain/rules/acknowledgement-words.ts';

test.each(['en', 'ru', 'zh-Hans', 'zh-Hant'] as const)(
  'in %s the ref stands in subject and text',
  (language) => {
    const { subject, text } = acknowledgementText(language, 'CD-7K2M9Q4', 'Northgate Markets');
    expect(subject).toContain('CD-7K2M9Q4');
    expect(text).toContain('CD-7K2M9Q4');
    expect(text).toContain('Northgate Markets');
    expect(subject + text).not.toMatch(/[{}]/);
  },
);

test.each([
  ['ru', 'en', 'ru'],
  ['zh-Hant', 'zh-Hans', 'zh-Hant'],
  ['zh-TW', 'zh-Hans', 'zh-Hant'],
  ['zh', 'en', 'zh-Hans'],
  // A neighbour's language is no substitute for one's own.
  ['uk', 'ru', 'en'],
  ['ja', 'zh-Hans', 'en'],
  ['und', 'ru', 'ru'],
  ['und', 'en', 'en'],
] as const)('a message in %s of a case in %s is acknowledged in %s', (found, ofCase, expected) => {
  expect(acknowledgementLanguage(found, ofCase)).toBe(expected);
});
