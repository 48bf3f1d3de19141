import { Parser } from 'htmlparser2';

/** Takes the tags and the text of a page as they come. Every element that is opened is closed. */
export interface PageReader {
  open(name: string, attributes: Record<string, string>): void;
  write(text: string): void;
  close(): void;
}

/** No program nests deeper, and the parser needs seconds for a page of open elements. */
const deepest = 300;

/** Reads a page once for all readers. False when it is nested too deeply: then it was not read to its end. */
export function readPage(html: string, readers: PageReader[]): boolean {
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth >= deepest) return parser.pause();
      depth += 1;
      for (const reader of readers) reader.open(name, attributes);
    },
    ontext(text) {
      for (const reader of readers) reader.write(text);
    },
    onclosetag() {
      if (depth === 0) return;
      depth -= 1;
      for (const reader of readers) reader.close();
    },
  });
  parser.write(html);
  if (depth >= deepest) return false;
  parser.end();
  return true;
}
