import { Readable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { type DKIMResult, type DKIMVerifyResult, dkimVerify, dmarc } from 'mailauth';
import type { CheckSender, SenderCheck, SenderVerdict } from '../domain/model/mail.ts';
import { fieldValues, type MailHeader, readHeader } from './header-fields.ts';
import { type Lookups, openAnswers, openLookups } from './name-servers.ts';
import { singleAddress } from './single-address.ts';

export interface SenderCheckSettings {
  /** Name servers as "address:port"; null asks the system's. */
  dnsServers: string[] | null;
  /** For the whole check of one mail. */
  timeoutMilliseconds: number;
}

/**
 * Our own verdict on who wrote a mail, from its bytes and DNS alone: a DKIM signature (RFC 6376) aligned with the
 * domain of the one From address (RFC 9989). Authentication-Results is never read, for anybody can write it, and
 * SPF says nothing about a mail fetched over IMAP. Never rejects: trouble with DNS is `temperror`.
 */
export function openSenderCheck(settings: SenderCheckSettings): CheckSender {
  const answers = openAnswers();
  return async (raw, at) => {
    const header = readHeader(raw);
    const refusal = ambiguity(header);
    if (refusal) return { verdict: 'fail', why: [refusal] };
    const author = singleAddress(fieldValues(header, 'from')[0]!);
    if (author === null) return { verdict: 'fail', why: ['no single from address'] };
    const lookups = openLookups(settings.dnsServers, settings.timeoutMilliseconds, answers);
    const check = checkSignatures(raw, header, author, lookups, at);
    return withinTime(check, lookups, settings.timeoutMilliseconds);
  };
}

/**
 * RFC 5322 section 3.6 and RFC 2045 allow these once. A second one, put before a signed mail, is what people would read,
 * what joins it to a thread, or what decides how its body is read; the signature covers the lowest and still holds.
 */
const singletons = [
  ...['From', 'Subject', 'To', 'Cc', 'Date', 'Reply-To', 'Message-ID', 'Sender', 'In-Reply-To', 'References'],
  ...['Content-Type', 'Content-Transfer-Encoding'],
];

/** Each costs a look-up, a hash over the whole mail and a public-key operation; forwarders add one or two. */
const mostSignatures = 20;

function ambiguity(header: MailHeader): string | null {
  const doubled = singletons.find((name) => fieldValues(header, name.toLowerCase()).length > 1);
  if (doubled) return `duplicate ${doubled.toLowerCase()} header`;
  if (!header.wellFormed) return 'malformed header';
  if (fieldValues(header, 'dkim-signature').length > mostSignatures) return 'too many signatures';
  return fieldValues(header, 'from').length === 0 ? 'no from header' : null;
}

async function checkSignatures(
  raw: Buffer,
  header: MailHeader,
  author: string,
  lookups: Lookups,
  at: Date | undefined,
): Promise<SenderCheck> {
  // Most of what a mail without a signature would cost is reading it for one.
  const verified =
    fieldValues(header, 'dkim-signature').length === 0
      ? unsigned(author)
      : await dkimVerify(raw.length <= atOnce ? raw : Readable.from(inPieces(raw)), {
          resolver: lookups.resolve,
          minBitLength: 1024,
          rejectRsaSha1: true,
          ...(at && { curTime: at }),
        });
  // For a mail without any signature mailauth reports one whose result is none.
  const signatures = verified.results.filter(({ status }) => status.result !== 'none');
  const why = signatures.map(describe);
  // Two parsers must have read the same author, or the signature may vouch for somebody nobody sees.
  if (!isOnly(verified, author)) return { verdict: 'fail', why: ['from is read in two ways', ...why] };
  if (signatures.some(isPartly)) return { verdict: 'fail', why: ['partly signed', ...why] };
  const domain = author.slice(author.indexOf('@') + 1);
  const sound = signatures.filter((signature) => isSound(signature, header));
  const policy = await dmarc({
    headerFrom: [author],
    fromFields: 1,
    spfDomains: [],
    dkimDomains: sound.map(({ id, signingDomain }) => ({ id, domain: signingDomain ?? '' })),
    resolver: lookups.resolve,
  });
  const result = policy ? policy.status.result : 'fail';
  const strength = policy && result === 'fail' ? ` p=${policy.policy}` : '';
  const isEnforced = policy && policy.policy !== 'none';
  const verdict = decide(result, Boolean(isEnforced), signatures, sound, domain);
  return { verdict, why: [...why, `dmarc=${result}${strength}`] };
}

function unsigned(author: string): Pick<DKIMVerifyResult, 'results' | 'fromFields' | 'headerFrom'> {
  return { results: [], fromFields: 1, headerFrom: [author] };
}

/** Bytes that are hashed at one go: a millisecond or two of the main thread. */
const atOnce = 256 * 1024;

/** So that whoever waits for this thread has a turn between two pieces of a large mail. */
async function* inPieces(raw: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < raw.length; start += atOnce) {
    yield raw.subarray(start, start + atOnce);
    await turnOfTheLoop();
  }
}

