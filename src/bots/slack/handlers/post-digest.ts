import { makeDigest } from '../../../domain/make-digest.ts';
import type { DeskName, Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { deskLabels } from '../words.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** Makes the digest of a desk now; without a name, of the manager's only desk. */
export function postDigest(named: DeskName | null) {
  return async (wire: Wire, officer: Officer, asked: Asked): Promise<Told> => {
    const desk = named ?? asked.ids.desk ?? (officer.desks.length === 1 ? officer.desks[0] : undefined);
    if (!desk) {
      const mine = officer.desks.join(', ') || 'none';
      return {
        message: sentence(`Say which desk: ${wire.commandNames.desk} digest and one of yours (${mine}).`),
      };
    }
    const result = await makeDigest(wire.context, { desk, reason: 'demand', requestedBy: officer });
    if (!result.ok) return { message: sentence(result.sentence) };
    return {
      message: sentence(`The digest of the desk ${deskLabels[desk]} is on its way to its manager channel.`),
    };
  };
}
