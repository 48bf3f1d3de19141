import { Parser } from 'htmlparser2';

/** What an HTML body shows, hides and links to. */
export interface HtmlReading {
  /** Lines are parted by line feeds; blanks are as they come. */
  visible: string;
  /** What a mail program would not show, but for the few words that stand before everything else as a preview. */
  hidden: string;
  links: { text: string; target: string }[];
  /** Nested more deeply than any letter: nothing was read of it. */
  isTooDeep: boolean;
}

const deepest = 500;
const mostLinks = 1000;
/** Lists of mails show the first words of a mail; newsletters put them there and hide them in the mail itself. */
const longestPreview = 300;

/** Reads an HTML body in one pass without making a tree. Nothing is fetched; styles in a sheet of their own are not applied. */
export function readHtml(html: string): HtmlReading {
  const walk = new Walk(/background|bgcolor/i.test(html));
  const parser = new Parser({
    onopentag: (name, attributes) => walk.open(name, attributes),
    ontext: (text) => walk.write(text),
    onclosetag: () => walk.close(),
  });
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (error !== tooDeep) throw error;
    return { visible: '', hidden: '', links: [], isTooDeep: true };
  }
  return { visible: walk.visible.join(''), hidden: walk.hiddenText(), links: walk.links, isTooDeep: false };
}

const tooDeep = new Error('nested too deeply');

interface Shown {
  isSkipped: boolean;
  /** For all that is inside. */
  isHidden: boolean;
  /** Until something inside has a size or a colour of its own. */
  isTiny: boolean;
  isWhite: boolean;
  isBlock: boolean;
  link: HtmlReading['links'][number] | null;
}

class Walk {
  readonly visible: string[] = [];
  readonly links: HtmlReading['links'] = [];
  readonly #hasBackgrounds: boolean;
  readonly #open: Shown[] = [];
  readonly #preview: string[] = [];
  readonly #hidden: string[] = [];
  #sawWords = false;

  constructor(hasBackgrounds: boolean) {
    this.#hasBackgrounds = hasBackgrounds;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#open.length >= deepest) throw tooDeep;
    const outer = this.#open.at(-1) ?? outermost;
    const isBlock = blocks.has(name);
    if (isBlock) this.#put('\n');
    const style = attributes.style === undefined ? '' : attributes.style.slice(0, 1000).replace(/\s+/g, '');
    const size = /font-size:([^;]*)/i.exec(style)?.[1];
    const colour =
      /(?:^|;)color:([^;]*)/i.exec(style)?.[1] ?? (name === 'font' ? attributes.color : undefined);
    this.#open.push({
      isSkipped: outer.isSkipped || skipped.has(name),
      isHidden: outer.isHidden || attributes.hidden !== undefined || hides.test(style),
      isTiny: size === undefined ? outer.isTiny : tiny.test(size),
      isWhite: colour === undefined ? outer.isWhite : white.test(colour),
      isBlock,
      link: name === 'a' ? this.#linkTo(attributes.href) : outer.link,
    });
  }

  write(text: string): void {
    const { isSkipped, isHidden, isTiny, isWhite, link } = this.#open.at(-1) ?? outermost;
    if (isSkipped) return;
    if (link && link.text.length < 2000) link.text += text;
    if (isHidden || isTiny || (isWhite && !this.#hasBackgrounds)) {
      (this.#sawWords ? this.#hidden : this.#preview).push(text);
      return;
    }
    this.visible.push(text);
    this.#sawWords ||= /[\p{L}\p{N}]/u.test(text);
  }

  close(): void {
    if (this.#open.pop()?.isBlock) this.#put('\n');
  }

  hiddenText(): string {
    const preview = this.#preview.join('');
    const isPreview = preview.replace(/[^\p{L}\p{N}]/gu, '').length <= longestPreview;
    return (isPreview ? this.#hidden : [preview, ...this.#hidden]).join('');
  }

  #put(text: string): void {
    this.visible.push(text);
    if (this.#hidden.length > 0) this.#hidden.push(text);
  }

  #linkTo(target: string | undefined): Shown['link'] {
    if (target === undefined || this.links.length >= mostLinks) return null;
    const link = { text: '', target };
    this.links.push(link);
    return link;
  }
}

const outermost: Shown = {
  ...{ isSkipped: false, isHidden: false, isTiny: false, isWhite: false, isBlock: false, link: null },
};
const skipped = new Set(['head', 'style', 'script', 'title', 'template', 'noscript']);
/** Of a style without blanks. */
const hides =
  /display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0+)?(?:;|!|$)|max-height:0(?:px)?(?:;|!|$)/i;
const tiny = /^(?:[01](?:\.\d+)?(?:px|pt)?|0?\.0?\d(?:em|rem)|0(?:em|rem|%))(?:!important)?$/i;
const white = /^(?:#fff(?:fff)?|white|rgba?\(255,255,255(?:,[\d.]+)?\)|transparent)(?:!important)?$/i;
const blocks = new Set(
  'address article aside blockquote body br button caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section select table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  ),
);