function decide(
  result: string,
  isEnforced: boolean,
  signatures: DKIMResult[],
  sound: DKIMResult[],
  domain: string,
): SenderVerdict {
  if (result === 'pass') return 'pass';
  if (result === 'none' && sound.some((signature) => speaksFor(signature, domain))) return 'pass';
  const ofAuthor = signatures.filter((signature) => speaksFor(signature, domain));
  if (result === 'temperror' || ofAuthor.some(({ status }) => status.result === 'temperror'))
    return 'temperror';
  if (ofAuthor.length > 0) return 'fail';
  return result === 'fail' && (isEnforced || signatures.length > 0) ? 'fail' : 'none';
}

/** Relaxed alignment without a DMARC record: the author's domain itself, or a parent within one organisation. */
function speaksFor({ signingDomain, status }: DKIMResult, domain: string): boolean {
  const signer = (signingDomain ?? '').toLowerCase();
  return signer === domain || (Boolean(status.aligned) && domain.endsWith(`.${signer}`));
}

/**
 * A signature that counts. A key in testing mode counts as no signature (RFC 6376 section 3.6.1), and one that
 * leaves the subject out would let anybody write it anew.
 */
function isSound(signature: DKIMResult, header: MailHeader): boolean {
  const signed = (signature.signingHeaders?.keys ?? '').split(':').map((name) => name.trim().toLowerCase());
  const coversSubject = signed.includes('subject') || fieldValues(header, 'subject').length === 0;
  return signature.status.result === 'pass' && !signature.status.testing && coversSubject;
}

function isPartly(signature: DKIMResult): boolean {
  return (signature.status.underSized ?? 0) > 0;
}

function isOnly(verified: Pick<DKIMVerifyResult, 'fromFields' | 'headerFrom'>, author: string): boolean {
  return verified.fromFields === 1 && verified.headerFrom.map((one) => one.toLowerCase()).join() === author;
}

/** Only a result word and a host name: both are safe in logs and on cards. */
function describe({ status, signingDomain }: DKIMResult): string {
  const domain = (signingDomain ?? '').toLowerCase();
  return `dkim=${status.result} ${/^[a-z0-9.-]{1,253}$/.test(domain) ? domain : 'an odd domain'}`;
}

async function withinTime(
  check: Promise<SenderCheck>,
  lookups: Lookups,
  limit: number,
): Promise<SenderCheck> {
  const trouble: SenderCheck = { verdict: 'temperror', why: ['dns trouble'] };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SenderCheck>((resolve) => {
    timer = setTimeout(() => resolve({ verdict: 'temperror', why: ['dns timeout'] }), limit);
  });
  try {
    return await Promise.race([check.catch(() => trouble), late]);
  } finally {
    clearTimeout(timer);
    lookups.cancel();
  }
}
