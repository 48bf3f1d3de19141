/**
 * The boundaries at which a crash once hurt somebody, in the order of the road. Each is passed by the crash tests with
 * a process that ends there.
 */
export const failpoints = [
  'after_fetch',
  'before_insert',
  'before_commit',
  'after_commit',
  'job_claimed',
  'parse_start',
  'parse_done',
  'before_settle_commit',
  'approve_mid',
  'escalate_mid',
  'before_mail_from',
  'after_rcpt',
  'before_dot',
  'after_dot_before_250',
  'after_250_before_mark',
  'reconcile_mid',
  'slack_before_post',
  'slack_after_accept',
  'slack_before_mark',
  'migrate_mid',
  'shutdown_mid',
] as const;
export type Failpoint = (typeof failpoints)[number];

let armed = readFailpoint(process.env);

/**
 * Ends this process at once, as a power cut would, when CASEDESK_FAILPOINT names this point (`name` or `name:3` for the
 * third pass). Only with NODE_ENV=test: everywhere else it does nothing.
 */
export function failpoint(name: Failpoint): void {
  if (armed?.name !== name) return;
  armed = { name, passes: armed.passes - 1 };
  if (armed.passes === 0) process.kill(process.pid, 'SIGKILL');
}

/** Null when none is set. Throws for a name that is none: a crash test that crashes nothing proves nothing. */
export function readFailpoint(
  variables: Record<string, string | undefined>,
): { name: Failpoint; passes: number } | null {
  const value = variables.CASEDESK_FAILPOINT;
  if (!value || variables.NODE_ENV !== 'test') return null;
  const [word, passes = '1'] = value.split(':');
  const name = failpoints.find((one) => one === word);
  if (!name || !/^[1-9]\d*$/.test(passes)) throw new Error(`CASEDESK_FAILPOINT=${value} names no failpoint.`);
  return { name, passes: Number(passes) };
}
