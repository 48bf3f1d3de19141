import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { channels } from '../demo/seed/people.ts';
import { type BenchHouse, openBenchHouse } from './house.ts';
import { startPostgres } from './postgres-server.ts';
import { atMost, machine, percentile, type Report, tail } from './report.ts';

const bursts = 130;
const largest = 50 * 1024;
const longestWait = 10_000;

/**
 * From the moment at which the IMAP server has a new mail, and says so, to the committed case and to its card in Slack.
 * One to five mails of up to 50 kB at a time, on PostgreSQL. The commit is seen by a notice that the database gives with
 * it; a card is looked for every two milliseconds, which are part of its figure.
 */
export async function benchLatency(tell: (what: string) => void): Promise<Report> {
  const before = machine();
  const postgres = await startPostgres();
  try {
    const database = await postgres.createDatabase();
    const house = await openBenchHouse(database);
    await house.prepare();
    const watcher = await watchCommits(database.ownerUrl);
    const casedesk = await house.startCasedesk();
    await casedesk.connected;
    await oneBurst(house, watcher, 5);
    const toCase: number[] = [];
    const toCard: number[] = [];
    for (let number = 0; number < bursts; number += 1) {
      const measured = await oneBurst(house, watcher, 1 + (number % 5));
      toCase.push(...measured.toCase);
      toCard.push(...measured.toCard);
    }
    tell(`${toCase.length} mails were measured`);
    await casedesk.stop();
    await watcher.end();
    await house.stop();
    return {
      name: 'latency',
      figures: {
        machine: before,
        database: `${postgres.version}, fsync on`,
        unit: 'milliseconds from the server having the mail',
        toCommittedCase: tail(toCase),
        toPostedCard: tail(toCard),
      },
      goals: [
        atMost('to the committed case, p50', percentile(toCase, 50), 10),
        atMost('to the committed case, p99', percentile(toCase, 99), 50),
        atMost('to the card in Slack, p99', percentile(toCard, 99), 250),
      ],
    };
  } finally {
    await postgres.stop();
  }
}

interface Watcher {
  /** Moments of the commits that brought inquiries since the last call, on the machine's clock. */
  commits(): number[];
  end(): Promise<void>;
}

async function watchCommits(url: string): Promise<Watcher> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create function desk.tell_bench() returns trigger language plpgsql as
    'begin perform pg_notify(''bench'', new.id::text); return null; end'`);
  await client.query(
    'create trigger bench after insert on desk.inquiry for each row execute function desk.tell_bench()',
  );
  let seen: number[] = [];
  client.on('notification', () => seen.push(now()));
  await client.query('listen bench');
  return {
    commits() {
      const given = seen;
      seen = [];
      return given;
    },
    end: () => client.end(),
  };
}

async function oneBurst(house: BenchHouse, watcher: Watcher, count: number) {
  await house.mail.write(count, largest);
  const cardsBefore = countCards(house);
  const { at } = await house.mail.put();
  const toCase: number[] = [];
  const toCard: number[] = [];
  const until = now() + longestWait;
  while ((toCase.length < count || toCard.length < count) && now() < until) {
    await pause(2);
    toCase.push(...watcher.commits().map((moment) => moment - at));
    const cards = countCards(house) - cardsBefore;
    while (toCard.length < Math.min(cards, count)) toCard.push(now() - at);
  }
  // Whatever follows (drafts, updated cards) belongs to this burst, not to the next.
  await pause(150);
  return { toCase, toCard };
}

function countCards({ slack }: BenchHouse): number {
  return [channels.payments, channels.onboarding, channels.complaints].reduce(
    (sum, { id }) => sum + slack.messages(id).length,
    0,
  );
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
