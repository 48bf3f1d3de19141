import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lookalikeForms, lookalikeOf, mixesLetters } from '../../../src/domain/rules/lookalike.ts';

const known = ['northharbour.com', 'gmail.com', 'mail.lakeside.example', 'modern-trade.co.uk', 'abc.com'];

describe('UNI-02: a domain that could be taken for a known one', () => {
  test.each([
    ['a letter more', 'northharboour.com', 'northharbour.com'],
    ['a letter less', 'northarbour.com', 'northharbour.com'],
    ['another letter', 'northharbaur.com', 'northharbour.com'],
    ['two that changed places', 'nrothharbour.com', 'northharbour.com'],
    ['a hyphen', 'north-harbour.com', 'northharbour.com'],
    ['digits for letters', 'n0rthharb0ur.com', 'northharbour.com'],
    ['rn for m', 'rnodern-trade.co.uk', 'modern-trade.co.uk'],
    ['a short name by signs that read alike', 'gmai1.com', 'gmail.com'],
    ['the ending cut', 'northharbour.co', 'northharbour.com'],
    ['before the owner', 'northharbour.com.thief.example', 'northharbour.com'],
    ['a host below', 'mail.northharb0ur.com', 'northharbour.com'],
    ['Cyrillic letters', 'nоrthhаrbоur.com', 'northharbour.com'],
    ['Greek letters', 'nοrthharbοur.com', 'northharbour.com'],
    ['marks on letters', 'nörthharbour.com', 'northharbour.com'],
    ['the whole name in Cyrillic', 'аЬс.com', 'abc.com'],
  ])('%s', (_name, domain, instead) => {
    const ascii = domainToASCII(domain);
    expect(lookalikeOf(ascii, known)).toBe(instead);
    expect(lookalikeForms(ascii).length).toBeGreaterThan(0);
  });

  test.each([
    ['known itself', 'northharbour.com'],
    ['of a known owner', 'news.northharbour.com'],
    ['the owner of a known host', 'lakeside.example'],
    ['a provider near another', 'ymail.com'],
    ['a short provider', 'mail.com'],
    ['another country', 'northharbour.de'],
    ['two letters apart', 'northharbir.com'],
    ['a short name', 'abd.com'],
    ['a longer name', 'northharbour-books.com'],
    ['a name of its own', 'пример.рф'],
  ])('is not: %s', (_name, domain) => {
    expect(lookalikeOf(domainToASCII(domain), known)).toBeNull();
  });
});

test('letters of several scripts in one word', () => {
  expect(mixesLetters(domainToASCII('pаypal.com'))).toBe(true);
  for (const domain of ['пример.com', 'müller.de', 'bank.com', 'δοκιμή.gr', '例え.jp'])
    expect(mixesLetters(domainToASCII(domain))).toBe(false);
});
