import { countEvents, findBrokenEvents } from '../domain/store/case-events.ts';
import { withContext } from './command-context.ts';
import type { Verb } from './verb.ts';

export const verifyAuditVerb: Verb = {
  usage: 'verify-audit',
  help: 'Recomputes the chain of every audit event.\nPrints one fingerprint over all heads: keep it outside the database, since a cut-off tail cannot be seen from inside.',
  wordless: true,
  async run() {
    return withContext(async ({ db }) => {
      const broken = await findBrokenEvents(db);
      const { events, streams, heads } = await countEvents(db);
      for (const event of broken)
        process.stdout.write(`broken: stream ${event.stream}, event ${event.seq}\n`);
      process.stdout.write(
        broken.length === 0
          ? `${events} ${events === 1 ? 'event' : 'events'} in ${streams} ${streams === 1 ? 'stream fits' : 'streams fit'} together. Fingerprint: ${heads}\n`
          : `${broken.length} of ${events} events do not fit.\n`,
      );
      return broken.length === 0 ? 0 : 1;
    });
  },
};
