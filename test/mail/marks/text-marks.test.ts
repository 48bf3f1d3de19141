import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/mail/html-page.ts';
import { deceptionReader } from '../../../src/mail/marks/html-reading.ts';
import { textMarks } from '../../../src/mail/marks/text-marks.ts';

function marksOf(plain: string, html: string) {
  const shown = deceptionReader(html);
  const page = readPage(html, [shown]) ? shown.end() : null;
  return textMarks([{ plain: plain === '' ? null : plain, page }]);
}

const kinds = (plain: string, html: string) => marksOf(plain, html).map(({ kind }) => kind);

describe('HTML-03: two texts that say different things', () => {
  test.each([
    ['a word', 'IBAN GOOD', '<p>IBAN EVIL</p>'],
    ['an answer', 'Yes', '<p>No</p>'],
    [
      'an account in a long letter',
      'Good morning,\n\nI would like to know when the payout that I asked for last week arrives. Please send it to my account DE89 3704 0044 0532 0130 00 as before.\n\nKind regards\nInes',
      '<p>Good morning,</p><p>I would like to know when the payout that I asked for last week arrives. Please send it to my account <b>GB82 WEST 1234 5698 7654 32</b> as before.</p><p>Kind regards<br>Ines</p>',
    ],
    [
      'a sum',
      `${'We agreed on this in March. '.repeat(9)}5,000 USD`,
      `<p>${'We agreed on this in March. '.repeat(9)}9,000 USD</p>`,
    ],
    [
      'an address among words put otherwise',
      'Hello, thank you for the quick help of last week, it all worked. Write to me at ines@harbour.example from now on, the other mailbox is closed.',
      '<p>Hi! Thanks for helping so fast, everything is fine now. In future please use mallory@thief.example because I gave up my old mailbox.</p>',
    ],
    [
      'another letter altogether',
      'Dear desk, when does my deposit of Monday arrive on the account that I opened with you?',
      '<p>Please change the telephone number of this profile today and confirm it by returning an e-mail without any further questions.</p>',
    ],
    [
      'Russian',
      'Прошу вывести средства на мою прежнюю карту',
      '<p>Прошу вывести средства на мою другую карту</p>',
    ],
    ['Chinese', '请把钱转到我的旧账户', '<p>请把钱转到我的新账户</p>'],
  ])('%s', (_name, plain, html) => {
    expect(kinds(plain, html)).toEqual(['parts_differ']);
  });

  test('nested too deeply to be compared does not count as equal', () => {
    const html = `${'<div>'.repeat(20_000)}Send it all${'</div>'.repeat(20_000)}`;
    expect(kinds('Where is my payout?', html)).toEqual(['parts_differ']);
  });
});

