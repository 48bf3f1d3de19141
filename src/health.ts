import { type CountedWork, countWork } from './domain/count-work.ts';
import { errorCode } from './domain/errors.ts';
import type { Health } from './http.ts';

/** The parts that health is read from; null while a part is not there (yet) or switched off. */
export interface HealthSources {
  now(): Date;
  database: Parameters<typeof countWork>[0] | null;
  mailbox: { state(): { connected: boolean; lastContactAt: Date | null; error: string | null } } | null;
  sender: { state(): { ok: boolean; error: string | null } } | null;
  slack: { state(): { connected: number; lastEnvelopeAt: Date | null; error: string | null } } | null;
}

/** Every part with a word that an administrator at night can act on. */
export async function readHealth(sources: HealthSources): Promise<Health> {
  const parts: Health['parts'] = { database: { ok: false, state: 'starting' } };
  if (sources.database) {
    try {
      const work = await countWork(sources.database);
      parts.database = { ok: true, state: 'answers' };
      // What waits for a person is told here and in /desk; it does not make the program unhealthy.
      parts.mail_waiting = { ok: true, state: 'waiting to be read', count: work.mailsWaiting };
      parts.mail_quarantined = {
        ok: true,
        state: 'could not be read; see /desk',
        count: work.mailsQuarantined,
      };
      parts.undelivered = {
        ok: true,
        state: 'failed or uncertain; see /desk',
        count: work.undelivered,
      };
    } catch (error) {
      parts.database = { ok: false, state: errorCode(error) };
    }
  }
  const mailbox = sources.mailbox?.state();
  parts.imap = mailbox
    ? {
        ok: mailbox.connected,
        state: mailbox.error ?? (mailbox.connected ? 'connected' : 'connecting'),
        since: mailbox.lastContactAt?.toISOString() ?? null,
      }
    : off;
  const sender = sources.sender?.state();
  parts.smtp = sender ? { ok: sender.ok, state: sender.error ?? 'accepts mail' } : off;
  const slack = sources.slack?.state();
  parts.slack = slack
    ? {
        ok: slack.connected > 0,
        state: slack.error ?? `${slack.connected} connected`,
        since: slack.lastEnvelopeAt?.toISOString() ?? null,
      }
    : off;
  return { ok: Object.values(parts).every((part) => part.ok), parts };
}

const off = { ok: true, state: 'switched off' };

/** The same as Prometheus text: gauges without labels that could tell anything about a client. */
export async function readMetrics(sources: HealthSources): Promise<string> {
  const work: CountedWork | null = sources.database
    ? await countWork(sources.database).catch(() => null)
    : null;
  const mailbox = sources.mailbox?.state();
  const gauges: [string, string, number][] = [
    ['casedesk_database_up', 'Whether the database answers.', work ? 1 : 0],
    ['casedesk_mails_waiting', 'Mails stored and not yet read.', work?.mailsWaiting ?? 0],
    ['casedesk_mails_quarantined', 'Mails that could not be read.', work?.mailsQuarantined ?? 0],
    ['casedesk_deliveries_pending', 'Deliveries waiting to go out.', work?.pending ?? 0],
    [
      'casedesk_deliveries_undelivered',
      'Deliveries failed, unknown or waiting for a person.',
      work?.undelivered ?? 0,
    ],
    ['casedesk_cases_open', 'Cases that are not closed.', work?.open ?? 0],
    ['casedesk_imap_connected', 'Whether the mailbox is connected.', mailbox?.connected ? 1 : 0],
    [
      'casedesk_imap_last_contact_seconds',
      'Unix time of the last contact with the mailbox.',
      (mailbox?.lastContactAt?.getTime() ?? 0) / 1000,
    ],
    ['casedesk_slack_connections', 'Open Socket Mode connections.', sources.slack?.state().connected ?? 0],
    ['process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}
