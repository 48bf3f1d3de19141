import { parseArgs } from 'node:util';
import { startPostgres } from '../../bench/postgres-server.ts';
import { type Failpoint, failpoints } from '../../src/domain/failpoint.ts';
import { runVariant, type VariantOptions, type VariantResult } from './variant.ts';

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    /** Only this one: real, message-id, requeue or cursor-first. */
    variant: { type: 'string' },
  },
});
const whole = (name: 'mails' | 'kills' | 'seed') => {
  if (/^\d{1,6}$/.test(values[name])) return Number(values[name]);
  process.stderr.write(`--${name} ${values[name]} is not a whole number.\n`);
  process.exit(2);
};
const [mails, kills, seed] = [whole('mails'), whole('kills'), whole('seed')];

/** Who passes which boundary; the rest belongs to the migration and to the stop. */
const ofApprover: Failpoint[] = ['approve_mid', 'escalate_mid'];
const ofSender: Failpoint[] = failpoints.slice(
  failpoints.indexOf('before_mail_from'),
  failpoints.indexOf('migrate_mid'),
);
const ofIngester: Failpoint[] = [...failpoints.slice(0, failpoints.indexOf('approve_mid')), 'shutdown_mid'];
const twice = (points: Failpoint[]) => [...points, ...points];

const real: VariantOptions = {
  ...{ mistake: '', mails, kills, seed, disasters: true },
  failpoints: { ingester: twice(ofIngester), sender: twice(ofSender), approver: twice(ofApprover) },
};
const none = { ingester: [], sender: [], approver: [] };
const naive: VariantOptions[] = [
  { ...{ mistake: 'message-id', mails: 200, kills: 2, seed, disasters: false }, failpoints: none },
  {
    ...{ mistake: 'requeue', mails: 120, kills: 6, seed, disasters: false },
    failpoints: { ...none, sender: Array<Failpoint>(6).fill('after_250_before_mark') },
  },
  {
    ...{ mistake: 'cursor-first', mails: 120, kills: 6, seed, disasters: false },
    failpoints: { ...none, ingester: Array<Failpoint>(6).fill('before_insert') },
  },
];

let bad = 0;
const postgres = await startPostgres();
try {
  for (const options of [real, ...naive]) {
    const name = options.mistake || 'real';
    if (values.variant && values.variant !== name) continue;
    tell(name, options, await runVariant(postgres, options));
  }
} finally {
  await postgres.stop();
}
process.exit(bad === 0 ? 0 : 1);

/** The desk as it is must hold everything; a desk with a mistake must be caught. */
function tell(name: string, options: VariantOptions, result: VariantResult): void {
  const { invariants, ...figures } = result;
  const broken = invariants.filter(({ violations }) => violations.length > 0);
  const line = (ok: boolean, what: string) => {
    if (!ok) bad += 1;
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${what}\n`);
  };
  if (name === 'real') {
    for (const { name: what, violations } of invariants)
      line(
        violations.length === 0,
        violations.length === 0
          ? what
          : `${what}: ${violations.length}, such as ${violations.slice(0, 3).join('; ')}`,
      );
    line(
      result.notFired.length === 0,
      `every failpoint ended its process twice${result.notFired.length > 0 ? `, but not ${result.notFired.join(', ')}` : ''}`,
    );
  } else {
    const found = broken.map(({ name: what, violations }) => `${what}: ${violations.length}`);
    line(broken.length > 0, broken.length > 0 ? `is caught (${found.join('; ')})` : 'was not caught');
  }
  process.stdout.write(
    `${JSON.stringify({ name: `crash ${name}`, figures: { mails: options.mails, seed: options.seed, ...figures, fired: result.fired.length, violations: Object.fromEntries(invariants.map(({ name: what, violations }) => [what, violations.length])) }, goals: [] })}\n`,
  );
}
