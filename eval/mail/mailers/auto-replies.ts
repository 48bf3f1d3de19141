import { composeMail } from '../compose.ts';
import type { Fixture } from '../fixture.ts';
import { languages } from '../sentences/all.ts';

const marks: [string, string[]][] = [
  ['RFC 3834', ['Auto-Submitted: auto-replied']],
  ['exchange', ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All']],
  ['old responder', ['Precedence: auto_reply', 'X-Autoreply: yes']],
  ['no header', []],
];

/** Absences in every language, with the headers of several programs and with none. */
export function autoReplies(): Fixture[] {
  return languages.flatMap((language) =>
    language.absences.flatMap(([subject, text], index) =>
      marks.map(([program, header]) => ({
        name: `absence ${index} ${language.tag} ${program}`,
        group: 'auto-reply' as const,
        program: `auto-reply, ${program}`,
        language: language.tag,
        raw: composeMail({
          from: 'client@elsewhere.example',
          subject,
          header: [
            'Message-ID: <7f3a.92@elsewhere.example>',
            'In-Reply-To: <a1@northgate.example>',
            ...header,
          ],
          plain: `${text}\n\n${language.closing}\n${language.person}`,
        }),
        newTexts: null,
        spoken: language.tag,
        recipients: null,
      })),
    ),
  );
}
