import addressparser from 'nodemailer/lib/addressparser';
import { type HeaderField, headerValue, type MimePart, parseParameters } from './mime.ts';

/**
 * ENVELOPE and BODYSTRUCTURE (RFC 3501 §7.4.2) as latin1 text: bytes of the mail stay what they were, encoded words
 * are left for the client.
 */
export function envelope(fields: HeaderField[]): string {
  const from = addressList(headerValue(fields, 'from'));
  const orFrom = (name: string) => {
    const list = addressList(headerValue(fields, name));
    return list === 'NIL' ? from : list;
  };
  const items = [
    imapString(headerValue(fields, 'date')),
    imapString(headerValue(fields, 'subject')),
    from,
    orFrom('sender'),
    orFrom('reply-to'),
    addressList(headerValue(fields, 'to')),
    addressList(headerValue(fields, 'cc')),
    addressList(headerValue(fields, 'bcc')),
    imapString(headerValue(fields, 'in-reply-to')),
    imapString(headerValue(fields, 'message-id')),
  ];
  return `(${items.join(' ')})`;
}

/** With extended false the older BODY, which leaves the extension data out. */
export function bodyStructure(raw: Buffer, part: MimePart, extended: boolean): string {
  const disposition = headerValue(part.fields, 'content-disposition');
  const extension = [
    disposition === undefined ? 'NIL' : dispositionList(disposition),
    imapString(headerValue(part.fields, 'content-language')),
    imapString(headerValue(part.fields, 'content-location')),
  ];
  if (part.type === 'multipart' && part.children.length > 0) {
    const children = part.children.map((child) => bodyStructure(raw, child, extended)).join('');
    const items = [children, imapString(part.subtype)];
    if (extended) items.push(parameterList(part.parameters), ...extension);
    return `(${items.join(' ')})`;
  }
  const items = leafItems(raw, part, extended);
  if (extended) items.push(imapString(headerValue(part.fields, 'content-md5')), ...extension);
  return `(${items.join(' ')})`;
}

function leafItems(raw: Buffer, part: MimePart, extended: boolean): string[] {
  // A multipart without parts has no form in IMAP; it is shown as what a reader would see.
  const [type, subtype] = part.type === 'multipart' ? ['text', 'plain'] : [part.type, part.subtype];
  const items = [
    imapString(type),
    imapString(subtype),
    parameterList(part.parameters),
    imapString(headerValue(part.fields, 'content-id')),
    imapString(headerValue(part.fields, 'content-description')),
    imapString(headerValue(part.fields, 'content-transfer-encoding') ?? '7bit'),
    String(part.end - part.bodyStart),
  ];
  const [inner] = part.children;
  if (inner) items.push(envelope(inner.fields), bodyStructure(raw, inner, extended));
  if (inner || type === 'text') items.push(String(countLines(raw, part)));
  return items;
}

function countLines(raw: Buffer, part: MimePart): number {
  const body = raw.subarray(part.bodyStart, part.end);
  let lines = 0;
  for (let at = body.indexOf(0x0a); at !== -1; at = body.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

function dispositionList(header: string): string {
  const { value, parameters } = parseParameters(header);
  return `(${imapString(value)} ${parameterList(parameters)})`;
}

function parameterList(parameters: [string, string][]): string {
  if (parameters.length === 0) return 'NIL';
  return `(${parameters.map(([name, value]) => `${imapString(name)} ${imapString(value)}`).join(' ')})`;
}

function addressList(header: string | undefined): string {
  const entries = header ? addressparser(header) : [];
  const items = entries.flatMap((entry) =>
    'group' in entry && entry.group
      ? [`(NIL NIL ${imapString(entry.name)} NIL)`, ...entry.group.map(addressItem), '(NIL NIL NIL NIL)']
      : [addressItem(entry)],
  );
  return items.length > 0 ? `(${items.join('')})` : 'NIL';
}

function addressItem(entry: { name?: string; address?: string }): string {
  const address = entry.address ?? '';
  const at = address.lastIndexOf('@');
  const [local, host] = at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
  return `(${imapString(entry.name || undefined)} NIL ${imapString(local)} ${imapString(host)})`;
}

/** Quoted when it may be, a literal otherwise; NUL can stand in neither (RFC 3501 §4.3). */
export function imapString(value: string | undefined): string {
  if (value === undefined) return 'NIL';
  if (/^[\x20-\x7e]*$/.test(value) && value.length < 1000) return `"${value.replace(/["\\]/g, '\\$&')}"`;
  const bytes = value.replaceAll('\0', '');
  return `{${bytes.length}}\r\n${bytes}`;
}
