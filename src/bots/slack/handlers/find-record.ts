import { findRecord } from '../../../domain/find-record.ts';
import type { Officer } from '../../../domain/model.ts';
import { section, sentence } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { saysOf } from '../views/links-view.ts';
import { plural } from '../words.ts';
import type { Told, Wire } from '../work.ts';

/** `/case find IDENTIFIER`: what it is, whose, and which cases are about it; only the officer sees the answer. */
export function findTypedRecord(typed: string) {
  return async (wire: Wire, officer: Officer): Promise<Told> => {
    const result = await findRecord(wire.context, { typed, officer });
    if (!result.ok) return { message: sentence(result.sentence) };
    if (result.records.length === 0)
      return {
        message: sentence('No record has this identifier. It is looked up whole, as the core system has it.'),
      };
    const lines = result.records.map((record) => {
      const owner = record.type === 'client' ? '' : ` of client ${shortly(record.clientId)}`;
      const cases =
        record.cases.length === 0
          ? 'No case of your desks is about it.'
          : `Cases: ${record.cases.join(', ')}`;
      return `*${shortly(record.externalId)}* · ${record.type}${owner}${saysOf(record)}\n${cases}`;
    });
    const text = `${plural(lines.length, 'record has', 'records have')} this identifier.`;
    return { message: { text, blocks: lines.map((line) => section(line)) } };
  };
}