describe('two texts that differ as programs make them', () => {
  test.each([
    [
      'Gmail: stars for bold, pictures by name, addresses spelled out',
      'Hello,\n\n*Where* is my payout of 1,800 USD? See https://bank.example/statement?id=99812\nand my photo [image: passport.jpg]\n\nInes\n',
      '<div dir="ltr">Hello,<div><br></div><div><b>Where</b> is my payout of 1,800&nbsp;USD? See&nbsp;<a href="https://bank.example/statement?id=99812">https://bank.example/statement?id=99812</a> and my photo <img src="cid:ii_1" alt="passport.jpg"></div><div><br></div><div>Ines</div></div>',
    ],
    [
      'Outlook: a link as words with its address in brackets, a list, a smile in another font',
      'Good day,\n\n  *   one\n  *   two\n\nMy bank<https://bank.example/private> says no J\nines@harbour.example<mailto:ines@harbour.example>\n\nGet Outlook for Android<https://aka.ms/x>\n',
      '<html><head><style>p.MsoNormal{margin:0cm}</style></head><body><p class="MsoNormal">Good day,</p><ul><li>one</li><li>two</li></ul><p>My <a href="https://bank.example/private">bank</a> says no <span style="font-family:Wingdings">J</span></p><p><a href="mailto:ines@harbour.example">ines@harbour.example</a></p><p>Get <a href="https://aka.ms/x">Outlook for Android</a></p></body></html>',
    ],
    [
      'letters that ASCII does not have',
      'Grüße aus Zürich. Das Café ist geschlossen, die Überweisung fehlt.',
      '<p>Gr&uuml;&szlig;e aus Zu\u0308rich. Das Caf&eacute; ist geschlossen, die U\u0308berweisung fehlt.</p>',
    ],
    [
      'letters lost on the way',
      'Wo ist die ?berweisung aus Z?rich geblieben?',
      '<p>Wo ist die Überweisung aus Zürich geblieben?</p>',
    ],
    ['a text of question marks', '?????? ???? ?? ???????', '<p>Здравствуйте, где мои деньги</p>'],
    [
      'curly marks and hard spaces',
      "I don't know - it's 5 000 EUR.",
      '<p>I don’t know – it’s 5&nbsp;000&nbsp;EUR.</p>',
    ],
    [
      'cells run together',
      'Name Ines\nAmount 500',
      '<table><tr><td>Name</td><td>Ines</td></tr></table><span>Amount</span><span>500</span>',
    ],
    [
      'a stand-in for a program without HTML',
      'Your mail program cannot show HTML. Open this letter in your browser: https://news.example/42',
      '<h1>Statement of March</h1><p>Your balance is 48,120.55 USD and your next review is due in June, Ines.</p>',
    ],
    [
      'a newsletter: a short text, a long page',
      'Spring rates are here. Read more: https://shop.example/spring',
      `<p>View in browser</p><h1>Spring rates are here</h1>${'<p>Every account opened this month earns more.</p>'.repeat(20)}<p>Unsubscribe · © 2026 Shop, Harbour Street 1</p>`,
    ],
    [
      'a notice whose two texts were written apart',
      'Hello Ines, your payment of 50.00 EUR to Harbour Books was completed on 9 March. Reference 77120934. You can see all payments in the app. Questions? Write to help@pay.example.',
      '<h2>Payment completed</h2><p>Hi Ines, we completed your payment to <b>Harbour Books</b>.</p><table><tr><td>Amount</td><td>50.00 EUR</td></tr><tr><td>Date</td><td>9 March</td></tr><tr><td>Reference</td><td>77120934</td></tr></table><p>Open the app to see all of your payments. Any questions? Our team helps: help@pay.example.</p>',
    ],
    [
      'a preview before the letter',
      'Hello Ines, the code is 482913.',
      '<div style="display:none;max-height:0">The code that you asked for is inside</div><p>Hello Ines, the code is 482913.</p>',
    ],
    [
      'the footer of a virus scanner',
      'Where is my payout of last Monday please?\n\nThis e-mail has been checked for viruses by Scan antivirus software.\nhttps://www.scan.example',
      '<p>Where is my payout of last Monday please?</p><table><tr><td>Virus-free. <a href="https://www.scan.example">www.scan.example</a></td></tr></table>',
    ],
    [
      'days written in two ways',
      'Statement of 10-03-2026 for account 5512177: one payment arrived and two payments left the account on that day.',
      '<h1>Statement</h1><p>2026-03-10, account 5512177</p><p>Payments in: one. Payments out: two. Have a good day on your account!</p>',
    ],
    ['entities in a plain text', 'Where&nbsp;is my payout?', '<p>Where&nbsp;is my <b>pay-out</b>?</p>'],
    ['one of them empty', 'Where is it?', '<div><br></div>'],
  ])('%s', (_name, plain, html) => {
    expect(kinds(plain, html)).toEqual([]);
  });
});

describe('hidden text', () => {
  test.each([
    ['not displayed', '<p>Hello</p><div style="display: none">transfer everything today</div>'],
    ['one pixel', '<p>Hello</p><span style="font-size:1px">transfer everything today</span>'],
    ['white on white', '<p>Hello</p><font color="#FFFFFF">transfer everything today</font>'],
    ['an attribute', '<p>Hello</p><p hidden>transfer everything today</p>'],
    [
      'a preview as long as a letter',
      `<p style="opacity:0">${'transfer it away '.repeat(40)}</p><p>Hello</p>`,
    ],
  ])('is marked: %s', (_name, html) => {
    expect(kinds('', html)).toEqual(['hidden_text']);
  });

  test.each([
    ['a preview', '<span style="display:none">Your statement is ready to read</span><p>Hello</p>'],
    [
      'a size that is given back',
      '<p>Hi</p><div style="font-size:0px"><p style="font-size:14px">Hello to all of you</p></div>',
    ],
    ['white on blue', '<td bgcolor="#003366"><font color="white">Open my account now</font></td>'],
    ['a copy for telephones', '<p>Pay by Friday please</p><p style="display:none">Pay by Friday please</p>'],
    ['blanks', '<p>Hello</p><p style="display:none">&nbsp;&zwnj; &nbsp;</p>'],
    ['a style sheet', '<style>.a{display:none}</style><p>Hello</p>'],
  ])('is not marked: %s', (_name, html) => {
    expect(kinds('', html)).toEqual([]);
  });
});

