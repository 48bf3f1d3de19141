import type { Reaction } from '../work.ts';
import { findTypedRecord } from './find-record.ts';
import { caseHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { newInquiryForm } from './new-inquiry-form.ts';
import { showQueue } from './show-queue.ts';
import { showTypedCase } from './show-typed-case.ts';

const verbs = ['new', 'find', 'help'];

/** `/case`, `/case CD-…`, `/case new [text]`, `/case find IDENTIFIER`, `/case help`; anything else hears what would work. */
export function chooseCase(text: string, name: string): Reaction {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const verb = first.toLowerCase();
  if (verb === '') return { tells: showQueue };
  if (verb === 'help') return caseHelp(name);
  if (verb === 'new') return newInquiryForm(text.trim().slice(first.length).trim());
  if (verb === 'find') {
    const typed = text.trim().slice(first.length).trim();
    if (typed === '') return caseHelp(name, `Say what to look for: \`${name} find WD-20931\`.`);
    return { tells: findTypedRecord(typed) };
  }
  const ref = typedRef(first);
  if (ref && rest.length === 0) return { tells: showTypedCase(ref, name) };
  return caseHelp(name, whatWouldWork(first, ref, name));
}

function whatWouldWork(first: string, ref: string | null, name: string): string {
  if (ref)
    return `Type only the reference: \`${name} ${ref}\`. Everything else is done with the buttons of the card.`;
  if (/^cd[-\s]?\w+$/i.test(first))
    return 'A case reference looks like CD-7K2M9Q4: CD, a hyphen and seven characters.';
  const meant = nearest(first.toLowerCase(), verbs);
  return meant ? `Did you mean \`${name} ${meant}\`?` : 'I do not know that.';
}

/**
 * A ref as somebody types it: in any case, with any dash or none, O for 0, I and L for 1. Whether there is such a
 * case, and whether its check character is right, the lookup says.
 */
function typedRef(text: string): string | null {
  const match = /^CD[-\u2010-\u2015\u2212]?([0-9A-Z]{7})$/.exec(text.normalize('NFKC').toUpperCase());
  return match?.[1] ? `CD-${match[1].replace(/[IL]/g, '1').replace(/O/g, '0')}` : null;
}
