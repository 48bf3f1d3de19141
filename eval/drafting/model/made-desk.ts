import { createHash, randomBytes } from 'node:crypto';
import { seedRecords } from '../../../demo/seed/records.ts';
import type { Context } from '../../../src/domain/context.ts';
import { gatherMaterial, type Material } from '../../../src/domain/draft-material.ts';
import { draftReply } from '../../../src/domain/draft-reply.ts';
import { noThread } from '../../../src/domain/find-thread.ts';
import type { Model } from '../../../src/domain/model/asking.ts';
import type { DeskName } from '../../../src/domain/model.ts';
import { receiveInquiry } from '../../../src/domain/receive-inquiry.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../../src/domain/seal.ts';
import { openDatabase } from '../../../src/domain/store/database.ts';
import { type DraftRow, latestDraft } from '../../../src/domain/store/drafts.ts';
import { claimMailbox } from '../../../src/domain/store/mailboxes.ts';
import { addMails } from '../../../src/domain/store/mails.ts';
import { migrateDatabase } from '../../../src/domain/store/migrate.ts';
import { upsertRecordRows } from '../../../src/domain/upsert-records.ts';
import { usualLimits } from '../../../src/transport-settings.ts';
import { readAsCasedesk } from '../../mail/read.ts';

const now = new Date('2026-03-11T08:00:00Z');
const mailbox = 'made';

export interface Drafted {
  caseId: number;
  draft: DraftRow;
  material: Material;
}
/** The verbs of production on a database in memory, with the records of the demo and a model of choice. */
export interface MadeDesk {
  context: Context;
  /** What becomes of a mail of a proven sender: a case of its own, and its draft. */
  draft(raw: Buffer, model: Model | null): Promise<Drafted>;
  close(): Promise<void>;
}

/** `secret` stands in every column of the mirror that no draft may tell. */
export async function openMadeDesk(secret: string): Promise<MadeDesk> {
  const database = await openDatabase('pglite:');
  await migrateDatabase(database.db);
  const context = contextOn(database.db);
  await claimMailbox(context.db, mailbox, mailbox, now, now);
  await takeIn(context, secret);
  return {
    context,
    draft: async (raw, model) => draftMail({ ...context, model }, raw),
    close: () => database.close(),
  };
}

async function draftMail(context: Context, raw: Buffer): Promise<Drafted> {
  const { reading } = await readAsCasedesk(raw);
  const { parsed } = reading;
  const caseId = await context.db.transaction().execute(async (trx) => {
    const sha256 = createHash('sha256').update(raw).digest('hex');
    const row = {
      ...{ mailbox, sha256, size: raw.length, received_at: now, stored_at: now },
      ...{ state: 'stored' as const, reason: null, data_key: null },
    };
    const mailId = (await addMails(trx, [row])).get(sha256)!.id;
    const received = await receiveInquiry(trx, context, {
      ...parsed,
      ...{ channel: 'email', mailId, slack: null, officer: null, thread: noThread, copiedTo: [] },
      ...{ kind: 'inquiry', receivedAt: now, draftWanted: true, fingerprint: null, messageIdReused: false },
      sender: {
        ...{ verdict: 'pass', why: [] },
        ...{ address: parsed.from?.address ?? null, name: parsed.from?.name ?? '' },
      },
    });
    return received.caseId;
  });
  const material = await gatherMaterial(context, context.db, caseId);
  const hindrance = await draftReply(context, caseId, null);
  const draft = await latestDraft(context.db, caseId);
  if (hindrance || !material || !draft) throw new Error(hindrance?.sentence ?? 'the mail got no draft');
  return { caseId, draft, material };
}

async function takeIn(context: Context, secret: string): Promise<void> {
  const rows = seedRecords(now);
  const hidden = {
    clients: { entity: secret, phones: '+49 30 901820' },
    payments: {
      provider: secret,
      provider_ref: `${secret}-1`,
      payer_name: secret,
      iban: 'DE89370400440532013000',
    },
    documents: {},
    applications: {},
    accounts: {},
  };
  const kinds = {
    clients: 'client',
    accounts: 'account',
    applications: 'application',
    documents: 'document',
    payments: 'payment',
  } as const;
  for (const [file, entity] of Object.entries(kinds) as [
    keyof typeof kinds,
    (typeof kinds)[keyof typeof kinds],
  ][])
    await upsertRecordRows(context, {
      entity,
      source: 'import',
      rows: rows[file].map((row, index) => ({ line: index + 2, values: { ...row, ...hidden[file] } })),
    });
}

function contextOn(db: Context['db']): Context {
  const desk = {
    channel: 'C0',
    managerChannel: 'C0',
    digestTo: [],
    timeZone: 'UTC',
    opens: '09:00',
    closes: '18:00',
  };
  const names: DeskName[] = ['payments', 'onboarding', 'complaints'];
  return {
    db,
    enqueue: async () => undefined,
    now: () => now,
    random: randomBytes,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    limits: usualLimits,
    settings: {
      firmName: 'Northgate Markets',
      deskAddress: 'support@northgate.example',
      ownAddresses: ['support@northgate.example'],
      desks: names.map((name) => ({ name, ...desk })),
      officerLanguage: 'en',
      twoPersonTopics: [],
      quoteLastMessage: false,
      freshMinutes: { payment: 60, onboarding: 60 },
    },
    plan: planByRules,
  };
}
