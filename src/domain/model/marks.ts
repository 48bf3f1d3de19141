// What an officer should be wary of in a mail. A mark is a remark, never a verdict: it decides nothing by itself.

export const markKinds = [
  /** The sender's domain could be taken for one of ours, or one that a known client writes from. */
  'lookalike_domain',
  /** A word of the sender's domain mixes letters of several scripts. */
  'mixed_letters',
  /** The sender wants answers at a domain that is not his. */
  'reply_to_elsewhere',
  /** The sender's name shows an address that is not his. */
  'address_in_name',
  /** The plain text and the HTML of the mail do not say the same. */
  'parts_differ',
  /** The HTML holds words that a mail program would not show. */
  'hidden_text',
  /** A link shows one host and leads to another. */
  'link_elsewhere',
] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  kind: MarkKind;
  /** The host or address that people see, in ASCII where it is one; '' where there is none. From outside: escape it. */
  seen: string;
  /** What it really is, or for a look-alike what it could be taken for; '' where there is none. Escape it, too. */
  instead: string;
}
