import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    keep: { type: 'boolean', default: false },
  },
});
const whole = (name: 'mails' | 'kills' | 'seed') => {
  if (/^\d{1,6}$/.test(values[name])) return Number(values[name]);
  process.stderr.write(`--${name} ${values[name]} is not a whole number.\n`);
  process.exit(2);
};
const [mails, kills, seed] = [whole('mails'), whole('kills'), whole('seed')];

/** Who passes which boundary; migrate_mid belongs to the migration before. */
const ofApprover: Failpoint[] = ['approve_mid', 'escalate_mid'];
const ofSender: Failpoint[] = failpoints.slice(
  failpoints.indexOf('before_mail_from'),
  failpoints.indexOf('migrate_mid'),
);
const fetching = failpoints.slice(0, failpoints.indexOf('job_claimed'));
const settling = failpoints.slice(fetching.length, failpoints.indexOf('approve_mid'));
/** By turns, in pairs since each ingester takes every other: what its reader died over is settled in the life after. */
const ofIngester: Failpoint[] = [
  ...settling.slice(0, 2),
  ...fetching.slice(0, 2),
  ...settling.slice(2),
  ...fetching.slice(2),
  'shutdown_mid',
];
const twice = (points: Failpoint[]) => [...points, ...points];

const real: VariantOptions = {
  ...{ seed, mistake: '', mails, kills, disasters: true },
  failpoints: { ingester: twice(ofIngester), sender: twice(ofSender), approver: twice(ofApprover) },
};
const none = { ingester: [], sender: [], approver: [] };
const naive: VariantOptions[] = [
  { ...{ seed, mistake: 'message-id', mails: 120, kills: 2, disasters: false }, failpoints: none },
  {
    ...{ seed, mistake: 'requeue', mails: 120, kills: 6, disasters: false },
    failpoints: { ...none, sender: Array<Failpoint>(6).fill('after_250_before_mark') },
  },
  {
    ...{ seed, mistake: 'cursor-first', mails: 120, kills: 6, disasters: false },
    failpoints: { ...none, ingester: Array<Failpoint>(6).fill('before_insert') },
  },
];
const variants = [real, ...naive].filter(
  ({ mistake }) => values.variant === undefined || values.variant === (mistake || 'real'),
);
if (variants.length === 0) {
  process.stderr.write(
    `There is no variant "${values.variant}". There are: real, message-id, requeue, cursor-first.\n`,
  );
  process.exit(2);
}

/** The invariant that each mistake must break. */
const caughtBy: Record<string, string> = {
  'message-id': 'every mail is stored once',
  requeue: 'no reply was accepted twice',
  'cursor-first': 'every mail is stored once',
};

/** Everything but PostgreSQL lies in here, which goes when this process does, however it ends. */
const folder = mkdtempSync(join(tmpdir(), 'casedesk-crash-'));
chmodSync(folder, 0o755);
const remove = values.keep ? 'cat > /dev/null' : 'cat > /dev/null; sleep 1; rm -rf "$1"';
spawn('sh', ['-c', remove, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
if (values.keep) process.stderr.write(`Logs and journals stay in ${folder}.\n`);

// Whatever is left running hangs on this process: leaving by the front door takes it along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

let bad = 0;
const postgres = await startPostgres();
process.env.TMPDIR = folder;
try {
  // One after another: migrations that run side by side grant the same role its rights, which PostgreSQL refuses.
  for (const options of variants)
    tell(options.mistake || 'real', options, await runVariant(postgres, options));
} finally {
  await postgres.stop();
}
process.exit(bad === 0 ? 0 : 1);

/** The desk as it is must hold everything; a desk with a mistake must be caught. */
function tell(name: string, options: VariantOptions, result: VariantResult): void {
  const { invariants, fired, notFired, ...figures } = result;
  const broken = invariants.filter(({ violations }) => violations.length > 0);
  const line = (ok: boolean, what: string) => {
    if (!ok) bad += 1;
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${what}\n`);
  };
  process.stdout.write(
    `\n${name}: ${figures.injected} mails, ${figures.kills} kills, ${fired.length} failpoints, ${figures.restarts} restarts, ${figures.accepted} mails accepted by SMTP, ${figures.seconds} s, seed ${options.seed}\n`,
  );
  if (name === 'real') {
    for (const { name: what, violations } of invariants)
      line(violations.length === 0, violations.length === 0 ? what : `${what}: ${some(violations)}`);
    const missed = failpoints.filter((point) => fired.filter((one) => one === point).length < 2);
    line(
      missed.length === 0,
      `every failpoint ended its process twice${missed.length > 0 ? `, but not ${missed.join(', ')}` : ''}`,
    );
  } else {
    for (const { name: what, violations } of broken)
      process.stdout.write(`     ${name}: ${what}: ${some(violations)}\n`);
    // By what it breaks: a desk that was only slow has not been caught.
    const isCaught = broken.some(({ name: what }) => what === caughtBy[name]);
    line(isCaught, isCaught ? 'its mistake is caught' : `"${caughtBy[name]}" did not catch its mistake`);
  }
  const violations = Object.fromEntries(
    invariants.map(({ name: what, violations }) => [what, violations.length]),
  );
  process.stdout.write(
    `${JSON.stringify({ name: `crash ${name}`, figures: { seed: options.seed, ...figures, fired: fired.length, notFired, violations }, goals: [] })}\n`,
  );
}

function some(violations: string[]): string {
  return `${violations.length}, such as ${violations.slice(0, 3).join('; ')}`;
}
