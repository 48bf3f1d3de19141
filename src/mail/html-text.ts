import { type PageReader, readPage } from './html-page.ts';
import { LaidOutText, type Place } from './laid-out-text.ts';

/** A letter that a person wrote needs less. */
export const longestHtml = 300_000;

/**
 * What a person would read in an HTML body, as plain text: link targets spelled out behind their words, no images,
 * quotes with "> ". Nothing is fetched. Cut after 300 000 characters; what is nested too deeply for a layout comes as its
 * bare words. `beside` reads the page at the same time.
 */
export function htmlText(html: string, beside: PageReader[] = []): string {
  const start = html.slice(0, longestHtml);
  const text = new PageText();
  return readPage(start, [text, ...beside]) ? text.toString().trim() : bareWords(start);
}

class PageText implements PageReader {
  readonly #text = new LaidOutText();
  readonly #open: Element[] = [];
  #unread = 0;

  open(name: string, attributes: Record<string, string>): void {
    const element = opened(name, attributes, this.#text, this.#open);
    this.#open.push(element);
    if (element.isUnread) this.#unread += 1;
    else if (this.#unread === 0) begin(element, this.#text);
  }

  write(words: string): void {
    if (this.#unread === 0) this.#text.write(words);
  }

  close(): void {
    const element = this.#open.pop()!;
    if (element.isUnread) this.#unread -= 1;
    else if (this.#unread === 0) end(element, this.#text);
  }

  toString(): string {
    return this.#text.toString();
  }
}

function bareWords(html: string): string {
  const words = html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ');
  return words.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities[entity] ?? entity).trim();
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

interface Element {
  name: string;
  isUnread: boolean;
  /** Line ends before and after it. */
  breaks: [number, number];
  /** Of a link: where it leads, and where its words begin. */
  link: { target: string; from: Place } | null;
  /** Of a list: the number of its next item, or null for dots. */
  nextItem: number | null;
  prefix: [first: string, rest: string] | null;
}

function opened(
  name: string,
  attributes: Record<string, string>,
  text: LaidOutText,
  open: Element[],
): Element {
  const target = name === 'a' ? (attributes.href ?? '').trim() : '';
  return {
    name,
    isUnread: unreadElements.has(name),
    breaks: breaksOf(name, open),
    link: target === '' || target.startsWith('#') ? null : { target, from: text.place },
    nextItem: name === 'ol' ? Number.parseInt(attributes.start ?? '1', 10) || 1 : null,
    prefix: prefixOf(name, attributes, open),
  };
}

function begin({ name, breaks, prefix }: Element, text: LaidOutText): void {
  if (name === 'br') text.endLine();
  else if (name === 'hr') text.writeRule();
  else if (name === 'td' || name === 'th') text.write(' ');
  text.breakBefore(breaks[0]);
  if (prefix) text.indent(...prefix);
  if (name === 'pre') text.keepBlanks(true);
}

function end({ name, breaks, link, prefix }: Element, text: LaidOutText): void {
  if (name === 'pre') text.keepBlanks(false);
  if (link) spellOut(link, text);
  if (prefix) text.outdent();
  text.breakBefore(breaks[1]);
}

/** "bank.com [http://elsewhere]": where the words are not the target itself. */
function spellOut({ target, from }: { target: string; from: Place }, text: LaidOutText): void {
  const words = text.since(from, target.length + 100)?.trim();
  const shown = target.replace(/^mailto:/i, '');
  if (words !== target && words !== shown) text.write(words === '' ? `[${shown}]` : ` [${shown}]`);
}

const unreadElements = new Set([
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'img',
]);
const blocks = new Map<string, [number, number]>([
  ...'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header html legend li main nav section summary tbody tfoot thead tr'
    .split(' ')
    .map((name): [string, [number, number]] => [name, [1, 1]]),
  ...'blockquote h4 h5 h6 ol p pre table ul'
    .split(' ')
    .map((name): [string, [number, number]] => [name, [2, 2]]),
  ...'h1 h2 h3'.split(' ').map((name): [string, [number, number]] => [name, [3, 2]]),
]);

/** A list inside a list is not set apart from its item. */
function breaksOf(name: string, open: Element[]): [number, number] {
  if ((name === 'ul' || name === 'ol') && open.at(-1)?.name === 'li') return [1, 1];
  return blocks.get(name) ?? [0, 0];
}

function prefixOf(name: string, attributes: Record<string, string>, open: Element[]): Element['prefix'] {
  if (name === 'blockquote') return isIndented(attributes) ? null : ['> ', '> '];
  if (name !== 'li') return null;
  const list = open.findLast((element) => element.name === 'ol' || element.name === 'ul');
  if (list?.nextItem == null) return [' * ', '   '];
  const mark = ` ${list.nextItem}. `;
  list.nextItem += 1;
  return [mark, ' '.repeat(mark.length)];
}

/** How editors indent a paragraph; nothing is quoted there. */
function isIndented({ class: classes = '', style = '' }: Record<string, string>): boolean {
  return (
    /webkit-indent/.test(classes) ||
    /border:\s?none|(?:^|\s)0(?:px)? 0(?:px)? 0(?:px)? 40px/.test(style.slice(0, 300))
  );
}
