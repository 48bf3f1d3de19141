/**
 * Ids by the firm's own templates, such as "WD-######": `#` is a digit, `@` a letter, `*` either; everything else is
 * itself. No expressions: what a setting can say is found in linear time.
 */

import type { IdTemplate } from '../model/settings.ts';
import type { MentionType } from '../model/understanding.ts';
import { type FoundMention, foundPlain } from './found-mention.ts';

export interface FirmIds {
  readers: { type: MentionType; pattern: RegExp; template: string }[];
}

const wild: Record<string, string> = { '#': '\\d', '@': '[A-Za-z]', '*': '[A-Za-z0-9]' };

const prepared = new WeakMap<IdTemplate[], FirmIds>();

/** Once for each list of templates. */
export function prepareFirmIds(templates: IdTemplate[]): FirmIds {
  const before = prepared.get(templates);
  if (before) return before;
  const made = makeReaders(templates);
  prepared.set(templates, made);
  return made;
}

function makeReaders(templates: IdTemplate[]): FirmIds {
  const readers = templates.map(({ type, template }) => ({
    ...{ type, template },
    pattern: new RegExp(
      `(?<![A-Za-z0-9А-Яа-яЁё])${[...template].map((one) => wild[one] ?? literal(one)).join('')}(?![A-Za-z0-9А-Яа-яЁё])`,
      'giu',
    ),
  }));
  return { readers };
}

/** Letters of the template keep its case, whatever case they were typed in; others become capitals. */
export function findFirmIds(text: string, { readers }: FirmIds): FoundMention[] {
  return readers.flatMap(({ type, pattern, template }) =>
    [...text.matchAll(pattern)].map((match) => {
      const value = [...match[0]].map((typed, index) =>
        template[index]! in wild ? typed.toUpperCase() : template[index],
      );
      const span = { start: match.index, end: match.index + match[0].length };
      return foundPlain(text, span, type, value.join(''));
    }),
  );
}

function literal(character: string): string {
  return /[A-Za-z0-9]/.test(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
