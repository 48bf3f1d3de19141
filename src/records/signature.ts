import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignatureSettings {
  /** Active secrets; several while one replaces another. */
  secrets: string[];
  /** How far the clock of the core system may be from ours, either way. */
  toleranceSeconds: number;
}

const mostSignatures = 10;

/**
 * Checks `t=<unix seconds>,v1=<hex hmac-sha256 of "<t>.<body>">`, where v1 may stand several times. Every secret is
 * tried with every signature in constant time. Null when it holds, else a sentence that gives no secret away.
 */
export function findSignatureFault(
  header: string | undefined,
  body: Buffer,
  settings: SignatureSettings,
  now: Date,
): string | null {
  if (header === undefined || header.trim() === '') return 'The header Casedesk-Signature is missing.';
  const parts = header.split(',').map((part) => part.trim());
  const times = parts.filter((part) => part.startsWith('t=')).map((part) => part.slice(2));
  const signatures = parts.filter((part) => part.startsWith('v1=')).map((part) => part.slice(3));
  const time = times[0] ?? '';
  if (
    times.length !== 1 ||
    !/^\d{1,12}$/.test(time) ||
    signatures.length === 0 ||
    signatures.length > mostSignatures
  ) {
    return 'The header Casedesk-Signature must read t=<unix seconds>,v1=<hex hmac-sha256 of "<t>.<body>">.';
  }
  if (Math.abs(now.getTime() - Number(time) * 1000) > settings.toleranceSeconds * 1000) {
    return `The time of the signature is more than ${settings.toleranceSeconds} seconds from ours; check the clocks and sign anew.`;
  }
  const given = signatures
    .filter((text) => /^[0-9a-f]{64}$/i.test(text))
    .map((text) => Buffer.from(text, 'hex'));
  let holds = false;
  for (const secret of settings.secrets) {
    const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
    for (const signature of given) holds = timingSafeEqual(signature, expected) || holds;
  }
  return holds ? null : 'The signature does not fit the body and any active secret.';
}
