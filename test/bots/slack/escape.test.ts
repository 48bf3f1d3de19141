import { expect, test } from 'vitest';
import { cut, fromSlack, inert, oneLine, pieces, revealed, visible } from '../../../src/bots/slack/escape.ts';

test('client text can neither mention, link nor use entities in mrkdwn', () => {
  expect(inert('<!channel> <@U1> <http://evil|bank> & &lt;')).toBe(
    '&lt;!channel&gt; &lt;@U1&gt; &lt;http://evil|bank&gt; &amp; &amp;lt;',
  );
});

test.each([
  ['bidi override', 'a\u202Eb', 'ab'],
  ['zero width', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
  ['control and NUL', 'a\u0000b\u0007c\u009Fd', 'abcd'],
  ['tag characters', 'a\u{E0041}b', 'ab'],
  ['Hangul filler', 'a\u3164b', 'ab'],
  ['lone surrogate', 'a\uD83Db', 'ab'],
  ['line separators', 'a\u2028b\r\nc\rd', 'a\nb\nc\nd'],
])('hides nothing: %s', (_what, typed, shown) => {
  expect(visible(typed)).toBe(shown);
});

test('keeps what people write: Chinese, Cyrillic, emoji, tabs and line breaks', () => {
  const text = '提现什么时候到账？\nКогда?\t😀';
  expect(visible(text)).toBe(text);
});

test('shows hidden characters of a letter instead of dropping them', () => {
  expect(revealed('pay\u202E to\u200B')).toBe('pay‹U+202E› to‹U+200B›');
});

test('cuts by code points, never in the middle of one', () => {
  expect(cut('😀😀😀', 4)).toBe('😀…');
  expect(cut('short', 5)).toBe('short');
  expect(cut('longer', 5)).toBe('long…');
});

test('splits a long letter into pieces that are together the whole letter', () => {
  const letter = `${'Absatz eins. '.repeat(200)}\n${'二'.repeat(4000)}\n${'😀'.repeat(2000)}`;
  const parts = pieces(letter, 2900);
  expect(parts.join('')).toBe(letter);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(2900);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
});

test('makes one line of many', () => {
  expect(oneLine(' a\r\n b\u00A0\tc ')).toBe('a b c');
});

test.each(['<', '<@', '<#a|', '<a|'])('reads a hundred thousand characters of %s in time', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  expect(fromSlack(text)).toBe(text);
});

test.each([
  ['<@U123> please', '@U123 please'],
  ['<@U123|anna> <#C1|general> <!channel>', '@anna #general @channel'],
  ['<https://a.example/x|here> and <https://b.example>', 'here (https://a.example/x) and https://b.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['1 &lt; 2 &amp;amp; 3', '1 < 2 &amp; 3'],
])('reads what a person saw in %s', (sent, seen) => {
  expect(fromSlack(sent)).toBe(seen);
});
