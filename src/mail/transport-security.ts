import { getCACertificates } from 'node:tls';
import { DeskError } from '../domain/errors.ts';
import { isLoopback } from '../domain/loopback.ts';

/** tls from the first byte; starttls demanded, never merely offered; none only on this machine. */
export type TransportSecurity = 'tls' | 'starttls' | 'none';

/** Throws DeskError `mail_cleartext` when a password or a mail would travel unencrypted to another machine. */
export function refuseCleartext(host: string, security: TransportSecurity): void {
  if (security !== 'none' || isLoopback(host)) return;
  const sentence = `The mail server ${host} would be reached without encryption. Set its security to tls or starttls.`;
  throw new DeskError('mail_cleartext', sentence);
}

/** What Node trusts, and the authorities of `own` (PEM) beside it; nothing else is ever relaxed. */
export function tlsOptions(own: string | null | undefined): { ca?: string[] } {
  return own ? { ca: [...getCACertificates('default'), own] } : {};
}

const certificateWords: Record<string, string> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet; see whether the clock of this machine is right',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name; set the host that the certificate names',
};
const unknownAuthority =
  'nobody we know has signed it; if your firm signs its own, name the authority in MAIL_CA_FILE';

/** A sentence about the certificate that a server showed, or null when something else failed. */
export function certificateProblem(server: string, error: unknown): string | null {
  // nodemailer puts a code of its own in the place of OpenSSL's.
  const { code, originalCode } = error as { code?: unknown; originalCode?: unknown };
  const codes = [code, originalCode].filter((one) => typeof one === 'string');
  const isUnsigned = codes.some((one) => /^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test(one));
  const words = codes.map((one) => certificateWords[one]).find((one) => one !== undefined);
  const why = words ?? (isUnsigned ? unknownAuthority : null);
  return why === null ? null : `The certificate of ${server} is not accepted: ${why}.`;
}
