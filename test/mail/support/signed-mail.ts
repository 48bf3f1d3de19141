import { generateKeyPairSync } from 'node:crypto';
import { type DKIMSignOptions, dkimSign } from 'mailauth';

export type SigningKey = ReturnType<typeof newKey>;

export function newKey(bits = 2048) {
  return generateKeyPairSync('rsa', { modulusLength: bits });
}

/** The TXT value under which a key is published (RFC 6376 section 3.6.1). */
export function keyRecord(key: SigningKey): string {
  return `v=DKIM1; k=rsa; p=${key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
}

/** Puts one DKIM signature on top of a mail, with the selector s unless `options` say otherwise. */
export async function signMail(
  raw: Buffer,
  key: SigningKey,
  options: Partial<DKIMSignOptions> & { signingDomain: string },
): Promise<Buffer> {
  const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = { selector: 's', privateKey, ...options };
  const { signatures, errors } = await dkimSign(raw, { ...signature, signatureData: [signature] });
  if (errors.length > 0) throw new Error(`the mail could not be signed: ${JSON.stringify(errors)}`);
  return Buffer.concat([Buffer.from(signatures), raw]);
}
