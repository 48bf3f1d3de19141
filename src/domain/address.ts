/**
 * The one grammar of e-mail addresses in Casedesk: a dot-atom local part and a letter-digit-hyphen domain with
 * at least two labels (RFC 5321 section 4.1.2 without quoted strings, comments, literals and non-ASCII).
 * Mail programs rewrite odd addresses instead of refusing them, so anything else is refused here first.
 */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Lower-case form of a plain address, or null when the text is not exactly one plain address. */
export function plainAddress(text: string): string | null {
  // Before lower-casing: the Kelvin sign and its like would turn into ASCII letters.
  if (!/^[\x21-\x7e]+$/.test(text)) return null;
  const address = text.toLowerCase();
  if (address.length > 254) return null;
  const at = address.indexOf('@');
  if (at < 1 || at > 64 || at !== address.lastIndexOf('@')) return null;
  const labels = address.slice(at + 1).split('.');
  if (!localPart.test(address.slice(0, at)) || labels.length < 2) return null;
  return labels.every((label) => domainLabel.test(label)) ? address : null;
}
