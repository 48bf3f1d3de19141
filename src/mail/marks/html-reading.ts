import type { PageReader } from '../html-page.ts';

/** What an HTML body shows, hides and links to. */
export interface HtmlReading {
  /** Lines are parted by line feeds; blanks are as they come. */
  visible: string;
  /** What a mail program would not show, but for the few words that stand before everything else as a preview. */
  hidden: string;
  links: { text: string; target: string }[];
}
export interface DeceptionReader extends PageReader {
  end(): HtmlReading;
}

const mostLinks = 1000;
/** Lists of mails show the first words of a mail; newsletters put them there and hide them in the mail itself. */
const longestPreview = 300;

/** Reads what a page shows, hides and links to, beside whatever else it is read for. Styles in a sheet of their own are not applied. */
export function deceptionReader(html: string): DeceptionReader {
  return new Walk(mayHide.test(html), /background|bgcolor/i.test(html));
}

/** Whether any element of a page may be hidden: looking at each costs most of the time. */
const mayHide =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide|opacity\s*:\s*0|max-height\s*:\s*0|font-size\s*:\s*(?:0|1p|\.)|\shidden[\s=>]|#fff|white(?!-)|255\s*,\s*255|transparent/i;

interface Look {
  /** For all that is inside. */
  isHidden: boolean;
  /** Until something inside has a size or a colour of its own. */
  isTiny: boolean;
  isWhite: boolean;
}
interface Shown extends Look {
  isSkipped: boolean;
  isBlock: boolean;
  link: HtmlReading['links'][number] | null;
}

class Walk implements DeceptionReader {
  readonly #visible: string[] = [];
  readonly #links: HtmlReading['links'] = [];
  readonly #mayHide: boolean;
  readonly #hasBackgrounds: boolean;
  readonly #open: Shown[] = [];
  readonly #preview: string[] = [];
  readonly #hidden: string[] = [];
  #sawWords = false;

  constructor(hides: boolean, hasBackgrounds: boolean) {
    this.#mayHide = hides;
    this.#hasBackgrounds = hasBackgrounds;
  }

  open(name: string, attributes: Record<string, string>): void {
    const outer = this.#open.at(-1) ?? outermost;
    const isBlock = blocks.has(name);
    if (isBlock) this.#put('\n');
    this.#open.push({
      ...(this.#mayHide ? lookOf(name, attributes, outer) : outermostLook),
      isSkipped: outer.isSkipped || skipped.has(name),
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
    this.#visible.push(text);
    if (this.#mayHide) this.#sawWords ||= /[\p{L}\p{N}]/u.test(text);
  }

  close(): void {
    if (this.#open.pop()?.isBlock) this.#put('\n');
  }

  end(): HtmlReading {
    return { visible: this.#visible.join(''), hidden: this.#hiddenText(), links: this.#links };
  }

  #hiddenText(): string {
    const preview = this.#preview.join('');
    const isPreview = preview.replace(/[^\p{L}\p{N}]/gu, '').length <= longestPreview;
    return (isPreview ? this.#hidden : [preview, ...this.#hidden]).join('');
  }

  #put(text: string): void {
    this.#visible.push(text);
    if (this.#hidden.length > 0) this.#hidden.push(text);
  }

  #linkTo(target: string | undefined): Shown['link'] {
    if (target === undefined || this.#links.length >= mostLinks) return null;
    const link = { text: '', target };
    this.#links.push(link);
    return link;
  }
}

function lookOf(name: string, attributes: Record<string, string>, outer: Look): Look {
  const style = attributes.style === undefined ? '' : attributes.style.slice(0, 1000).replace(/\s+/g, '');
  const size = /font-size:([^;]*)/i.exec(style)?.[1];
  const colour = /(?:^|;)color:([^;]*)/i.exec(style)?.[1] ?? (name === 'font' ? attributes.color : undefined);
  return {
    isHidden: outer.isHidden || attributes.hidden !== undefined || hides.test(style),
    isTiny: size === undefined ? outer.isTiny : tiny.test(size),
    isWhite: colour === undefined ? outer.isWhite : white.test(colour),
  };
}

const outermostLook: Look = { isHidden: false, isTiny: false, isWhite: false };
const outermost: Shown = { ...outermostLook, isSkipped: false, isBlock: false, link: null };
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
