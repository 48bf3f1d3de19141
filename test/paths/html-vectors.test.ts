import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';

// Mails that would do something in a mail program or a browser. Here nothing in them is rendered, run or fetched.

let desk: Desk;
/** Listens where every address in these mails points; whoever connects was lured. */
let canary: Server;
let lured = 0;
let trap = '';
beforeAll(async () => {
  canary = createServer((socket) => {
    lured += 1;
    socket.destroy();
  });
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const address = canary.address();
  trap = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  desk = await openDesk({ variables: { BURSTS: 'off' } });
});
afterAll(async () => {
  await desk.stop();
  canary.close();
});

/** The one card whose mail bears this word. */
const cardSaying = (word: string) => {
  const found = Object.values(channels).flatMap(({ id }) =>
    desk.cards(id).filter((card) => saidBy(card).includes(word)),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
};

async function receiveHtml(word: string, html: string, type = 'text/html; charset=utf-8'): Promise<void> {
  const lines = [`From: Ines <ines@harbour.example>`, `To: ${firm.deskAddress}`, `Subject: ${word}`];
  await desk.receiveRaw([...lines, 'MIME-Version: 1.0', `Content-Type: ${type}`, '', html, ''].join('\r\n'));
}

/** A case is opened, its draft is read and its evidence is listed, as an officer does. */
async function lookAt(word: string): Promise<string> {
  const olena = colleagueAt(desk, officer);
  const card = cardSaying(word);
  await olena.take(card);
  const window = await olena.open(card, 'case_draft');
  for (const one of desk.slack.as(officer.id).openViews()) await desk.slack.as(officer.id).closeView(one.id);
  return `${saidBy(cardSaying(word))}\n${saidBy(window.view)}`;
}

describe('HTML-01: what would run in a browser comes as words', () => {
  const attacks: [string, (url: string) => string][] = [
    ['svg', (url) => `<svg onload="fetch('${url}')"><text>drawn</text></svg>`],
    ['style import', (url) => `<style>@import url('${url}');</style>`],
    [
      'animate',
      (url) => `<svg><a><animate attributeName="href" values="javascript:fetch('${url}')"/></a></svg>`,
    ],
    ['base', (url) => `<base href="${url}/"><a href="next">next</a>`],
    ['refresh', (url) => `<meta http-equiv="refresh" content="0;url=${url}">`],
    ['form', (url) => `<form action="${url}"><input name="pin"><button autofocus>Send</button></form>`],
    ['math', (url) => `<math><maction actiontype="statusline" xlink:href="${url}">sum</maction></math>`],
    ['cdata', (url) => `<![CDATA[<img src=${url} onerror=fetch('${url}')>]]>`],
    ['nested script', (url) => `<scr<script>ipt>fetch('${url}')</scr</script>ipt>`],
    ['comment', (url) => `<!--><img src=${url}>--><p>after</p>`],
    ['attribute', (url) => `<p title="</p><img src=${url}>">titled</p>`],
  ];
  test.each(attacks)('HTML-01: %s', async (name, attack) => {
    const word = `attack-${name.replace(' ', '-')}`;
    await receiveHtml(word, `<p>Dear desk,</p>${attack(`http://${trap}/x`)}<p>where is my payout?</p>`);
    const said = saidBy(cardSaying(word));
    expect(said).toContain('where is my payout?');
    // Marks of Slack are ours alone.
    expect(said.match(/<(?!!date\^)[a-z!@#/]/gi) ?? []).toEqual([]);
    expect(lured).toBe(0);
  });
});

test('HTML-02: nothing that a mail points at is fetched, however it is looked at', async () => {
  const url = `http://${trap}`;
  await receiveHtml(
    'pixels',
    [
      `<link rel="prefetch" href="${url}/next"><link rel="stylesheet" href="${url}/style">`,
      `<body background="${url}/ground" style="background-image:url('${url}/picture')">`,
      `<p>Where is my payout?</p><img src="${url}/pixel.gif" width="1" height="1"><img src="cid:a@${trap}">`,
      `<iframe src="${url}/frame"></iframe><video poster="${url}/poster"></video><audio src="${url}/a"></audio>`,
      `<object data="${url}/object"></object><a href="${url}/click" ping="${url}/ping">my account</a></body>`,
    ].join('\n'),
  );
  expect(await lookAt('pixels')).toContain('Where is my payout?');
  expect(lured).toBe(0);
});

describe('HTML-03: text that a mail program would not show is shown', () => {
  test('HTML-03: hidden and white words stay in the text', async () => {
    await receiveHtml(
      'hidden words',
      '<p>Where is my payout?</p><p style="display:none">unseen words</p><p style="font-size:1px;color:#fff">white words</p>',
    );
    const said = saidBy(cardSaying('hidden words'));
    for (const words of ['unseen words', 'white words']) expect(said).toContain(words);
  });

  test('HTML-03: of two texts in one mail the plain one is shown', async () => {
    const parts = ['The IBAN is GOOD', '<p>The IBAN is EVIL</p>'].map(
      (text, index) => `--e\r\nContent-Type: text/${index === 0 ? 'plain' : 'html'}\r\n\r\n${text}\r\n`,
    );
    await receiveHtml('two texts', `${parts.join('')}--e--`, 'multipart/alternative; boundary=e');
    expect(saidBy(cardSaying('two texts'))).toContain('The IBAN is GOOD');
  });
});

test('HTML-04: a link is shown with where it leads', async () => {
  await receiveHtml('link', '<p>Please use <a href="http://thief.example/login">bank.example</a> now</p>');
  expect(saidBy(cardSaying('“link”'))).toContain('bank.example [http://thief.example/login]');
});

describe('UNI-01: letters that hide, turn or pile up', () => {
  const deceiving = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
  const cases: [string, string, string][] = [
    ['turned text', 'turned \u202egnp.exe\u202c end', 'paid \u202edlos\u202c x\u2066y\u2069'],
    ['no width', 'no\u200bwidth\ufeff here', 'Wh\u200bere\u2060 is\u00ad it?'],
    ['tags', 'tags \u{e0001}\u{e0041}\u{e007f}here', 'hid\u{e0068}\u{e0069}den'],
  ];
  test.each(cases)('UNI-01: %s', async (name, subject, text) => {
    await desk.receive({
      from: { name: `In\u202ees ${name}`, address: 'ines@harbour.example' },
      to: [firm.deskAddress],
      subject: `${name}: ${subject}`,
      text: `${text} About ${name}.`,
    });
    const said = saidBy(cardSaying(`About ${name}.`));
    expect(said).not.toMatch(deceiving);
  });

  test('UNI-01: ten thousand marks on one letter, and a megabyte of emoji', async () => {
    const pile = `a${'\u0301'.repeat(10_000)}`;
    for (const [word, text] of [
      ['piled', `${pile} piled up`],
      ['smiling', `smiling ${'😀'.repeat(250_000)}`],
    ] as const)
      await desk.receive({
        from: { name: `Ines ${pile}`, address: 'ines@harbour.example' },
        to: [firm.deskAddress],
        subject: `${word} ${pile}`,
        text,
      });
    for (const word of ['piled', 'smiling']) {
      const said = saidBy(cardSaying(word));
      expect(said.length).toBeLessThan(6_000);
      expect(said.isWellFormed()).toBe(true);
      // What grows out of its line covers those above and below it.
      expect(said).not.toMatch(/\p{M}{9}/u);
    }
    expect(desk.slack.journal().filter(({ ok }) => !ok)).toEqual([]);
  }, 60_000);

  test('UNI-01: no log line holds any of it', () => {
    const logged = JSON.stringify(desk.logged);
    expect(logged).not.toMatch(deceiving);
    expect(logged).not.toContain('harbour');
  });
});
