import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../../../eval/drafting/understanding/corpus.ts';
import { asksWithoutMark, kindWords, pleas, requests } from '../../../../src/domain/rules/ask-words.ts';
import { plainText } from '../../../../src/domain/rules/plain-text.ts';
import { accountConcepts } from '../../../../src/domain/rules/triage/account-words.ts';
import { complaintWords, notAboutUs } from '../../../../src/domain/rules/triage/complaint-words.ts';
import { moneyConcepts } from '../../../../src/domain/rules/triage/money-words.ts';
import { paperConcepts } from '../../../../src/domain/rules/triage/paper-words.ts';
import * as urgency from '../../../../src/domain/rules/triage/urgency-words.ts';
import { openWordLists } from '../../../../src/domain/rules/word-lists/word-lists.ts';

/** Which of the patterns a text matches, by the lists and by the patterns themselves. */
function bothWays(sources: string[], text: string): [string[], string[]] {
  const lists = sources.map((source): [string, RegExp] => [source, new RegExp(source, 'u')]);
  const found = openWordLists(lists)(text);
  const tested = lists.filter(([, pattern]) => pattern.test(text)).map(([source]) => source);
  return [sources.filter((source) => found.has(source)), tested];
}

const families = Object.entries({ ...moneyConcepts, ...paperConcepts, ...accountConcepts });
const all: [string, RegExp][] = [
  ...families.flatMap(([name, words]) =>
    words.map((source, at): [string, RegExp] => [`${name} ${at}`, new RegExp(source, 'u')]),
  ),
  ...kindWords.map(([kind, words], at): [string, RegExp] => [`kind ${kind} ${at}`, words]),
  ...complaintWords.map(([weight, words]): [string, RegExp] => [`complaint ${weight}`, words]),
  ...Object.entries({ ...urgency, asksWithoutMark, pleas, requests, notAboutUs }),
];

describe('many lists of words at once', () => {
  it('finds in mails of clients what each list finds by itself', () => {
    const read = openWordLists(all);
    const sentences = new Set<string>();
    for (const { subject, reply } of makeCorpus(5)) {
      const whole = plainText(`${subject}\n${reply}`);
      for (const part of [whole, ...whole.split(/[\n.!?。！？]+/)]) sentences.add(part);
    }
    // A pattern with the flag g would go on where it stopped in the sentence before.
    const alone = all.map(([name, { source }]): [string, RegExp] => [name, new RegExp(source, 'u')]);
    const some = [...sentences].filter((_, place) => place % 15 === 0);
    const different = some.filter((sentence) => {
      const found = read(sentence);
      return alone.some(([name, pattern]) => found.has(name) !== pattern.test(sentence));
    });
    expect(some.length).toBeGreaterThan(200);
    expect(different).toEqual([]);
  });

  it.each([
    ['letters in a row, and either of them', ['abc', 'b|xyz', 'ac', '(?:ab|bc)c'], 'xabcx'],
    [
      'what may be missing',
      ['colou?r', 'colo(?:ur)?s', 'a(?:bc)?d', 'e*f', 'g+h', 'i{2,}j', 'k{2}'],
      'colours ad f ggh iij k',
    ],
    [
      'edges and what stands around',
      ['\\bold\\b', '(?<![a-z])old', 'told(?! me)', '(?<=t)old', '^told', 'me$'],
      'told me',
    ],
    ['classes', ['[abc]d', '[^a]d', '[a-c]d', '\\dx', '\\p{L}y', '[.]z', 'q[её]'], 'ad 1x éy .z qe'],
    [
      'names of groups, escapes and signs',
      ['(?<what>a|b)c', '\\(c\\)', '\\u0441', '\\n', 'a\\.b', '[\\]x]y'],
      'bc (c) с\n a.b ]y',
    ],
    ['single characters', ['钱', '到.{0,4}钱', '钱.{0,4}到'], '我的钱没到'],
    ['nothing to hold on to', ['\\d{2,}', '.', '[^a]', '', '\\S \\S'], 'a 12'],
    ['letters beyond the basic plane', ['😀', '[😀😁]!', '😁+'], '😀!'],
    ['the end of the text', ['ab', 'abc', 'b', 'bc', 'bcd'], 'ab'],
  ])('reads %s', (_what, sources, text) => {
    const [found, tested] = bothWays(sources, text);
    expect(found).toEqual(tested);
    const [inNothing, testedInNothing] = bothWays(sources, '');
    expect(inNothing).toEqual(testedInNothing);
  });

  it('remembers nothing of the text before', () => {
    const read = openWordLists([
      ['both', /left.*right/u],
      ['often', /left/gu],
    ]);
    expect([...read('left')]).toEqual(['often']);
    expect([...read('right')]).toEqual([]);
    expect([...read('left')]).toEqual(['often']);
    expect([...read('left and right')].sort()).toEqual(['both', 'often']);
  });

  it.each([
    ['a reference back', /(a)\1/u],
    ['a flag', /a/iu],
  ])('refuses %s, which it cannot read', (_what, pattern) => {
    expect(() => openWordLists([['odd', pattern]])('a')).toThrow();
  });
});
