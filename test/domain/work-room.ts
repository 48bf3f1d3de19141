import { randomBytes } from 'node:crypto';
import { addOfficer } from '../../src/domain/add-officer.ts';
import type { Context } from '../../src/domain/context.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import type { FirmSettings } from '../../src/domain/model/settings.ts';
import { desks, type Officer } from '../../src/domain/model.ts';
import { receiveInternalInquiry } from '../../src/domain/receive-internal-inquiry.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import type { OpenDatabase } from '../../src/domain/store/database.ts';
import { usualLimits } from '../../src/transport-settings.ts';
import { openTestDatabase } from '../support/database.ts';

const settings: FirmSettings = {
  firmName: 'Northwind Markets',
  deskAddress: 'desk@northwind.example',
  ownAddresses: ['desk@northwind.example'],
  desks: desks.map((name) => ({
    name,
    channel: 'CDESK',
    managerChannel: 'GBOSS',
    digestTo: [],
    timeZone: 'Europe/Nicosia',
    opens: '09:00',
    closes: '18:00',
  })),
  officerLanguage: 'en',
  twoPersonTopics: ['complaint'],
  quoteLastMessage: false,
  freshMinutes: { payment: 60, onboarding: 60 },
};

export interface WorkRoom {
  context: Context;
  database: OpenDatabase;
  clock: { now: Date };
  anna: Officer;
  ben: Officer;
  cara: Officer;
  /** Binds one more person, or the same one anew. */
  bind(name: string, change: Partial<Officer>): Promise<Officer>;
  /** A new case from a colleague's question in a channel. */
  ask(text?: string): Promise<number>;
}

/** The verbs on an embedded database, without any wire. */
export async function openWorkRoom(): Promise<WorkRoom> {
  const database = await openTestDatabase();
  const clock = { now: new Date('2026-03-11T08:00:00Z') };
  const context: Context = {
    db: database.db,
    enqueue: async () => undefined,
    now: () => clock.now,
    random: randomBytes,
    limits: usualLimits,
    settings,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    plan: async () => ({ planner: 'rules', clauses: [] }),
  };
  const bind = async (name: string, change: Partial<Officer>): Promise<Officer> => {
    const slackUserId = `U${name.toUpperCase()}`;
    await addOfficer(
      context,
      {
        slackUserId,
        name,
        email: null,
        roles: ['officer'],
        desks: [...desks],
        languages: ['en'],
        ...change,
      },
      'test',
    );
    const officer = await findOfficer(context, slackUserId);
    if (!officer) throw new Error(`${name} was not bound`);
    return officer;
  };
  const anna = await bind('anna', {});
  const ben = await bind('ben', {});
  const cara = await bind('cara', {});
  let questions = 0;
  return {
    context,
    database,
    clock,
    anna,
    ben,
    cara,
    bind,
    async ask(text = 'Where is withdrawal WD-20931?') {
      questions += 1;
      const reference = `CDESK:${questions}`;
      const asked = await receiveInternalInquiry(context, {
        officer: anna,
        text: `${text} (${questions})`,
        source: { channel: 'CDESK', ts: `${questions}.000100` },
        reference,
        permalink: null,
      });
      if (!asked.ok) throw new Error(asked.sentence);
      const row = await context.db
        .selectFrom('desk.inquiry_case')
        .select('id')
        .where('ref', '=', asked.ref)
        .executeTakeFirstOrThrow();
      return row.id;
    },
  };
}
