import { fileURLToPath } from 'node:url';
import { manager, officer } from '../../demo/seed/people.ts';
import type { Failpoint } from '../../src/domain/failpoint.ts';
import { type Supervised, supervise } from './supervisor.ts';

/** What is built in: nothing ('', the desk as it is), or one of three mistakes. */
export type Mistake = '' | 'message-id' | 'requeue' | 'cursor-first';
/** The failpoints that are to end processes of each kind. */
export interface Failpoints {
  ingester: Failpoint[];
  sender: Failpoint[];
  approver: Failpoint[];
}
export interface ProcessOptions {
  variables: Record<string, string>;
  directory: string;
  log: string;
  mistake: Mistake;
  failpoints: Failpoints;
}

const program = fileURLToPath(new URL('../../bin/casedesk.mjs', import.meta.url));
const mistaken = fileURLToPath(new URL('./desk-process.ts', import.meta.url));
const approver = fileURLToPath(new URL('./approver.ts', import.meta.url));

/** Two that take mail in, two that send, and one in which officers approve. */
export function startProcesses({ variables, mistake, failpoints, ...rest }: ProcessOptions): Supervised[] {
  const command = mistake === '' ? [program, 'start'] : [mistaken, mistake];
  const slackOff = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_API_URL: '' };
  const smtpOff = { SMTP_HOST: '', SMTP_PORT: '', SMTP_SECURITY: '' };
  const imapOff = { IMAP_HOST: '', IMAP_PORT: '', IMAP_SECURITY: '', IMAP_USER: '', IMAP_PASSWORD: '' };
  const sentAway = {
    SENT_HOST: variables.IMAP_HOST!,
    SENT_PORT: variables.IMAP_PORT!,
    SENT_SECURITY: 'none',
  };
  const ingesting = { ...variables, ...slackOff, ...smtpOff, JOBS_HERE: 'settle-mail,draft-replies' };
  const sending = { ...variables, ...imapOff, ...sentAway, JOBS_HERE: 'deliver,clocks,slack-events' };
  const start = (name: string, words: string[], own: Record<string, string>, points: Failpoint[]) =>
    supervise(name, words, {
      ...rest,
      variables: own,
      failpoints: points,
    });
  return [
    start('ingester 1', command, ingesting, everyOther(failpoints.ingester, 0)),
    start('ingester 2', command, ingesting, everyOther(failpoints.ingester, 1)),
    start('sender 1', command, sending, everyOther(failpoints.sender, 0)),
    start('sender 2', command, sending, everyOther(failpoints.sender, 1)),
    start(
      'approver',
      [approver, officer.id, manager.id],
      { ...variables, JOBS_HERE: 'clocks' },
      failpoints.approver,
    ),
  ];
}

function everyOther(points: Failpoint[], first: number): Failpoint[] {
  return points.filter((_one, index) => index % 2 === first);
}
