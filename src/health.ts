import { type CountedWork, countWork } from './domain/count-work.ts';
import { errorCode } from './domain/errors.ts';
import type { Health } from './http.ts';
import { mailboxGauges, mailboxHealth, type Sample, type WatchedMailbox } from './mailbox-health.ts';

/** The parts that health is read from; null while a part is not there (yet) or switched off. */
export interface HealthSources {
  now(): Date;
  database: Parameters<typeof countWork>[0] | null;
  mailboxes: WatchedMailbox[];
  sender: { state(): { ok: boolean; error: string | null } } | null;
  slack: { state(): { connected: number; lastEnvelopeAt: Date | null; error: string | null } } | null;
}

/** Every part with a word that an administrator at night can act on. */
export async function readHealth(sources: HealthSources): Promise<Health> {
  const parts: Health['parts'] = { database: { ok: false, state: 'starting' } };
  let figures: CountedWork['mailboxes'] | null = null;
  if (sources.database) {
    try {
      const work = await countWork(sources.database, sources.now());
      figures = work.mailboxes;
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
      parts.uncertain = {
        ok: true,
        state: 'may or may not have left; see /desk',
        count: work.uncertain,
      };
    } catch (error) {
      parts.database = { ok: false, state: errorCode(error) };
    }
  }
  const { part, mailboxes } = mailboxHealth(sources.mailboxes, figures);
  parts.imap = part;
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
  return { ok: Object.values(parts).every((one) => one.ok), parts, mailboxes };
}

const off = { ok: true, state: 'switched off' };

/** The same as Prometheus text. The one label names a mailbox of ours; nothing tells of a client. */
export async function readMetrics(sources: HealthSources): Promise<string> {
  const work: CountedWork | null = sources.database
    ? await countWork(sources.database, sources.now()).catch(() => null)
    : null;
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
    ['casedesk_deliveries_uncertain', 'Deliveries that may or may not have happened.', work?.uncertain ?? 0],
    [
      'casedesk_acknowledgements_last_hour',
      'Acknowledgements of the last hour.',
      work?.acknowledgedInHour ?? 0,
    ],
    [
      'casedesk_acknowledgements_paused',
      'Whether no acknowledgement is sent, because there were too many.',
      work?.acknowledgementsPaused ? 1 : 0,
    ],
    ['casedesk_bursts_open', 'Bursts of mail of the last hour.', work?.bursts.bursts ?? 0],
    [
      'casedesk_bursts_hidden_cases',
      'Cases of these bursts that have no card of their own.',
      work?.bursts.hidden ?? 0,
    ],
    [
      'casedesk_thread_tokens_refused_last_day',
      'Mails of the last 24 hours with thread marks like ours that we did not make.',
      work?.refusedTokensInDay ?? 0,
    ],
    [
      'casedesk_model_tokens_today',
      'Tokens used of the day in UTC, of AI_DAILY_TOKENS.',
      work?.aiTokensToday ?? 0,
    ],
    ['casedesk_cases_open', 'Cases that are not closed.', work?.open ?? 0],
    ['casedesk_slack_connections', 'Open Socket Mode connections.', sources.slack?.state().connected ?? 0],
    ['process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()],
  ];
  const plain = gauges.map(([name, help, value]) => written(name, help, [[{}, value]]));
  const questions: Sample[] = (work?.aiRuns ?? []).map(({ purpose, outcome, count }) => [
    { purpose, outcome },
    count,
  ]);
  plain.push(
    written(
      'casedesk_model_questions_last_day',
      'Questions to the model in 24 hours, by how they ended.',
      questions,
    ),
  );
  const labelled = mailboxGauges(sources.mailboxes, work?.mailboxes ?? null);
  return [...plain, ...labelled.map((gauge) => written(...gauge))].join('');
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
function written(name: string, help: string, samples: Sample[]): string {
  const lines = samples.map(([labels, value]) => {
    const named = Object.entries(labels).map(([label, text]) => `${label}=${quoted(text)}`);
    return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
