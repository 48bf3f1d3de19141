import { randomBytes } from 'node:crypto';
import type { Context } from '../src/domain/context.ts';
import { linkRecords } from '../src/domain/link-record.ts';
import { linkCues } from '../src/domain/rules/linking/cues.ts';
import { planByRules } from '../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../src/domain/seal.ts';
import { type Database, openDatabase } from '../src/domain/store/database.ts';
import { migrateDatabase } from '../src/domain/store/migrate.ts';
import { understandText } from '../src/domain/understand-text.ts';
import { usualLimits } from '../src/transport-settings.ts';
import { bigFirm, clientCount, firmDay, paymentCount, paymentOf } from './link/big-firm.ts';
import type { BenchOptions } from './options.ts';
import { startPostgres } from './postgres-server.ts';
import { atMost, machine, type Report, tail } from './report.ts';

/**
 * How long it takes to find out which client and which records one inquiry is about, one transaction each, against a
 * mirror of 200,000 clients and 1,000,000 payments in PostgreSQL.
 */
export async function benchLink(tell: (what: string) => void, options: BenchOptions): Promise<Report> {
  const before = machine();
  const server = await startPostgres();
  try {
    const { ownerUrl } = await server.createDatabase();
    const { db, close } = await openDatabase(ownerUrl, { poolSize: 1 });
    try {
      await migrateDatabase(db);
      const began = performance.now();
      for (const statement of bigFirm) await db.executeQuery(statement.compile(db));
      const loadSeconds = Math.round((performance.now() - began) / 1000);
      tell(`${clientCount} clients and ${paymentCount} payments are in after ${loadSeconds} s`);
      const { milliseconds, linked } = await linkMany(db, options.mails);
      return {
        name: 'link',
        figures: {
          machine: before,
          database: server.version,
          ...{ clients: clientCount, payments: paymentCount, loadSeconds, linked },
          milliseconds: tail(milliseconds),
        },
        goals: [atMost('milliseconds to link one inquiry, p99', tail(milliseconds).p99 as number, 20)],
      };
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

/** Half name a payment, half only its amount and day; the first hundred warm up. */
async function linkMany(db: Database, count: number): Promise<{ milliseconds: number[]; linked: number }> {
  const context = contextOn(db);
  const milliseconds: number[] = [];
  let linked = 0;
  for (let number = -100; number < count; number += 1) {
    const payment = paymentOf((Math.abs(number) * 7919) % paymentCount);
    const what = number % 2 === 0 ? payment.id : `of ${payment.amount} USD`;
    const reply = `My withdrawal ${what} made on ${payment.day} has not arrived. Account ${payment.login}.`;
    const said = { subject: 'My money', reply, attachments: [] };
    const { mentions, triage } = understandText({ kind: 'inquiry', ...said, receivedAt: firmDay });
    const cues = linkCues({ ...said, senderName: 'Client', topic: triage.topic });
    const question = { channel: 'email' as const, proven: true, address: payment.address, mentions, cues };
    const began = performance.now();
    const [found] = await db.transaction().execute((trx) => linkRecords(trx, context, [question]));
    if (number >= 0) milliseconds.push(performance.now() - began);
    if (number >= 0 && found?.links.some(({ externalId }) => externalId === payment.id)) linked += 1;
  }
  return { milliseconds, linked };
}

function contextOn(db: Database): Context {
  return {
    db,
    enqueue: async () => undefined,
    now: () => firmDay,
    random: randomBytes,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    limits: usualLimits,
    settings: {
      ...{ firmName: 'Big Firm', deskAddress: 'desk@firm.example', ownAddresses: ['desk@firm.example'] },
      ...{ desks: [], officerLanguage: 'en', twoPersonTopics: [], quoteLastMessage: false },
      freshMinutes: { payment: 15, onboarding: 60 },
    },
    plan: planByRules,
  };
}
