import type { ParsedMail } from '../domain/model/mail.ts';
import { fieldValues, type MailHeader } from './header-fields.ts';
import { loopHeader } from './loop-mark.ts';

/**
 * Whether the header of a mail allows that a machine answers it: RFC 3834 section 2, read strictly, because an answer too
 * few annoys nobody and an answer too many is a loop or somebody's weapon. `Auto-Submitted: no` is a person.
 * `ownAddresses` in lower case. Says nothing about who really wrote the mail.
 */
export function mayAcknowledge(header: MailHeader, parsed: ParsedMail, ownAddresses: string[]): boolean {
  if (parsed.from === null || isMachine(parsed.from.address)) return false;
  if (ownAddresses.some((own) => domainOf(own) === domainOf(parsed.from!.address))) return false;
  // One that names us nowhere came over a list or as a blind copy (RFC 3834 section 2).
  if (![...parsed.to, ...parsed.cc].some((address) => ownAddresses.includes(untagged(address)))) return false;
  if (header.fields.some(({ name }) => name.startsWith('list-'))) return false;
  return !signs.some(([name, isAutomatic]) => valuesOf(header, name).some(isAutomatic));
}

const always = () => true;
const unlessNo = (value: string) => value !== '' && !/^(?:no|false|none)(?:[\s;(]|$)/.test(value);
const unfitPrecedence = (value: string) => /^(?:bulk|list|junk|auto[_-]?reply)\b/.test(value);

/** What answering machines, lists and other desks write; each of them ends it. */
const signs: [string, (value: string) => boolean][] = [
  ['auto-submitted', unlessNo],
  ['precedence', unfitPrecedence],
  ['x-precedence', unfitPrecedence],
  ['return-path', (value) => /^<\s{0,20}>/.test(value)],
  ['content-type', (value) => /^multipart\/report\b/.test(value)],
  // A mail of any Casedesk, ours or another firm's.
  [loopHeader.toLowerCase(), always],
  ['x-loop', always],
  ['x-autoreply', unlessNo],
  ['x-autorespond', unlessNo],
  ['x-autoresponder', unlessNo],
  ['x-fc-machinegenerated', unlessNo],
  ['x-failed-recipients', always],
  // Of Exchange: the sender asks to be spared (MS-OXCMAIL section 2.2.3.2.14).
  ['x-auto-response-suppress', unlessNo],
];

function valuesOf(header: MailHeader, name: string): string[] {
  return fieldValues(header, name).map((value) => value.trim().toLowerCase());
}

const machines = [
  'mailerdaemon',
  'postmaster',
  'noreply',
  'donotreply',
  'autoreply',
  'autoresponder',
  'listserv',
  'majordomo',
];

/** Mail systems, lists (RFC 3834 section 2, RFC 2142) and addresses that say that nobody reads there. */
function isMachine(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  if (/^owner-|-(?:owner|request|bounces?)$|^bounces?(?:[-+=]|$)/.test(local)) return true;
  const letters = local.replace(/[-_.+]/g, '');
  return machines.some((machine) => letters.includes(machine));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A tag of the firm's choice is the firm's address, too (RFC 5233). */
function untagged(address: string): string {
  return address.replace(/\+[^@]*@/, '@');
}
