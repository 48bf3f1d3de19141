import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDigest } from '../src/domain/make-digest.ts';
import { type House, openHouse } from './house.ts';
import { createPage, type PageSwitch } from './page/server.ts';
import { clients, providers, strangers } from './seed/clients.ts';
import { firstMails, internalQuestion } from './seed/mails.ts';
import { channels, firm, outsider, people } from './seed/people.ts';
import { fails } from './servers/model/behaviours.ts';
import { modelModes } from './servers/model/modes.ts';
import { type ModelServer, startModelServer } from './servers/model/server.ts';

export interface DemoOptions {
  directory: string;
  port: number;
  databaseUrl?: string;
}

/** Starts everything, tells what it started and one address, and ends cleanly on Ctrl-C. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const began = Date.now();
  const told = new Set<string>();
  const progress = (what: string) => {
    told.add(what);
    process.stdout.write(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${what} …\n`);
  };
  process.stdout.write('Starting Casedesk with everything around it:\n');
  const demo = await openDemo(options, progress);
  process.stdout.write(summary(demo.house, demo.url, Date.now() - began));
  await interrupted();
  process.stdout.write('\nStopping …');
  await demo.stop();
  process.stdout.write(' stopped. The data is kept; npm run demo -- --fresh forgets it.\n');
}

/** The house with its page, and on the first start the mails and the question that the story begins with. */
export async function openDemo(
  options: DemoOptions,
  progress: (what: string) => void,
): Promise<{ house: House; url: string; stop(): Promise<void> }> {
  const modelServer = await startModelServer(fails);
  const house = await openHouse({
    directory: options.directory,
    databaseUrl: options.databaseUrl,
    progress,
    variables: { AI_BASE_URL: modelServer.baseUrl, AI_MODEL: 'stand-in' },
  });
  progress('the page');
  const page = await openPage(house, modelSwitch(house, modelServer), options.port);
  if (isFirstStart(options.directory)) {
    progress('three clients write');
    await tellTheStory(house);
  }
  return {
    house,
    url: page.url,
    async stop() {
      await page.stop();
      await house.stop();
      await modelServer.stop();
    },
  };
}

/** Which model plans. The demo begins without one, as most desks do. */
function modelSwitch(house: House, server: ModelServer): PageSwitch {
  const { context } = house.app;
  const model = context.model ?? null;
  let chosen = modelModes[0]!;
  context.model = null;
  return {
    id: 'model',
    label: 'Drafts are planned by',
    choices: modelModes.map(({ id, label }) => ({ id, label })),
    chosen: () => chosen.id,
    async choose(id) {
      chosen = modelModes.find((mode) => mode.id === id) ?? chosen;
      if (chosen.behaviour) server.behave(chosen.behaviour);
      // Each under a name of its own: the rest after one that fails is not that of the next.
      context.model =
        model && chosen.behaviour
          ? { ...model, settings: { ...model.settings, model: `stand-in-${id}` } }
          : null;
      return chosen.told;
    },
  };
}

/** The wanted port, or the next free one of ten. */
async function openPage(house: House, planner: PageSwitch, port: number) {
  const settings = {
    slack: house.slack,
    mail: house.mail,
    deskAddress: firm.deskAddress,
    people,
    clients,
    strangers,
    providers,
    buttons: demoButtons(house),
    switches: [planner],
  };
  for (let offset = 0; offset < 10; offset += 1) {
    try {
      return await createPage({ ...settings, port: port === 0 ? 0 : port + offset });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`ports ${port} to ${port + 9} are all in use; name another with --port`);
}

/** What a visitor may make happen that no person in the story does. */
function demoButtons(house: House) {
  return [
    {
      id: 'digest-now',
      label: 'Post the digest now',
      async run() {
        const made = await makeDigest(house.app.context, {
          desk: 'payments',
          reason: 'demand',
          requestedBy: null,
        });
        return made.ok ? 'The digest is in #managers-payments and in David Hart’s mailbox.' : made.sentence;
      },
    },
    {
      id: 'core-pays',
      label: 'Core system: pay out WD-20931',
      async run() {
        await house.core.change('payments', 'WD-20931', {
          status: 'submitted',
          submitted_at: new Date().toISOString(),
        });
        return 'The core system says that WD-20931 has been sent. Press Draft on the case to write the reply anew.';
      },
    },
  ];
}

function isFirstStart(directory: string): boolean {
  const marker = join(directory, 'story-told');
  if (existsSync(marker)) return false;
  writeFileSync(marker, new Date().toISOString());
  return true;
}

async function tellTheStory(house: House): Promise<void> {
  for (const mail of firstMails) await house.mail.sendAs(mail);
  await house.slack.as(outsider.id).post(channels.sales.id, internalQuestion);
}

function summary(house: House, url: string, milliseconds: number): string {
  return `
Ready after ${(milliseconds / 1000).toFixed(1)} s. Running on this machine only:
  SMTP ${house.mail.smtp.host}:${house.mail.smtp.port}   IMAP ${house.mail.imap.host}:${house.mail.imap.port}   DNS ${house.mail.dns}
  Slack stand-in ${house.slack.apiUrl}   Casedesk health http://127.0.0.1:${house.app.httpPort()}/health
  Database ${house.config.database.url.replace(/\/\/[^@/]*@/, '//…@')}

  Open  ${url}

Ctrl-C stops everything. A second start keeps the data.
`;
}

/** Resolves on Ctrl-C or SIGTERM; a second one ends at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve();
      });
    }
  });
}
