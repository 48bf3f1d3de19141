import { parseArgs } from 'node:util';
import { evaluateDrafting } from './drafting/evaluate.ts';
import { evaluateLinking } from './linking/evaluate.ts';
import { evaluateMail } from './mail/evaluate.ts';

const evaluations = { mail: evaluateMail, linking: evaluateLinking, drafting: evaluateDrafting };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, show: { type: 'string' } },
});
const name = positionals.join(' ');
if (!isEvaluation(name) || !/^\d{1,9}$/.test(values.seed)) {
  process.stderr.write('Usage: npm run eval -- mail | linking | drafting [--seed N] [--show "GROUP"]\n');
  process.exit(2);
}
const tell = (line: string) => process.stdout.write(`${line}\n`);
const report = await evaluations[name](tell, Number(values.seed), values.show ?? null);
tell(JSON.stringify(report));
process.exitCode = report.goals.every(({ ok, isTimed }) => ok || isTimed) ? 0 : 1;

function isEvaluation(word: string): word is keyof typeof evaluations {
  return Object.hasOwn(evaluations, word);
}
