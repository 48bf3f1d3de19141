import { parseArgs } from 'node:util';
import { evaluateMail } from './mail/evaluate.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, show: { type: 'string' } },
});
if (positionals.join() !== 'mail' || !/^\d{1,9}$/.test(values.seed)) {
  process.stderr.write('Usage: npm run eval -- mail [--seed N] [--show "GROUP"]\n');
  process.exit(2);
}
const tell = (line: string) => process.stdout.write(`${line}\n`);
const report = await evaluateMail(tell, Number(values.seed), values.show ?? null);
tell(JSON.stringify(report));
process.exitCode = report.goals.every(({ ok }) => ok) ? 0 : 1;
