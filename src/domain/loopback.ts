import { isIP } from 'node:net';

/** Whether a host name or address stays on this machine; only then may secrets travel without encryption. */
export function isLoopback(host: string): boolean {
  if (['localhost', '::1', '[::1]'].includes(host)) return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
