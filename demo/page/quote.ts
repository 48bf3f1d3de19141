import type { PageMail } from './mail-view.ts';

/**
 * A reply as mail programs write it: the new text, a line that names the earlier mail in the writer's language,
 * and the earlier text quoted. The desk has to find the new words in it. `at` is written in UTC.
 */
export function quoteBelow(text: string, earlier: PageMail, at: Date, language: string): string {
  const quoted = earlier.text.split('\n').map((line) => (line ? `> ${line}` : '>'));
  return `${text.trimEnd()}\n\n${quoteLine(earlier, at, language)}\n${quoted.join('\n')}\n`;
}

function quoteLine({ from }: PageMail, at: Date, language: string): string {
  const name = from.name ? `${from.name} <${from.address}>` : from.address;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  if (language.startsWith('ru')) return `${day.format(at)}, ${name} пишет:`;
  if (language.startsWith('zh')) return `${name} 于 ${day.format(at)} 写道：`;
  return `On ${day.format(at)}, ${name} wrote:`;
}
