import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../src/domain/rules/mentions.ts';
import { chinese } from './mention-sentences/chinese.ts';
import { english } from './mention-sentences/english.ts';
import { later } from './mention-sentences/later.ts';
import { russian } from './mention-sentences/russian.ts';

/** A Thursday. */
const now = new Date('2026-11-19T10:00:00Z');

function said(text: string): string[] {
  const mentions = findMentions({ subject: '', text, filenames: [] }, now);
  return mentions.map(({ type, value, valid }) => `${type} ${value}${valid ? '' : ' ?'}`);
}

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Chinese', chinese],
  ['any of them', later],
])('a sentence in %s mentions what it says and nothing else', (_language, sentences) => {
  test.each(sentences.map(([text, ...mentions]) => ({ text, mentions })))('$text', ({ text, mentions }) => {
    expect(said(text).sort()).toEqual([...mentions].sort());
  });
});