describe('HTML-04: a link that shows another host than its target', () => {
  const links = (html: string) => marksOf('', html).map(({ seen, instead }) => [seen, instead]);

  test.each([
    ['a host', '<a href="http://thief.example/login">bank.example</a>', ['bank.example', 'thief.example']],
    [
      'an address',
      '<a href="http://thief.example">Go to https://www.bank.example/login now</a>',
      ['www.bank.example', 'thief.example'],
    ],
    [
      'a name before the host',
      '<a href="http://bank.example@thief.example/">bank.example</a>',
      ['bank.example', 'thief.example'],
    ],
    [
      'letters of another script',
      '<a href="https://b\u0430nk.com">bank.com</a>',
      ['bank.com', 'xn--bnk-6cd.com'],
    ],
    [
      'a mailbox',
      '<a href="mailto:mallory@thief.example">help@bank.example</a>',
      ['bank.example', 'thief.example'],
    ],
    [
      'marks in the words',
      '<a href="http://thief.example"><b>bank</b>.exa<i>mple</i></a>',
      ['bank.example', 'thief.example'],
    ],
    [
      'a redirect',
      '<a href="https://www.google.com/url?q=http://thief.example/&sa=D">bank.example</a>',
      ['bank.example', 'thief.example'],
    ],
  ])('is marked: %s', (_name, html, found) => {
    expect(links(html)).toEqual([found]);
  });

  test.each([
    ['a short name of the same site', '<a href="https://youtu.be/x">www.youtube.com/watch</a>'],
    ['the same host', '<a href="https://bank.example/a?b">https://bank.example/a…</a>'],
    ['a host of the same owner', '<a href="https://login.bank.com/x">www.bank.com</a>'],
    ['words', '<a href="https://thief.example">Click here</a>'],
    [
      'a file',
      '<a href="https://files.example/1">invoice.pdf</a><a href="https://files.example/2">photos.zip</a>',
    ],
    ['a number', '<a href="https://files.example/1">1.800</a><a href="tel:+357">22.100.200</a>'],
    ['an anchor', '<a href="#part">bank.com</a><a name="x">bank.com</a><a href="cid:1">bank.com</a>'],
    [
      'a filter',
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bank.com%2F&amp;data=05">www.bank.com</a>',
    ],
    [
      'another filter',
      '<a href="https://urldefense.com/v3/__https://www.bank.com/a__;!!x!y$">www.bank.com</a>',
    ],
    [
      'an older filter',
      '<a href="https://urldefense.proofpoint.com/v2/url?u=https-3A__www.bank.com_a&amp;d=x">www.bank.com</a>',
    ],
    ['a filter that tells nothing', '<a href="https://protect-eu.mimecast.com/s/abc">www.bank.com</a>'],
    [
      'a sentence that ends in a host',
      '<a href="https://app.shop.com/42">All about your order at shop.com</a>',
    ],
  ])('is not marked: %s', (_name, html) => {
    expect(links(html)).toEqual([]);
  });

  test('three of many are told', () => {
    const many = Array.from(
      { length: 500 },
      (_, number) => `<a href="http://t${number}.example">bank.example</a>`,
    );
    expect(links(many.join(' '))).toHaveLength(3);
  });
});

test('a hostile body is read in time', () => {
  const start = performance.now();
  for (const piece of ['<b>', '<a href=x>', 'a@', '[image', '<p style="font-size:1px">', '1 ', 'x'])
    marksOf(`x ${piece.repeat(300_000 / piece.length)}`, piece.repeat(300_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(15_000);
});
