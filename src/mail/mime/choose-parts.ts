import type { MimePart } from './mime-parts.ts';

/** What of a mail is read and what is only listed, in the order of the mail. */
export interface ChosenParts {
  texts: MimePart[];
  attached: AttachedPart[];
  /** The HTML parts that say the same as a chosen plain text: their structure tells what of it is quoted. */
  twins: Map<MimePart, MimePart[]>;
  /** Sentences for the officer about what cannot be shown. */
  unshown: string[];
}
export interface AttachedPart {
  part: MimePart;
  inline: boolean;
}
type IsBlank = (part: MimePart) => boolean;

/**
 * Chooses as mail programs do: of alternatives the plain text unless it is blank, of related parts the root, of
 * mixed parts every text that is not marked as an attachment, joined. A named text among the others is read and
 * listed. An attached mail, an invitation and everything else is listed.
 */
export function chooseParts(root: MimePart, isBlank: IsBlank): ChosenParts {
  const chosen: ChosenParts = { texts: [], attached: [], twins: new Map(), unshown: [] };
  visit(root, chosen, isBlank);
  return chosen;
}

const readableTypes = ['text/plain', 'text/html', 'text/enriched', 'text/richtext', 'application/xhtml+xml'];

function visit(part: MimePart, chosen: ChosenParts, isBlank: IsBlank): void {
  noteUnreadable(part, chosen);
  if (part.children.length > 0) {
    if (part.type === 'multipart/alternative') visitAlternatives(part, chosen, isBlank);
    else if (part.type === 'multipart/related') visitRelated(part, chosen, isBlank);
    else for (const child of part.children) visit(child, chosen, isBlank);
  } else if (isReadable(part)) {
    if (nameOf(part) !== '' && chosen.texts.length > 0) chosen.attached.push({ part, inline: true });
    chosen.texts.push(part);
  } else {
    chosen.attached.push({ part, inline: part.disposition === 'inline' });
  }
}

/** A multipart whose boundary never comes is a text, and so is all that it holds. */
function isReadable(part: MimePart): boolean {
  if (part.type.startsWith('multipart/')) return true;
  return readableTypes.includes(part.type) && part.disposition !== 'attachment';
}

function visitAlternatives(part: MimePart, chosen: ChosenParts, isBlank: IsBlank): void {
  const branches = part.children.map((child) => {
    const branch: ChosenParts = { ...chosen, texts: [], attached: [] };
    visit(child, branch, isBlank);
    return branch;
  });
  const isPlain = (text: MimePart) => !isHtml(text) && !isBlank(text);
  const readable = branches.filter((branch) => branch.texts.length > 0);
  const best =
    readable.find((branch) => branch.texts.some(isPlain)) ??
    readable.find((branch) => branch.texts.some(isHtml)) ??
    readable[0];
  chosen.texts.push(...(best?.texts ?? []));
  const plain = best?.texts.find(isPlain);
  const rich = readable.find((branch) => branch !== best && branch.texts.some(isHtml));
  if (plain && rich) chosen.twins.set(plain, rich.texts.filter(isHtml));
  for (const branch of branches) chosen.attached.push(...branch.attached);
}

export function isHtml(part: MimePart): boolean {
  return part.type === 'text/html' || part.type === 'application/xhtml+xml';
}

function visitRelated(part: MimePart, chosen: ChosenParts, isBlank: IsBlank): void {
  const start = part.parameters.get('start');
  const named = part.children.find((child) => start !== undefined && contentId(child) === start.trim());
  const root = named ?? part.children[0]!;
  for (const child of part.children) {
    if (child === root) visit(child, chosen, isBlank);
    else if (child.children.length > 0) visit(child, chosen, isBlank);
    else {
      noteUnreadable(child, chosen);
      chosen.attached.push({ part: child, inline: true });
    }
  }
}

function contentId(part: MimePart): string {
  return part.header.fields.find((field) => field.name === 'content-id')?.value.trim() ?? '';
}

/** The name the sender gave a part, decoded and not yet safe to show, or ''. */
export function nameOf(part: MimePart): string {
  return part.dispositionParameters.get('filename') || part.parameters.get('name') || '';
}

function noteUnreadable(part: MimePart, chosen: ChosenParts): void {
  const sentence = unreadableSentence(part);
  if (sentence && !chosen.unshown.includes(sentence)) chosen.unshown.push(sentence);
}

function unreadableSentence(part: MimePart): string | null {
  const protocol = part.parameters.get('protocol')?.toLowerCase() ?? '';
  const open = 'Open the original in a mail program.';
  if (part.type === 'multipart/encrypted') {
    return `This mail is encrypted with ${protocol.includes('pgp') || protocol === '' ? 'PGP' : 'a method that is not known here'}; its text cannot be shown. ${open}`;
  }
  if (part.type === 'multipart/signed') {
    const method = protocol.includes('pgp') ? 'PGP' : 'S/MIME';
    return `This mail carries a ${method} signature, which was not checked.`;
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) {
    return part.parameters.get('smime-type')?.toLowerCase() === 'signed-data'
      ? `This mail is wrapped in an S/MIME signature; its text cannot be shown. ${open}`
      : `This mail is encrypted with S/MIME; its text cannot be shown. ${open}`;
  }
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(part.type) || /^winmail\.dat$/i.test(nameOf(part))) {
    return `This mail holds files packed by Outlook (winmail.dat), which are not unpacked. ${open}`;
  }
  return null;
}
