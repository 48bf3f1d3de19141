import { randomBytes } from 'node:crypto';
import type { SlackWorld } from '../../../demo/servers/slack/contract.ts';
import { createSlackWorld } from '../../../demo/servers/slack/world.ts';
import { openSlack, type Slack } from '../../../src/bots/slack/app.ts';
import { addOfficer } from '../../../src/domain/add-officer.ts';
import type { Context } from '../../../src/domain/context.ts';
import type { FirmSettings } from '../../../src/domain/model/settings.ts';
import type { Officer } from '../../../src/domain/model.ts';
import { deriveKeys } from '../../../src/domain/seal.ts';
import { usualLimits } from '../../../src/transport-settings.ts';
import { openTestDatabase } from '../../support/database.ts';
import { monday } from './fixtures.ts';
import { worldOptions } from './world-options.ts';

const settings: FirmSettings = {
  firmName: 'Northwind Markets',
  deskAddress: 'desk@northwind.example',
  ownAddresses: ['desk@northwind.example'],
  desks: (['onboarding', 'payments', 'complaints', 'provider-ops', 'compliance'] as const).map((name) => ({
    name,
    channel: 'CDESK',
    managerChannel: 'GBOSS',
    digestTo: [],
    timeZone: 'Europe/Nicosia',
    opens: '09:00',
    closes: '18:00',
  })),
  officerLanguage: 'en',
  twoPersonTopics: [],
  quoteLastMessage: false,
  freshMinutes: { payment: 60, onboarding: 60 },
};
type Binding = Omit<Officer, 'id'>;
const bound = (slackUserId: string, name: string, roles: Officer['roles']): Binding => ({
  slackUserId,
  name,
  email: null,
  roles,
  desks: settings.desks.map((desk) => desk.name),
  languages: ['en'],
});

export interface DeskWorld {
  world: SlackWorld;
  slack: Slack;
  context: Context;
  /** Fields of everything that was logged. */
  logged: { event: string; fields: Record<string, unknown> }[];
  /** Makes the database answer like one that is down, until called off. */
  breakDatabase(): () => void;
  stop(): Promise<void>;
}

/** The Slack wire on the real verbs, an embedded database and the Slack stand-in. */
export async function openDeskWorld(): Promise<DeskWorld> {
  const database = await openTestDatabase();
  const world = await createSlackWorld(worldOptions(), { eventRetries: [20, 20, 20] });
  const context: Context = {
    db: database.db,
    enqueue: async () => undefined,
    now: () => monday,
    random: randomBytes,
    limits: usualLimits,
    settings,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    plan: async () => ({ planner: 'rules', clauses: [] }),
  };
  await addOfficer(context, bound('UOFFICER', 'Olena', ['officer']), 'test');
  await addOfficer(context, bound('USECOND', 'Wei', ['officer']), 'test');
  await addOfficer(context, bound('UMANAGER', 'Mia', ['officer', 'manager']), 'test');
  await addOfficer(context, bound('UGUEST', 'Gus', ['officer']), 'test');
  const logged: DeskWorld['logged'] = [];
  const slack = openSlack(
    {
      botToken: world.botToken,
      appToken: world.appToken,
      apiUrl: world.apiUrl,
      connections: 2,
      commandNames: { case: '/case', desk: '/desk' },
    },
    { context, log: (event, fields) => void logged.push({ event, fields }) },
  );
  await slack.start();
  return {
    world,
    slack,
    context,
    logged,
    breakDatabase() {
      const { db } = context;
      context.db = new Proxy(db, {
        get() {
          throw Object.assign(new Error('the client wrote: my card is 4111 1111 1111 1111'), {
            code: 'ECONNREFUSED',
          });
        },
      });
      return () => {
        context.db = db;
      };
    },
    async stop() {
      await slack.stop();
      await world.stop();
      await database.close();
    },
  };
}
