import type { KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { ShownDocuments, ShownFile } from '../../../domain/model/shown-documents.ts';
import { actions, button, context, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { fileLine, itemLine, requirementLabel } from '../document-words.ts';
import { cut, oneLine, shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons, notADocument } from '../names.ts';
import { plural } from '../words.ts';

const filesOnCard = 3;
const itemsOnCard = 12;
/** All texts of a message together have a limit; the window has room for every choice. */
const checklistRoom = 1_200;
const choicesOnCard = 10;

/** Files that contradict their names, for whoever opens the mail. */
export function disguiseLines(view: CaseView): string[] {
  return view.attachments
    .flatMap(({ filename, disguise }) => (disguise ? [{ filename, ...disguise }] : []))
    .slice(0, 3)
    .map(({ filename, claimed, real }) => {
      const is = real === null ? 'nothing we know' : `a ${shortly(real, 30)}`;
      return claimed === null
        ? `⚠️ *A ${shortly(real ?? 'program', 30)} is attached:* ${shortly(filename, 60)}. Do not open it.`
        : `⚠️ *File is not what it says:* ${shortly(filename, 60)} calls itself a ${claimed}, and its content is ${is}. Do not open it.`;
    });
}

/** The checklist of the client's application and the files that wait for a decision; the rest is behind the button. */
export function documentBlocks(view: CaseView): KnownBlock[] {
  const { documents } = view;
  if (!documents) return [];
  const files = pendingFirst(documents.files);
  const shown = files.slice(0, filesOnCard);
  const left = files.length - shown.length;
  return [
    {
      ...section(cut(checklistText(documents, itemsOnCard), checklistRoom)),
      accessory: button({
        id: buttons.documents,
        label: left > 0 ? `Documents (${left} more)` : 'Documents',
        says: `Show the documents of case ${view.ref}`,
        value: writeIds(caseIds(view)),
      }),
    },
    ...shown.flatMap((file, index) => fileBlocks(file, documents, index, cardButtons)),
  ];
}

export function checklistText(documents: ShownDocuments, room: number): string {
  const { application, choices, confirmedAt, items } = documents;
  if (application === null)
    return choices > 1
      ? `*Documents* · the client has ${choices} open applications. Link the one that this is about.`
      : '*Documents* · the client has no open application.';
  const asOf = confirmedAt === null ? '' : `, as the core system had it ${slackTime(confirmedAt)}`;
  const left = items.length - room;
  return [
    `*Documents* for ${shortly(application)}${asOf}`,
    ...(items.length === 0
      ? ['Nothing is asked for.']
      : items.slice(0, room).map((item) => cut(itemLine(item), 400))),
    ...(left > 0 ? [`… and ${plural(left, 'more', 'more')}`] : []),
  ].join('\n');
}

export interface FileButtons {
  note: string;
  choose: string;
  undo: string;
  /** How many requirements its menu offers. */
  choices: number;
}
const cardButtons: FileButtons = {
  note: buttons.noteFile,
  choose: buttons.chooseFile,
  undo: buttons.forgetFile,
  choices: choicesOnCard,
};

/** One file with what an officer can say of it. `index` keeps the ids of one message apart. */
export function fileBlocks(
  file: ShownFile,
  documents: ShownDocuments,
  index: number,
  names: FileButtons,
): KnownBlock[] {
  const isDecided = file.state.is === 'noted' || file.state.is === 'aside';
  const name = cut(oneLine(file.filename), 40);
  const proposed =
    file.state.is === 'proposed'
      ? [
          button({
            id: `${names.note}.${index}`,
            label: cut(`Yes: ${requirementLabel(file.state.requirement)}`, 75),
            says: `Note ${name} for ${requirementLabel(file.state.requirement)}`,
            value: writeIds({ fileId: file.id, requirement: file.state.requirement }),
          }),
        ]
      : [];
  const undo = button({
    id: `${names.undo}.${index}`,
    label: 'Undo',
    says: `Take back what was said of ${name}`,
    value: writeIds({ fileId: file.id }),
  });
  return [
    section(fileLine(file)),
    ...actions(
      `file_${index}`,
      isDecided
        ? [undo]
        : documents.items.length === 0
          ? []
          : [...proposed, menu(file, documents, `${names.choose}.${index}`, names.choices)],
    ),
  ];
}

function menu(file: ShownFile, { items }: ShownDocuments, id: string, room: number): StaticSelect {
  const option = (requirement: string, label: string): PlainTextOption => ({
    text: { type: 'plain_text', text: cut(oneLine(label), 75) },
    value: writeIds({ fileId: file.id, requirement }),
  });
  return {
    type: 'static_select',
    action_id: id,
    placeholder: {
      type: 'plain_text',
      text: file.state.is === 'proposed' ? 'Something else…' : 'Choose what it is for…',
    },
    options: [
      ...items.slice(0, room).map(({ requirement }) => option(requirement, requirementLabel(requirement))),
      option(notADocument, 'Not a document'),
    ],
  };
}

export function documentsContext(): KnownBlock {
  return context('What is noted here is a note of this desk. Casedesk writes nothing into the core system.');
}

function pendingFirst(files: ShownFile[]): ShownFile[] {
  const isOpen = ({ state }: ShownFile) => state.is === 'proposed' || state.is === 'unclear';
  return [...files.filter(isOpen), ...files.filter((file) => !isOpen(file))];
}
