import type { Mention, MentionType } from '../model/understanding.ts';

/** A stretch of a text that one reader understood. Without a mention it only keeps the later ones from reading it. */
export interface FoundMention {
  start: number;
  end: number;
  mention: Mention | null;
}

export function foundPlain(
  text: string,
  { start, end }: { start: number; end: number },
  type: MentionType,
  value: string,
  valid = true,
): FoundMention {
  return {
    start,
    end,
    mention: { type, value, masked: value, valid, quoted: text.slice(start, end) },
  };
}

/** Of a secret: only its mask, and the whole for sealMentions. */
export function foundSecret(
  { start, end }: { start: number; end: number },
  type: MentionType,
  { masked, whole, valid }: { masked: string; whole: string; valid: boolean },
): FoundMention {
  return { start, end, mention: { type, value: masked, masked, valid, quoted: '', whole } };
}

/** The span of a capture that ends where its match ends. */
export function endOf(match: RegExpMatchArray, capture: string): { start: number; end: number } {
  const end = match.index! + match[0].length;
  return { start: end - capture.length, end };
}
