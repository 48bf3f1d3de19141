import { describe, expect, test } from 'vitest';
import { composeMail } from '../../eval/mail/compose.ts';
import { quotingSamples } from '../../eval/mail/quoting/all.ts';
import { plain } from '../../eval/mail/score.ts';
import { htmlStructure } from '../../src/mail/new-text/html-structure.ts';
import { readWhole } from './support/read-whole.ts';

describe.each(quotingSamples)('what is new in answers: %s', (_part, samples) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const { subject = 'Re: Your deposit', newTexts, ...form } = sample;
    const mail = await readWhole(
      composeMail({ from: 'client@elsewhere.example', subject, encoding: '8bit', ...form }),
    );
    expect(newTexts.map(plain)).toContain(plain(mail.reply));
  });
});

test('a plain part that says something else than the HTML is read by itself', async () => {
  const mail = await readWhole(
    composeMail({
      from: 'client@elsewhere.example',
      subject: 'Re: Your deposit',
      plain: 'Please pay to the other card.\n\nThank you.',
      html: '<p>Hello</p><blockquote type="cite">Please pay to this card.</blockquote>',
    }),
  );
  expect(mail.reply).toBe('Please pay to the other card.\n\nThank you.');
});

test('what is shown of a mail with both parts is its plain text, whole', async () => {
  const mail = await readWhole(
    composeMail({
      from: 'client@elsewhere.example',
      subject: 'Re: Your deposit',
      plain: 'It is sent.\n\nAr 11 Ebr dywedodd\nWhere is it?',
      html: '<p>It is sent.</p><div class="gmail_quote">Ar 11 Ebr dywedodd<blockquote>Where is it?</blockquote></div>',
    }),
  );
  expect(mail.text).toBe('It is sent.\n\nAr 11 Ebr dywedodd\nWhere is it?');
  expect(mail.reply).toBe('It is sent.');
});

test('hostile HTML of 300 kB is read in one pass', () => {
  const bodies = [
    '<div class="gmail_quote">x'.repeat(11_000),
    '<blockquote>x'.repeat(20_000),
    '<blockquote></blockquote>'.repeat(12_000),
    '<div style="border-top:solid #E1E1E1 1.0pt">a: b@c 1:11\n'.repeat(5000),
    `<div style="border-top:solid #E1E1E1 1.0pt">${'<p class="gmail_signature"></p>'.repeat(9000)}`,
    `<p class="${'x_'.repeat(100_000)}">x<blockquote>`,
  ];
  expect(bodies.map((html) => htmlStructure(html)).length).toBe(6);
}, 20_000);
