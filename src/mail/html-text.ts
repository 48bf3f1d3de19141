import { convert } from 'html-to-text';

/** A letter that a person wrote needs less; the converter's time grows faster than what it reads. */
export const longestHtml = 300_000;

/**
 * What a person would read in an HTML body, as plain text: link targets spelled out behind their words, no
 * images, quotes with "> ". Nothing is fetched. Cut after 300 000 characters; what is nested too deeply for a
 * layout comes as its bare words.
 */
export function htmlText(html: string): string {
  const start = html.slice(0, longestHtml);
  if (deepestNesting(start) > deepest) return bareWords(start);
  try {
    return convert(start, {
      wordwrap: false,
      limits: { maxInputLength: longestHtml, maxDepth: deepest },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['[', ']'] } },
        ...headings,
        { selector: 'table', format: 'block' },
        ...indented,
      ],
    }).trim();
  } catch {
    return bareWords(start);
  }
}

const deepest = 300;
/** Elements without an end, and those whose end is often left out because the next one closes them. */
const flat = /^(?:area|base|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i;

/** How deep a tree the tags would make, counted without making it: the converter needs seconds for a deep one. */
function deepestNesting(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let most = 0;
  for (const [, isEnd, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (flat.test(name)) continue;
    const element = name.toLowerCase();
    const count = open.get(element) ?? 0;
    // An end without a beginning closes nothing.
    if (isEnd && count === 0) continue;
    open.set(element, isEnd ? count - 1 : count + 1);
    depth += isEnd ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
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

/** How editors indent a paragraph; nothing is quoted there. */
const indented = [
  '[class*="webkit-indent"]',
  '[style*="border: none"]',
  '[style*="0 0 0 40px"]',
  '[style*="0px 0px 0px 40px"]',
].map((which) => ({ selector: `blockquote${which}`, format: 'block' }));

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
  selector,
  options: { uppercase: false },
}));
