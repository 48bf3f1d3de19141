import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dkimSignature } from './dkim-signature.ts';

/** The DKIM keys of the domains that sign: one RSA key of 2048 bits each. */
export interface Signing {
  selector: string;
  domains: string[];
  /** Puts one DKIM-Signature on top; line ends become CRLF, as they will be on the wire. Throws for other domains. */
  sign(raw: Buffer, domain: string): Promise<Buffer>;
  /** The TXT value of `<selector>._domainkey.<domain>` (RFC 6376 §3.6.1), or null for other domains. */
  keyRecord(domain: string): Promise<string | null>;
  /** Resolves when no key is being made any more. */
  settled(): Promise<void>;
}

const SELECTOR = 'demo';

/** Keys are made in the background; whoever needs one waits for it. With a directory they are made only once. */
export function openSigning(directory: string | null, domains: string[]): Signing {
  const keys = new Map(
    domains.map((domain) => [domain.toLowerCase(), keyOf(directory, domain.toLowerCase())]),
  );
  // A failed key is reported to whoever waits for it, not to the process.
  const settled = Promise.allSettled(keys.values());

  return {
    selector: SELECTOR,
    domains: [...keys.keys()],
    async sign(raw, domain) {
      const key = keys.get(domain.toLowerCase());
      if (!key)
        throw new Error(`${domain} is not one of the signed domains: ${[...keys.keys()].join(', ')}.`);
      const lines = withCrlf(raw);
      const signature = dkimSignature(lines, {
        domain: domain.toLowerCase(),
        selector: SELECTOR,
        privateKey: await key,
      });
      return Buffer.concat([Buffer.from(signature), lines]);
    },
    async keyRecord(domain) {
      const key = await keys.get(domain);
      if (!key) return null;
      const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
      return `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
    },
    async settled() {
      await settled;
    },
  };
}

/** Without a directory a domain has one key as long as the process lives: a key takes longer to make than a desk to start. */
const unkept = new Map<string, Promise<KeyObject>>();

async function keyOf(directory: string | null, domain: string): Promise<KeyObject> {
  if (directory === null) {
    const key = unkept.get(domain) ?? newKey();
    unkept.set(domain, key);
    return key;
  }
  const file = join(directory, `${encodeURIComponent(domain)}.pem`);
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (pem !== null) return createPrivateKey(pem);

  const key = await newKey();
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.new`, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return key;
}

async function newKey(): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey;
}

function withCrlf(raw: Buffer): Buffer {
  return Buffer.from(raw.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n'), 'latin1');
}
