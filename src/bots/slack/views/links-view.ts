import type { KnownBlock, ModalView } from '@slack/types';
import type { FoundRecord } from '../../../domain/find-record.ts';
import type { ShownLink } from '../../../domain/show-links.ts';
import { actions, button, context, section } from '../blocks.ts';
import { recordWords } from '../cards/fact-fields.ts';
import { slackTime } from '../dates.ts';
import { inert, shortly } from '../escape.ts';
import { type Ids, writeIds } from '../ids.ts';
import { buttons, forms } from '../names.ts';
import { linkWords, plural } from '../words.ts';
import { modal, textField } from './modal.ts';

const linkRoom = 20;

/** What a case is linked to and why, each with a word of the officer's, and a field to link what was not found. */
export function linksView(
  shown: { caseId: number; ref: string; links: ShownLink[]; said: string | null },
  ids: Ids = {},
): ModalView {
  const { caseId, ref, links, said } = shown;
  const left = links.length - linkRoom;
  return modal({
    callback: forms.link,
    title: `Links of ${ref}`,
    submit: 'Link it',
    close: 'Done',
    ids: { ...ids, caseId, ref },
    blocks: [
      ...(said === null ? [] : [section(`ℹ️ ${inert(said)}`)]),
      ...(links.length === 0 ? [section('Nothing is linked yet.')] : []),
      ...links.slice(0, linkRoom).flatMap((link, index) => linkBlocks(link, index, { caseId, ref })),
      ...(left > 0 ? [context(`… and ${plural(left, 'more link', 'more links')}.`)] : []),
      textField({
        label: 'Link another record',
        hint: 'A client id, login, payment or application id, UETR, ARN, transaction hash, IBAN or registered e-mail address, whole.',
        placeholder: 'WD-20931',
        isShort: true,
        most: 100,
      }),
    ],
  });
}

function linkBlocks(link: ShownLink, index: number, ids: Ids): KnownBlock[] {
  const { type, externalId, state, evidence, proposed } = link;
  const value = writeIds({ ...ids, recordType: type, recordId: externalId });
  const isLinked = state === 'auto' || state === 'confirmed';
  const press = (id: string, label: string, says: string) =>
    button({ id: `${id}.${index}`, label, says: `${says} ${type} ${externalId}`, value });
  const why = evidence.map((one) => shortly(one, 200)).join('; ');
  const wish =
    proposed && `✋ ${shortly(proposed.by.name)} wants it ${proposed.state}: a second officer has to agree.`;
  return [
    section(`*${shortly(externalId)}* · ${type} · ${linkWords[state]}${saysOf(link.record)}`),
    ...(why === '' && !wish ? [] : [context([why, wish].filter((part) => part).join('\n'))]),
    ...actions(`link_${index}`, [
      // What belongs to another client is not confirmed here by anybody.
      ...(isLinked || state === 'vetoed'
        ? []
        : [press(buttons.confirmLink, 'Confirm', 'Confirm the link to')]),
      ...(isLinked && type !== 'client' && type !== 'account'
        ? [press(buttons.checkedInCore, 'Checked in core', 'I have just seen in the core system:')]
        : []),
      ...(state === 'rejected' ? [] : [press(buttons.rejectLink, 'Not this', 'Reject the link to')]),
    ]),
  ];
}

/** " · withdrawal, 1,800.00 USD, processing, Tue 10:00", in words of the record. */
export function saysOf(record: FoundRecord | null): string {
  if (record === null) return '';
  const parts = [
    ...(record.type === 'client' ? [shortly(record.clientName)] : recordWords(record.says)),
    ...(record.at ? [slackTime(record.at)] : []),
  ];
  return parts.length === 0 ? '' : `\n${parts.join(' · ')}`;
}
