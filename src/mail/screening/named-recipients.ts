import { speaksOfFailure } from './failure-words.ts';
import { replyCode } from './permanence.ts';

/** An address that a report in free form names, and what it says of it. */
export interface NamedRecipient {
  address: string;
  said: string;
}

const address = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9_-]{1,63}\\.){0,8}[A-Za-z0-9_-]{1,63}";
const anyAddress = new RegExp(address, 'g');
/** Alone on its line or before a colon: qmail, Postfix, Exim, Exchange, Gmail, and lists with dots or numbers. */
const leading = new RegExp(
  `^[ \\t]{0,20}(?:[-*•·][ \\t]{1,4}|\\d{1,3}[.)][ \\t]{1,4})?["'(]?<?(?:mailto:|smtp:|rfc822;)?[ \\t]?(${address})>?["')]?(?:[ \\t]{0,4}\\([^()]{0,200}\\))?[ \\t]{0,4}(?:$|[:;,：]|\\.{3}|\\.$|[-–][ \\t]|on (?:\\d|[A-Z][a-z]{2},)|\\[|<)`,
  'i',
);
const trailing = new RegExp(`[:：][ \\t]{0,4}<?(${address})>?[ \\t]{0,4}\\.?$`, 'i');
/** After a name: Exchange 5.5 and Outlook. */
const afterName = new RegExp(
  `^[^<>@:]{1,80}[<(](?:mailto:|smtp:)?(${address})[>)][ \\t]{0,4}(?:$|[:;,]|on (?:\\d|[A-Z][a-z]{2},))`,
  'i',
);
const label =
  /^[ \t>*|-]{0,8}(?:(?:failed|final|original|intended)?[ -]?recipients?|to|destination|addressee|user|e-?mail|(?:email |mail )?address|mailbox|收件人|收信人|收件者|收件地址|邮件地址|郵件地址|受信者|宛先|送信先|получател[ьи]|адресат|адрес получателя|кому|одержувач|отримувач|empfänger|an|destinataires?|à|destinatari[oi]s?|destinatários?|para|a|ontvanger|aan|odbiorca|adresat|do|mottagare|till)[^:：@]{0,20}[:：][ \t]{0,20}/i;

const mostLines = 1500;
const mostNamed = 100;
const longestLine = 600;
const longestOpening = 30;
const longestSaid = 1200;

/**
 * Every address that the text names as a recipient, in its order: those that lead a line or stand behind a label;
 * where there are none, those in a line that speaks of a failure; else, as a last resort, all. `known` are addresses of the
 * mail itself, whose owners are told of the failure and do not suffer it.
 */
export function namedRecipients(text: string, known: string[], isLastResort: boolean): NamedRecipient[] {
  const lines = text.split('\n', mostLines).map((line) => line.slice(0, longestLine));
  const isOther = (found: string) => !known.includes(found.toLowerCase());
  for (const read of [led, failing, ...(isLastResort ? [any] : [])]) {
    const found = new Map<string, NamedRecipient>();
    for (const [index, line] of lines.entries()) {
      if (!line.includes('@')) continue;
      for (const one of read(lines, index).map(withoutDot).filter(isOther)) {
        const said = whatFollows(lines, index, one);
        const earlier = found.get(one.toLowerCase());
        if (!earlier && found.size < mostNamed) found.set(one.toLowerCase(), { address: one, said });
        else if (earlier && replyCode(earlier.said) === null) earlier.said = `${earlier.said} ${said}`.trim();
      }
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** Whether an address stands alone in a line or behind its label, as nobody writes it in a letter. */
export function namesRecipient(text: string): boolean {
  const lines = text.split('\n', 200).map((line) => line.slice(0, longestLine));
  return lines.some((line, index) => line.includes('@') && led(lines, index).length > 0);
}

function led(lines: string[], index: number): string[] {
  const line = lines[index]!;
  const first = leading.exec(line)?.[1] ?? afterName.exec(line)?.[1];
  if (first) return /^[ \t]*(?:<?[^\s<>]+>?[,;][ \t]*){2,}/.test(line) ? all(line) : [first];
  // "could not be delivered to: <anna@gone.example>"
  const last = trailing.exec(line)?.[1];
  if (last && speaksOfFailure(`${line} ${lines[index + 1] ?? ''}`)) return [last];
  const named = label.exec(line);
  return named ? all(line.slice(named[0].length)) : [];
}

function failing(lines: string[], index: number): string[] {
  const line = lines[index]!;
  if (/\b(?:contact|please (?:e-?mail|write)|report (?:this|it) to|assistance|help)\b/i.test(line)) return [];
  // The address may stand within the words: "was not delivered to … because".
  const near = `${lines[index - 1] ?? ''} ${line} ${lines[index + 1] ?? ''}`.replace(anyAddress, '@');
  return speaksOfFailure(near) || replyCode(near) !== null ? all(line) : [];
}

function any(lines: string[], index: number): string[] {
  return index < longestOpening ? all(lines[index]!) : [];
}

function all(line: string): string[] {
  return line.match(anyAddress) ?? [];
}

function withoutDot(found: string): string {
  return found.replace(/^[.'=]+|[.']+$/g, '');
}

/** The rest of its line and the lines below, up to an empty line that follows words or to the next recipient. */
function whatFollows(lines: string[], index: number, found: string): string {
  const line = lines[index]!;
  let said = line.slice(line.indexOf(found) + found.length).replace(/^[>\])"':;,\s.：-]+/, '');
  for (const [offset, next] of lines.slice(index + 1, index + 16).entries()) {
    if (said.length > longestSaid || leading.test(next)) break;
    if (next.trim() === '' && (said !== '' || offset > 1)) break;
    said = `${said} ${next.trim()}`.trim();
  }
  return said.slice(0, longestSaid);
}
