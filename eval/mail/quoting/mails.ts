import { composeMail } from '../compose.ts';
import type { Fixture } from '../fixture.ts';
import { quotingSamples } from './all.ts';

/** The samples as mails. Most hold the same English answer: only what is new in them counts. */
export function quotingMails(): Fixture[] {
  return quotingSamples.flatMap(([part, samples]) =>
    samples.map(({ name, subject = 'Re: Your deposit', newTexts, plain, html }) => ({
      name: `${part}: ${name}`,
      group: 'hard ordinary' as const,
      program: `quoting, ${part}`,
      language: 'en',
      raw: composeMail({
        from: 'client@elsewhere.example',
        subject,
        header: ['Message-ID: <7f3a.93@elsewhere.example>', 'In-Reply-To: <a1@northgate.example>'],
        encoding: '8bit',
        plain,
        html,
      }),
      newTexts,
      spoken: null,
      recipients: null,
    })),
  );
}
