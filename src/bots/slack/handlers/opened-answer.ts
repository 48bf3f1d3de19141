import type { Officer } from '../../../domain/model.ts';
import { caseAskedAbout } from '../../../domain/questions-of-case.ts';
import { type ShownLink, showLinks } from '../../../domain/show-links.ts';
import { unlinkCase } from '../../../domain/unlink-case.ts';
import { button, type Message, section, sentence } from '../blocks.ts';
import { recordWords } from '../cards/fact-fields.ts';
import { shortly } from '../escape.ts';
import { needed, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import type { Asked, Told, Wire } from '../work.ts';

/**
 * What a colleague hears of his question: the case, and what it was linked to by the reference that he typed, with one
 * button for when that is another's. Of what he may not see he hears nothing: of a question that stands on a case of
 * another desk the same words as of one that stands for itself.
 */
export async function openedAnswer(
  wire: Wire,
  officer: Officer,
  { ref, caseId, repeated }: { ref: string; caseId: number; repeated: boolean },
): Promise<Message> {
  const shown = repeated ? null : await showLinks(wire.context, { caseId, officer });
  const linked = shown?.ok ? linkedWords(shown.links) : null;
  const about = repeated ? null : await caseAskedAbout(wire.context, { caseId, officer });
  if (about !== null) return joinedAnswer(wire, { ref, caseId, about, linked });
  const said = repeated ? `${ref} already holds this question.` : `${ref} is open.`;
  const see = `Type ${wire.commandNames.case} ${ref} to see it.`;
  if (linked === null) return sentence(`${said} ${see}`);
  const text = `${said} It was linked to ${linked}. ${see}`;
  return {
    text,
    blocks: [
      {
        ...section(text),
        accessory: button({
          id: buttons.unlink,
          label: 'Not this',
          says: `Unlink what case ${ref} was linked to`,
          value: writeIds({ caseId }),
        }),
      },
    ],
  };
}

function joinedAnswer(
  wire: Wire,
  { ref, caseId, about, linked }: { ref: string; caseId: number; about: string; linked: string | null },
): Message {
  const matter = linked === null ? 'this' : linked;
  const text = `Your question ${ref} stands on ${about}, which is about ${matter}. The answer comes into your thread; the client gets none of it. Type ${wire.commandNames.case} ${about} to see it.`;
  return {
    text,
    blocks: [
      {
        ...section(text),
        accessory: button({
          id: buttons.part,
          label: 'Not this',
          says: `Make your question ${ref} a case of its own`,
          value: writeIds({ caseId }),
        }),
      },
    ],
  };
}

/** "WD-20877 (withdrawal, 640.00 EUR, sent) of Maria Rossi"; null when nothing was linked by itself. */
function linkedWords(links: ShownLink[]): string | null {
  const own = links.flatMap(({ state, record }) => (state === 'auto' && record ? [record] : []));
  const client = own.find(({ type }) => type === 'client');
  if (!client) return null;
  const named = own
    .filter(({ type }) => type !== 'client')
    .map(({ externalId, says }) => `*${shortly(externalId)}* (${recordWords(says).join(', ')})`);
  const of = `${shortly(client.clientName)}, ${shortly(client.externalId)}`;
  return named.length === 0 ? `the client ${of}` : `${named.join(' and ')} of ${of}`;
}

export async function unlinkHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await unlinkCase(wire.context, { caseId: needed(asked.ids, 'caseId'), officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  const said = sentence(
    `${result.unlinked.join(' and ')}: no longer linked to ${result.ref}. Press Links on its card and search for the right one.`,
  );
  return { message: said, instead: said };
}
