import { expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/model/drafting.ts';
import { findingKey, isAnsweredFor, kindsOf } from '../../../src/domain/rules/overrides.ts';

const credited: Finding = { kind: 'ungrounded', found: 'credited', sentence: 'The record says processing.' };
const link: Finding = { kind: 'link', found: 'https://elsewhere.example', sentence: 'Reads as a link.' };

it('holds for the same words, however they are set', () => {
  expect(isAnsweredFor([credited], [findingKey({ ...credited, found: ' credited\n' })])).toBe(true);
  expect(isAnsweredFor([], null)).toBe(true);
});

it('holds for no other words, no other kind, and nothing without a word of an officer', () => {
  expect(isAnsweredFor([credited], null)).toBe(false);
  expect(isAnsweredFor([{ ...credited, found: 'paid' }], [findingKey(credited)])).toBe(false);
  expect(isAnsweredFor([{ ...credited, kind: 'unbacked' }], [findingKey(credited)])).toBe(false);
});

it('never holds for what may not leave', () => {
  expect(isAnsweredFor([link], [findingKey(link)])).toBe(false);
  expect(isAnsweredFor([credited, link], [credited, link].map(findingKey))).toBe(false);
});

it('keeps the kinds without the words', () => {
  expect(kindsOf([credited, link, { ...credited, found: 'paid' }])).toEqual(['link', 'ungrounded']);
});
