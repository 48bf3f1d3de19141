import type { KnownBlock } from '@slack/types';
import type { Finding } from '../../../domain/model/drafting.ts';
import { hardStops } from '../../../domain/model/drafting.ts';
import type { ShownDraft } from '../../../domain/model/shown.ts';
import { context, quoted, section } from '../blocks.ts';
import { cut, inert, oneLine, pieces, revealed } from '../escape.ts';
import { languageLabel } from '../words.ts';

/** A letter has to be read whole before it is approved, so every piece of it is shown, in sections of one size. */
const pieceRoom = 2900;

/** Exactly the text, whatever its length; hidden characters are made visible. */
export function wholeText(text: string): KnownBlock[] {
  const parts = pieces(revealed(text), pieceRoom);
  return parts.length === 0 ? [quoted('(empty)')] : parts.map((part) => quoted(part));
}

/** The same letter in the officer's language, made from the same clauses. */
export function twin(draft: ShownDraft): KnownBlock[] {
  const language = inert(languageLabel(draft.officerLanguage));
  if (draft.officerLanguage === draft.language) return [];
  if (draft.officerText === null) {
    return [
      context(`An officer edited the text, so there is no ${language} version of it. Read the text itself.`),
    ];
  }
  return [
    { type: 'divider' },
    section(`*The same letter in ${language}*, for you`),
    ...wholeText(draft.officerText),
  ];
}

/** What the verifier found, as sentences; nothing when it found nothing. */
export function findingBlocks(findings: Finding[]): KnownBlock[] {
  const stops = hardStops(findings);
  const rest = findings.filter((finding) => !stops.includes(finding));
  return [
    ...listed('⛔ *It cannot be sent like this:*', stops),
    ...listed('⚠️ *The record does not say this; whoever approves it says how he knows:*', rest),
  ];
}

function listed(heading: string, findings: Finding[]): KnownBlock[] {
  if (findings.length === 0) return [];
  const sentences = findings.slice(0, 10).map((finding) => `• ${inert(findingSentence(finding))}`);
  return [section(cut(`${heading}\n${sentences.join('\n')}`, 2900))];
}

/** "“4,999 EUR”: Not a fact of the record. …" in plain words, for a field error too. */
export function findingSentence(finding: Finding): string {
  const found = oneLine(finding.found);
  return found === '' || finding.sentence.includes(found)
    ? finding.sentence
    : `“${cut(found, 80)}”: ${finding.sentence}`;
}
