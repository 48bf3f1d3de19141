import { z } from 'zod';
import { getRoute, inShape, type PageRoutes, postRoute, refusal } from './http.ts';
import { type MailboxKind, mailboxKey } from './mail-routes.ts';
import type { PageClient, PageOptions } from './server.ts';

const pressed = z.object({ id: z.string() });
const switched = z.object({ id: z.string(), choice: z.string() });

/** What does not change while the demo runs, and the extra buttons in the page's head. */
export function setupRoutes(options: PageOptions): PageRoutes {
  const buttons = options.buttons ?? [];
  return {
    'GET /api/setup': getRoute(() => ({ json: describe(options) })),
    'POST /api/button': postRoute(async ({ body }) => {
      const { id } = inShape(pressed, body);
      const button = buttons.find((candidate) => candidate.id === id);
      if (!button) throw refusal(404, `There is no button "${id}".`);
      return { json: { sentence: await button.run() } };
    }),
    'POST /api/switch': postRoute(async ({ body }) => {
      const { id, choice } = inShape(switched, body);
      const found = options.switches?.find((one) => one.id === id);
      if (!found?.choices.some((one) => one.id === choice))
        throw refusal(404, `There is no switch "${id}" with "${choice}".`);
      return { json: { sentence: await found.choose(choice) } };
    }),
  };
}

function describe({
  slack,
  people,
  clients,
  strangers,
  providers = [],
  deskAddress,
  buttons = [],
  switches = [],
}: PageOptions) {
  const mailbox = (kind: MailboxKind) => (client: PageClient) => ({
    ...client,
    kind,
    key: mailboxKey(kind, client),
  });
  return {
    deskAddress,
    people,
    mailboxes: [
      ...clients.map(mailbox('client')),
      ...providers.map(mailbox('provider')),
      ...strangers.map(mailbox('stranger')),
    ],
    users: slack.users,
    channels: slack.channels.map(({ id, name }) => ({ id, name })),
    botUserId: slack.botUserId,
    commands: slack.commands,
    messageShortcuts: slack.messageShortcuts,
    buttons: buttons.map(({ id, label }) => ({ id, label })),
    switches: switches.map(({ id, label, choices, chosen }) => ({ id, label, choices, chosen: chosen() })),
  };
}
