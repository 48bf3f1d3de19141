import { composeMail } from '../compose.ts';
import type { Fixture, Group } from '../fixture.ts';
import { withParts } from './bounces.ts';

/** Feedback reports (RFC 5965), read receipts (RFC 8098), list mail, and a provider's notice, which is an inquiry. */
export function others(): Fixture[] {
  return [
    one(
      'feedback report',
      'report',
      withParts('feedback-report', 'Abuse report', [
        ['text/plain', 'This is an email abuse report.'],
        ['message/feedback-report', 'Feedback-Type: abuse\nUser-Agent: Reporter/1.0\nVersion: 1\n'],
        ['message/rfc822', 'From: support@northgate.example\nSubject: Your withdrawal\n\nDear client'],
      ]),
    ),
    one(
      'read receipt',
      'receipt',
      withParts('disposition-notification', 'Read: Your withdrawal', [
        ['text/plain', 'Your message was read on 9 March 2026.'],
        [
          'message/disposition-notification',
          'Final-Recipient: rfc822; client@elsewhere.example\nOriginal-Message-ID: <a1@northgate.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n',
        ],
      ]),
    ),
    one(
      'list',
      'list',
      composeMail({
        from: 'news@list.example',
        subject: '[news] March',
        header: [
          'Message-ID: <l1@list.example>',
          'List-Id: News <news.list.example>',
          'List-Unsubscribe: <https://list.example/off>',
          'Precedence: list',
        ],
        plain: 'Here are the news of March.',
      }),
    ),
    one(
      'provider notice',
      'hard ordinary',
      composeMail({
        from: 'noreply@provider.example',
        subject: 'Payment P-20931 is on hold',
        plain:
          'This is an automatic notification. Payment P-20931 of 250.00 EUR is on hold. Please send us the proof of payment.',
      }),
    ),
  ];
}

function one(name: string, group: Group, raw: Buffer): Fixture {
  return { name, group, program: name, language: 'en', raw, newTexts: null, spoken: null, recipients: null };
}
