/** One process of the desk with a mistake built in on purpose, for the crash tests to find. `casedesk start` has none. */
import pg from 'pg';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import type { Ledger } from '../../src/mail/mailbox.ts';

const [mistake = ''] = process.argv.slice(2);
const config = readConfig(process.env);
const database = new pg.Pool({ connectionString: config.database.url, max: 2 });
database.on('error', () => undefined);

const mistakes: Record<string, (ledger: Ledger) => Ledger> = {
  /** Whoever bears a Message-ID that was seen is thrown away, as several helpdesks do. */
  'message-id': (ledger) => ({
    ...ledger,
    async store(mailbox, fence, uidValidity, found) {
      const { mails } = found;
      const seen = await database.query<{ message_id: string }>(
        'select distinct message_id from desk.inquiry where message_id is not null',
      );
      const known = new Set(seen.rows.map((row) => row.message_id));
      const fresh = mails.filter(({ raw }) => {
        const id = /^Message-ID:\s*(<[^>]+>)/im.exec(raw?.toString('latin1') ?? '')?.[1] ?? '';
        const isFresh = !known.has(id);
        known.add(id);
        return isFresh;
      });
      const dropped = mails.filter((mail) => !fresh.includes(mail)).map(({ uid }) => uid);
      const gone = [...found.gone, ...dropped];
      await ledger.store(mailbox, fence, uidValidity, { ...found, mails: fresh, gone });
    },
  }),
  /** The cursor is moved first and the mails are stored then; what the cursor passed is never looked for. */
  'cursor-first': (ledger) => ({
    ...ledger,
    known: async (_mailbox, _uidValidity, first, last) =>
      new Set(Array.from({ length: last - first + 1 }, (_, number) => first + number)),
    async store(mailbox, fence, uidValidity, found) {
      const last = Math.max(0, ...found.mails.map(({ uid }) => uid));
      await database.query(
        'update desk.mailbox set uid_validity = $2, last_uid = greatest(last_uid, $3) where name = $1',
        [mailbox, uidValidity, last],
      );
      await ledger.store(mailbox, fence, uidValidity, found);
    },
  }),
};

const app = await createApp(config, { log: openLog(config.logLevel), wrapLedger: mistakes[mistake] });
await app.start();
process.stderr.write('Casedesk runs.\n');
/** Whatever did not end well is sent once more, as a queue without an oracle does. */
if (mistake === 'requeue')
  setInterval(() => {
    database
      .query(
        "update desk.delivery set state = 'pending', next_attempt_at = now() where kind = 'reply' and state in ('sending', 'unknown') and claimed_at < now() - interval '0.7 seconds'",
      )
      .catch(() => undefined);
  }, 300);
