import iconv from 'iconv-lite';
import { composeMail } from '../compose.ts';
import { draw } from '../draw.ts';
import type { Fixture } from '../fixture.ts';
import { languages } from '../sentences/all.ts';
import type { LanguageSentences } from '../sentences/language-sentences.ts';
import { deskAddress, deskName, type Letter, type Program } from './answer.ts';
import { easternPrograms } from './eastern.ts';
import { westernPrograms } from './western.ts';

/** Answers of clients: every program in every language that is written with it. */
export function ordinaryMails(seed: number): Fixture[] {
  return languages.flatMap((language) =>
    [...westernPrograms, ...easternPrograms]
      .filter(({ only }) => only === undefined || only.includes(language.tag))
      .map((program) => answer(seed, language, program)),
  );
}

/** What a person writes and a careless rule takes for a machine's. */
export function hardOrdinaryMails(): Fixture[] {
  return languages.flatMap((language) =>
    language.hard.map((text, index) => ({
      ...ordinary(`hard ${language.tag} ${index}`, language, 'no program'),
      group: 'hard ordinary' as const,
      raw: composeMail({
        from: 'client@elsewhere.example',
        subject: language.absences[0]![0].replace(/^[^:：]*[:：]\s*/u, 'Re: '),
        plain: `${text}\n\n${language.closing}\n${language.person}`,
      }),
      newTexts: withClosing(text, language),
    })),
  );
}

function answer(seed: number, language: LanguageSentences, program: Program): Fixture {
  const name = `${program.name} ${language.tag}`;
  const letter = letterOf(language, language.messages[draw(seed, name, language.messages.length)]!);
  const form = program.write(letter);
  const native = draw(seed, `${name} charset`, 3) === 0;
  const charset = native && fits(form.plain ?? form.html!, language.charset) ? language.charset : 'utf-8';
  const encoding = (['base64', 'quoted-printable', '8bit'] as const)[draw(seed, `${name} encoding`, 3)]!;
  return {
    ...ordinary(name, language, program.name),
    raw: composeMail({
      from: 'client@elsewhere.example',
      subject: letter.subject,
      header: ['Message-ID: <7f3a.91@elsewhere.example>', 'In-Reply-To: <a1@northgate.example>'],
      charset,
      encoding: charset === 'iso-2022-jp' ? '8bit' : encoding,
      plain: form.plain,
      html: form.html,
    }),
    newTexts: [...(form.newTexts ?? []), ...withClosing(letter.message, language)],
  };
}

function letterOf(language: LanguageSentences, message: string): Letter {
  const [gmail, apple, thunderbird] = language.attributions;

  // The placeholder is the only capital N that stands by itself.
  const fill = (text: string) =>
    text.replace(/(?<![\p{L}])N(?![\p{L}])/u, deskName).replace(/\bA(?=[>)])/, deskAddress);
  return {
    ...language,
    message,
    subject: `Re: ${language.absences[0]![0].replace(/^[^:：]*[:：]\s*/u, '')}`,
    attributions: [fill(gmail), fill(apple), fill(thunderbird)],
  };
}

function withClosing(text: string, { closing, person }: LanguageSentences): string[] {
  return [text, `${text} ${closing}`, `${text} ${closing} ${person}`];
}

function ordinary(name: string, language: LanguageSentences, program: string) {
  return {
    name,
    group: 'ordinary' as const,
    program,
    language: language.tag,
    spoken: language.tag,
    recipients: null,
  };
}

/** Two scripts in one mail, as a program in another language makes them, only fit into UTF-8. */
function fits(text: string, charset: string): boolean {
  if (charset === 'iso-8859-1') return [...text].every((character) => character.charCodeAt(0) < 256);
  if (charset === 'iso-2022-jp') return !/[\u0080-\u2fff]/.test(text);
  return iconv.decode(iconv.encode(text, charset), charset) === text;
}
