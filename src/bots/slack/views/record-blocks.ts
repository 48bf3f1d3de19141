import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { context, section } from '../blocks.ts';
import { factFields, recordName } from '../cards/fact-fields.ts';
import { slackTime } from '../dates.ts';
import { linkWords, plural } from '../words.ts';

const recordRoom = 8;
const factRoom = 10;

/** What the record says, record by record, with where each fact comes from and when its source confirmed it. */
export function recordBlocks(view: CaseView): KnownBlock[] {
  const records = view.records.filter(
    (record) => record.facts.length > 0 && factFields([record], 1).fields.length > 0,
  );
  if (records.length === 0) return [section('*The record* tells nothing that may be stated here.')];
  const left = records.length - recordRoom;
  return [
    section('*What the record says*'),
    ...records.slice(0, recordRoom).flatMap(oneRecord),
    ...(left > 0 ? [context(`… and ${plural(left, 'more record', 'more records')}.`)] : []),
  ];
}

function oneRecord(record: CaseView['records'][number]): KnownBlock[] {
  const { fields, left } = factFields([record], factRoom);
  const confirmed = record.facts.map((fact) => fact.asOf.getTime()).filter((time) => !Number.isNaN(time));
  const asOf = confirmed.length > 0 ? ` · confirmed ${slackTime(new Date(Math.min(...confirmed)))}` : '';
  const more = left > 0 ? ` · ${plural(left, 'more fact', 'more facts')}` : '';
  return [
    { type: 'section', fields },
    context(`Source: ${recordName(record)} · ${linkWords[record.state]}${asOf}${more}`),
  ];
}
