import { domainToASCII } from 'node:url';
import { parse as parseHost } from 'tldts';
import type { Mark } from '../../domain/model/marks.ts';
import { singleLine } from '../clean-text.ts';
import { unwrappedTarget } from './link-wrappers.ts';
import { isSameOwner } from './same-owner.ts';

const mostMarks = 3;

/** The links whose words show one host and whose target is another's; at most three of them. */
export function linkMarks(links: { text: string; target: string }[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const { text, target } of links) {
    const seen = hostShown(text);
    const instead = seen === null ? null : hostOf(target);
    if (seen === null || instead === null || isSameOwner(seen, instead)) continue;
    found.set(`${seen} ${instead}`, { kind: 'link_elsewhere', seen, instead });
    if (found.size === mostMarks) break;
  }
  return [...found.values()];
}

const schemed = /https?:\/\/([^\s/?#<>"'\\]+)/i;
/** Words that are a host, an address of the web or of mail, and nothing else. */
const bare = /^(?:[^\s@/]+@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[/?#:]\S*)?[.,;]?$/u;
/** Endings of file names that are top-level domains as well. */
const fileEndings = /\.(?:zip|mov|md|py|rs|sh|ps|pub|doc)$/i;

/** The host that the words of a link show, or null. Without a scheme or www it must end as hosts do: not "invoice.pdf". */
function hostShown(text: string): string | null {
  const words = singleLine(text, 1000);
  const written = schemed.exec(words)?.[1];
  if (written !== undefined)
    return asciiHost(written.slice(written.lastIndexOf('@') + 1).replace(/:\d*$/, ''));
  const host = asciiHost(bare.exec(words)?.[1] ?? '');
  if (host === null || (fileEndings.test(host) && !host.startsWith('www.'))) return null;
  const { isIcann, isPrivate, publicSuffix } = parseHost(host, { allowPrivateDomains: true });
  return isIcann || isPrivate || reserved.has(publicSuffix ?? '') ? host : null;
}

/** RFC 2606: in trials these are hosts like any other. */
const reserved = new Set(['example', 'test', 'invalid']);

/** Where a link leads to, or null for what leads nowhere: an anchor, a picture of the mail, a telephone number. */
function hostOf(target: string): string | null {
  const address = URL.parse(unwrappedTarget(target.trim()) ?? '');
  if (address?.protocol === 'http:' || address?.protocol === 'https:') return asciiHost(address.hostname);
  if (address?.protocol !== 'mailto:') return null;
  const recipient = /^[^?,@]+@([^?,@]+)/.exec(address.pathname)?.[1];
  return recipient === undefined ? null : asciiHost(recipient);
}

function asciiHost(host: string): string | null {
  const ascii = domainToASCII(host.replace(/\.$/, ''));
  return ascii.includes('.') && ascii.length <= 253 ? ascii : null;
}
