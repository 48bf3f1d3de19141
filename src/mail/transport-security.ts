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
