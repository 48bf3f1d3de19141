/**
 * What a file really is, by its first bytes (and the last, for archives), or null when they tell nothing: an
 * allow-list of what clients send and of what attackers hide behind other names. Nothing is unpacked.
 */
export function detectType(head: Buffer, tail: Buffer): string | null {
  const found = signatures.find(({ bytes, at }) => head.subarray(at, at + bytes.length).equals(bytes))?.type;
  if (found === 'application/zip') return zipType(head, tail);
  if (found === 'application/x-ole-storage') return oleType(head);
  if (found) return found;
  if (head.subarray(0, 2).equals(Buffer.from('MZ')) && head.length > 64) return 'application/x-msdownload';
  if (head.subarray(4, 8).equals(Buffer.from('ftyp'))) return mediaType(head.toString('latin1', 8, 12));
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  return textType(head);
}

interface Signature {
  type: string;
  at: number;
  bytes: Buffer;
}

const signatures: Signature[] = [
  signature('application/pdf', '%PDF-'),
  signature('image/jpeg', '\xff\xd8\xff'),
  signature('image/png', '\x89PNG\r\n\x1a\n'),
  signature('image/gif', 'GIF87a'),
  signature('image/gif', 'GIF89a'),
  signature('image/tiff', 'II*\0'),
  signature('image/tiff', 'MM\0*'),
  signature('image/webp', 'WEBP', 8),
  signature('application/zip', 'PK\x03\x04'),
  signature('application/zip', 'PK\x05\x06'),
  signature('application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signature('application/vnd.rar', 'Rar!\x1a\x07'),
  signature('application/x-7z-compressed', "7z\xbc\xaf'\x1c"),
  signature('application/gzip', '\x1f\x8b\x08'),
  signature('application/x-bzip2', 'BZh'),
  signature('application/x-xz', '\xfd7zXZ\0'),
  signature('application/vnd.ms-cab-compressed', 'MSCF\0\0\0\0'),
  signature('application/x-elf', '\x7fELF'),
  signature('application/x-ms-shortcut', 'L\0\0\0\x01\x14\x02\0'),
  signature('application/onenote', '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d'),
  signature('application/x-iso9660-image', 'CD001', 0x8001),
  signature('application/vnd.ms-tnef', '\x78\x9f\x3e\x22'),
  signature('application/rtf', '{\\rtf'),
  signature('text/x-shellscript', '#!'),
];

function signature(type: string, text: string, at = 0): Signature {
  return { type, at, bytes: Buffer.from(text, 'latin1') };
}

const encryptedFlag = 1;

/** Office documents are archives; macros in one are told, and so is an archive nobody could look into. */
function zipType(head: Buffer, tail: Buffer): string {
  const macros = head.includes('vbaProject.bin') || tail.includes('vbaProject.bin');
  const holds = (name: string) => head.includes(name) || tail.includes(name);
  if (head.length > 8 && (head.readUInt16LE(6) & encryptedFlag) === encryptedFlag)
    return 'application/x-encrypted-zip';
  const base = 'application/vnd.openxmlformats-officedocument';
  if (holds('word/document')) {
    return macros ? 'application/vnd.ms-word.document.macroenabled.12' : `${base}.wordprocessingml.document`;
  }
  if (holds('xl/workbook')) {
    return macros ? 'application/vnd.ms-excel.sheet.macroenabled.12' : `${base}.spreadsheetml.sheet`;
  }
  if (holds('ppt/presentation')) {
    return macros
      ? 'application/vnd.ms-powerpoint.presentation.macroenabled.12'
      : `${base}.presentationml.presentation`;
  }
  const openDocument = /^mimetype(application\/[a-z.-]{1,80})/.exec(head.toString('latin1', 30, 130))?.[1];
  if (openDocument) return openDocument;
  return holds('META-INF/MANIFEST.MF') ? 'application/java-archive' : 'application/zip';
}

/** The names of the streams in an old Office file are UTF-16. */
function oleType(head: Buffer): string {
  const holds = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'application/x-encrypted-office';
  if (holds('WordDocument')) return 'application/msword';
  if (holds('Workbook')) return 'application/vnd.ms-excel';
  if (holds('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  return holds('__substg1.0_') ? 'application/vnd.ms-outlook' : 'application/x-ole-storage';
}

function mediaType(brand: string): string {
  if (/^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(brand)) return 'image/heic';
  if (/^avi[fs]$/.test(brand)) return 'image/avif';
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4';
}

/** Texts that a program would run or lay out, and mails. Plain text has no sign of its own. */
function textType(head: Buffer): string | null {
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  const start = (isWide ? head.subarray(2, 4000).toString('utf16le') : head.toString('latin1', 0, 2000))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype svg|<svg[\s>])/.test(start))
    return 'image/svg+xml';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|script|meta|iframe|table|div)[\s>]/.test(
      start,
    )
  )
    return 'text/html';
  if (start.startsWith('<?xml')) return 'application/xml';
  if (start.startsWith('begin:vcalendar')) return 'text/calendar';
  if (start.startsWith('begin:vcard')) return 'text/vcard';
  return /^(?:return-path|received|from|date|message-id|mime-version|delivered-to|x-[a-z-]+):[^\n]*\n[a-z-]+:/.test(
    start,
  )
    ? 'message/rfc822'
    : null;
}
