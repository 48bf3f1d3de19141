import type { Disclosure } from '../model/drafting.ts';
import type { Quote, SenderVerdict } from '../model/mail.ts';
import type { Channel, Language } from '../model.ts';
import { renderDay } from './render-values.ts';

/** In UTF-16 units, about a page: enough to remember what one asked. */
const longest = 2000;
const cutMark = '[…]';

const introductions: Record<Language, (day: string) => string> = {
  en: (day) => `Your message of ${day}:`,
  ru: (day) => `Ваше сообщение от ${day}:`,
  'zh-Hans': (day) => `您${day}的来信：`,
  'zh-Hant': (day) => `您於${day}的來信：`,
};

/** What the client newly wrote, as it stands under a reply; null when there is nothing to quote. */
export function makeQuote(
  written: string,
  receivedAt: Date,
  language: Language,
  timeZone: string,
): Quote | null {
  const text = written.replace(/\r\n?/g, '\n').trim();
  if (text === '') return null;
  return {
    introduction: introductions[language](renderDay(receivedAt.toISOString(), language, timeZone)),
    text: text.length <= longest ? text : `${wholeLines(text.slice(0, longest))}\n${cutMark}`,
  };
}

/** Up to the last line end, where one is near; never half a character. */
function wholeLines(text: string): string {
  const lineEnd = text.lastIndexOf('\n');
  return text
    .slice(0, lineEnd > longest / 2 ? lineEnd : undefined)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/**
 * Why the message may not be quoted, for the officer, or null. It goes back only to the very address that proved to
 * have written it: who borrows a client's address could otherwise put words of his into our letter to that client.
 */
export function whyNotQuoted(
  row: { channel: Channel; id: number; recipient: string | null; disclosure: Disclosure },
  inquiry: { case_id: number; sender_address: string | null; verdict: SenderVerdict; reply: string },
): string | null {
  if (row.channel !== 'email') return 'Answers to colleagues quote nothing.';
  if (inquiry.case_id !== row.id || row.recipient === null || inquiry.sender_address !== row.recipient)
    return 'The last message came from another address than the one this letter goes to, so it cannot be quoted.';
  if (inquiry.verdict !== 'pass' && inquiry.verdict !== 'off')
    return 'Nobody has proven that the client wrote the last message, so it cannot be quoted.';
  if (row.disclosure === 'conflict')
    return 'The last message names a record that is not linked here, so it cannot be quoted.';
  return inquiry.reply.trim() === '' ? 'The last message has no text of its own to quote.' : null;
}
