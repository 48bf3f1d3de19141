import type { Disguise } from '../../model/documents.ts';
import type { Attachment } from '../../model/mail.ts';

type TypedFile = Pick<Attachment, 'filename' | 'contentType' | 'detectedType'>;

/** Kinds of files that nobody confuses: within one a wrong ending is an accident, beyond it a disguise. */
type Family = 'picture' | 'PDF' | 'text document' | 'table' | 'slides' | 'archive' | 'web page' | 'program';

/** By media type, declared or found. Only what is known by its first bytes: of the rest nothing can be said. */
const familyOfType: [Family, RegExp][] = [
  ['PDF', /^application\/(?:x-)?pdf$/],
  ['web page', /^(?:text\/html|image\/svg\+xml|application\/xhtml\+xml)$/],
  ['picture', /^image\/(?:x-)?(?:p?jpe?g|png|gif|tiff?|webp|hei[cf]|avif)$/],
  ['program', /msdownload|dosexec|x-elf|ms-shortcut|shellscript|java-archive|macroenabled|onenote/],
  ['text document', /msword|wordprocessingml|opendocument\.text|rtf$/],
  ['table', /ms-excel|spreadsheetml|opendocument\.spreadsheet/],
  ['slides', /ms-powerpoint|presentationml|opendocument\.presentation/],
  ['archive', /zip|rar$|7z-compressed|bzip2|x-xz|ms-cab/],
];
const familyOfEnding: [Family, RegExp][] = [
  ['PDF', /\.pdf$/i],
  ['picture', /\.(?:jpe?g|jpe|jfif|png|gif|tiff?|webp|hei[cf]|avif)$/i],
  ['text document', /\.(?:docx?|odt|rtf)$/i],
  ['table', /\.(?:xlsx?|ods)$/i],
  ['slides', /\.(?:pptx?|odp)$/i],
  ['archive', /\.(?:zip|rar|7z|gz|tgz|bz2|xz|cab)$/i],
  ['web page', /\.(?:x?html?|svg)$/i],
  ['program', /\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jar|lnk|msi|apk|docm|xlsm|pptm|one|sh)$/i],
];

/**
 * What a file pretends when its bytes contradict its name or its declared type (a program named as a PDF, "scan.jpg"
 * that is no picture), and a program whatever it is called; null for all others. A picture in another format than its name
 * says is what telephones send, and no disguise.
 */
export function disguiseOf(file: TypedFile): Disguise | null {
  const claims = [find(familyOfEnding, file.filename), find(familyOfType, file.contentType)];
  const real = file.detectedType === null ? null : find(familyOfType, file.detectedType);
  const claimed = claims.find((claim) => claim !== null && contradicts(claim, real, file)) ?? null;
  if (claimed !== null) return { claimed, real: real ?? plainName(file.detectedType) };
  return real === 'program' ? { claimed, real } : null;
}

const office: Family[] = ['text document', 'table', 'slides'];

function contradicts(claimed: Family, real: Family | null, file: TypedFile): boolean {
  if (claimed === real) return false;
  // Office files are archives, and old ones do not say of which program they are.
  if (office.includes(claimed) && isOfficeInside(file.detectedType)) return false;
  if (claimed === 'archive' && real !== null && office.includes(real)) return false;
  if (real !== null) return true;
  // Tables are also sent as text under the type of the program that opens them; pages and scripts show no sign.
  if (claimed === 'table' && /\.(?:csv|tsv|txt)$/i.test(file.filename)) return false;
  return claimed !== 'web page' && claimed !== 'program';
}

function isOfficeInside(detected: string | null): boolean {
  return detected !== null && /^application\/(?:zip|x-ole-storage|x-encrypted-office|xml)$/.test(detected);
}

const documentType =
  /^(?:application\/pdf|image\/(?:jpeg|png|heic|tiff|webp|avif)|application\/(?:msword|vnd\.ms-excel)|application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet)|application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))$/;

/** Bytes: a logo in a signature is a small picture in the text; telephones put their photographs there, too. */
const smallestInText = 30_000;

/** Whether a file can be a document that somebody was asked for, by what its bytes are. */
export function isDocumentFile(file: TypedFile & Pick<Attachment, 'inline' | 'size'>): boolean {
  if (file.detectedType === null || !documentType.test(file.detectedType)) return false;
  if (file.inline && file.detectedType.startsWith('image/') && file.size < smallestInText) return false;
  return disguiseOf(file) === null;
}

function find(table: [Family, RegExp][], text: string): Family | null {
  return table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function plainName(type: string | null): string | null {
  return type?.replace(/^[a-z]+\/(?:x-)?/, '').replace(/[._-]+/g, ' ') ?? null;
}
