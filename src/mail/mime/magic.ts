/** First bytes by type, in hexadecimal (published format specifications), and where they stand. */
const signatures: [type: string, at: number, bytes: string][] = [
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/gif', 0, '474946383761'],
  ['image/gif', 0, '474946383961'],
  ['image/webp', 8, '57454250'],
  ['image/heic', 4, '6674797068656963'],
  ['image/heic', 4, '6674797068656978'],
  ['image/heic', 4, '667479706d696631'],
  ['image/tiff', 0, '49492a00'],
  ['image/tiff', 0, '4d4d002a'],
  ['application/x-msdownload', 0, '4d5a'],
  ['application/x-elf', 0, '7f454c46'],
  ['application/x-ms-shortcut', 0, '4c0000000114020000000000c000000000000046'],
  ['application/onenote', 0, 'e4525c7b8cd8a74d'],
  ['application/x-ole-storage', 0, 'd0cf11e0a1b11ae1'],
  ['application/vnd.ms-tnef', 0, '789f3e22'],
  ['application/x-rar-compressed', 0, '526172211a07'],
  ['application/x-7z-compressed', 0, '377abcaf271c'],
  ['application/gzip', 0, '1f8b'],
  ['application/zip', 0, '504b0304'],
  ['application/zip', 0, '504b0506'],
];

/** Types that are text, by how they begin. */
const beginnings: [string, RegExp][] = [
  ['application/pdf', /^.{0,1024}?%PDF-/s],
  ['application/rtf', /^\{\\rtf/],
  [
    'image/svg+xml',
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]/is,
  ],
  ['text/html', /^\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype html|html|head|body|script|iframe|meta)[\s>]/is],
  ['text/calendar', /^BEGIN:VCALENDAR/i],
];

/** How many first bytes tell the type. */
export const magicLength = 1100;

/** Entries of a ZIP that say which format it carries; with macros comes first, because that is what matters. */
const insideZip: [string, string][] = [
  ['vbaProject.bin', 'application/vnd.ms-office.macro-enabled'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/**
 * What a file is by its own bytes, or null. `first` holds at least `magicLength` bytes of it, or all. A ZIP that is
 * encrypted says so. Nothing is ever unpacked.
 */
export function detectType(first: Buffer, whole: Buffer | null = null): string | null {
  const text = first.subarray(0, magicLength).toString('latin1').replace('\u00ef\u00bb\u00bf', '');
  const type =
    signatures.find(([, at, bytes]) => first.toString('hex', at, at + bytes.length / 2) === bytes)?.[0] ??
    beginnings.find(([, pattern]) => pattern.test(text))?.[0] ??
    null;
  if (type === 'application/zip') return zipType(first, whole ?? first);
  // ISO 9660 names itself behind sixteen empty sectors.
  if (type === null && (whole ?? first).subarray(0x8001, 0x8006).toString('latin1') === 'CD001')
    return 'application/x-iso9660-image';
  return type;
}

/** Only names are looked for; they stand in clear in the archive. */
function zipType(first: Buffer, whole: Buffer): string {
  const isEncrypted = first.length > 7 && (first.readUInt16LE(6) & 1) === 1;
  if (isEncrypted) return 'application/zip; encrypted';
  const names = `${whole.subarray(0, 65_536).toString('latin1')}${whole.subarray(Math.max(0, whole.length - 65_536)).toString('latin1')}`;
  return insideZip.find(([mark]) => names.includes(mark))?.[1] ?? 'application/zip';
}
