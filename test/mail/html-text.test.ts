import { expect, test } from 'vitest';
import { htmlText } from '../../src/mail/html-text.ts';

test.each([
  ['lines and empty lines', '<div>a</div><div><br></div><div>b<br></div><div>c</div>', 'a\n\nb\nc'],
  ['paragraphs and words in pieces', '<p>a</p>\n<p>b <b>c</b>d</p>', 'a\n\nb cd'],
  ['blanks', 'Hello <span> </span>\n world<span> !</span>&nbsp;', 'Hello world !'],
  [
    'lists',
    'x<ul><li>a<br>b<li>c<ol start="9"><li>d<li>e</ol></ul>z',
    'x\n\n * a\n   b\n * c\n    9. d\n    10. e\n\nz',
  ],
  ['quotes', '<blockquote>a<p>b</p><blockquote>c</blockquote></blockquote>d', '> a\n>\n> b\n>\n> > c\n\nd'],
  [
    'indented paragraphs',
    'a<blockquote style="margin:0 0 0 40px;border:none">b</blockquote>c',
    'a\n\nb\n\nc',
  ],
  [
    'links',
    '<a href="http://evil.example">bank.example</a>, <a href="mailto:a@b.example">a@b.example</a>',
    'bank.example [http://evil.example], a@b.example',
  ],
  ['a picture that is a link', '<a href="http://a.example"><img src="b" alt="c"></a>', '[http://a.example]'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>e', 'a b\nc d\n\ne'],
  ['text as it is', '<pre>a\n  b\n\nc</pre>d', 'a\n  b\n\nc\n\nd'],
  [
    'signs and what is not read',
    '<title>t</title><style>p{}</style>1 &lt; 2 &amp; 3<script>x()</script>',
    '1 < 2 & 3',
  ],
])('%s', (_what, html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('hostile pages of 300 kB are read in no time', () => {
  const pages = [
    '<a href="http://x/y">x',
    '<a href="http://x/y">x</a>',
    '<blockquote>x',
    '<ul><li>x',
    '<li>x',
    '<pre>\n',
    '<table><tr><td>',
    '<br>',
  ];
  for (const page of pages) {
    const text = htmlText(page.repeat(Math.ceil(300_000 / page.length)));
    expect(text.length).toBeLessThan(2_000_000);
  }
}, 20_000);
