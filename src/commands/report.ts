import { makeDigest } from '../domain/make-digest.ts';
import { type DeskName, desks } from '../domain/model.ts';
import { withContext } from './command-context.ts';
import type { Verb } from './verb.ts';

export const reportVerb: Verb = {
  usage: 'report daily [DESK]',
  help: `Makes the daily digest now and sends it to the managers.\nDESK is one of ${desks.join(', ')}; without it, every desk that is set up.`,
  async run([kind, desk]) {
    if (kind !== 'daily' || (desk !== undefined && !desks.includes(desk as DeskName))) {
      process.stderr.write(`Usage: casedesk report daily [${desks.join('|')}]\n`);
      return 2;
    }
    return withContext(async (context) => {
      const wanted = desk === undefined ? context.settings.desks.map((one) => one.name) : [desk as DeskName];
      let failed = 0;
      for (const name of wanted) {
        const made = await makeDigest(context, { desk: name, reason: 'demand', requestedBy: null });
        if (!made.ok) failed += 1;
        process.stdout.write(
          made.ok
            ? `${name}: ${made.digest.received} in, ${made.digest.replied} out, ${made.digest.open} open. It is on its way.\n`
            : `${name}: ${made.sentence}\n`,
        );
      }
      return failed === 0 ? 0 : 1;
    });
  },
};
