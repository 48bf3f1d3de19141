import { makeDigest } from '../domain/make-digest.ts';
import { type DeskName, desks } from '../domain/model.ts';
import { countTopicCorrections } from '../domain/store/topic-corrections.ts';
import { withContext } from './command-context.ts';
import type { Verb } from './verb.ts';

export const reportVerb: Verb = {
  usage: 'report daily [DESK] | report topics [DAYS]',
  help: `Makes the daily digest now and sends it to the managers.\nDESK is one of ${desks.join(', ')}; without it, every desk that is set up.\n"topics" lists how often officers corrected which topic in the last DAYS (default 30).`,
  async run([kind, desk]) {
    if (kind === 'topics' && /^[1-9]\d{0,3}$/.test(desk ?? '30')) return reportTopics(Number(desk ?? '30'));
    if (kind !== 'daily' || (desk !== undefined && !desks.includes(desk as DeskName))) {
      process.stderr.write(
        `Usage: casedesk report daily [${desks.join('|')}] | casedesk report topics [DAYS]\n`,
      );
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

async function reportTopics(days: number): Promise<number> {
  return withContext(async (context) => {
    const since = new Date(context.now().getTime() - days * 86_400_000);
    const counts = await countTopicCorrections(context.db, since);
    const lines = counts.map(
      ({ found, corrected, language, count }) =>
        `${String(count).padStart(6)}  ${found} -> ${corrected} (${language})\n`,
    );
    const nothing = `No topic was corrected in the last ${days} days.\n`;
    process.stdout.write(lines.length === 0 ? nothing : lines.join(''));
    return 0;
  });
}
