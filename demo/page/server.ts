import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailWorld } from '../servers/mail/contract.ts';
import type { SlackWorld } from '../servers/slack/contract.ts';
import { openChanges } from './changes.ts';
import { protectAnswer, refuseStrangers } from './guard.ts';
import { type PageAnswer, type PageRoutes, readJson, refusal, sendAnswer, sendProblem } from './http.ts';
import { mailRoutes } from './mail-routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { slackRoutes } from './slack-routes.ts';
import { readStaticFile } from './static-files.ts';

/** A Slack person the visitor may act as. */
export interface PagePerson {
  userId: string;
  role: string;
}

/** A mailbox the visitor may write from. `signed`: whether this mail carries a DKIM signature. */
export interface PageClient {
  address: string;
  name: string;
  /** BCP 47 tag; decides the words of the quote line and the glyphs of the text. */
  language: string;
  note: string;
  signed: boolean;
}

export interface PageOptions {
  slack: SlackWorld;
  mail: MailWorld;
  /** Where a new mail goes unless the visitor writes another address. */
  deskAddress: string;
  people: PagePerson[];
  clients: PageClient[];
  strangers: PageClient[];
  /** Payment providers of the firm, who answer its questions; absent: none. */
  providers?: PageClient[];
  /** Loopback port; 0 or absent lets the system choose. */
  port?: number;
  /** `run` gives the sentence the visitor reads when it is done. */
  buttons?: { id: string; label: string; run: () => Promise<string> }[];
  switches?: PageSwitch[];
}

/** One of several states that the visitor may choose. `choose` gives the sentence he reads when it is done. */
export interface PageSwitch {
  id: string;
  label: string;
  choices: { id: string; label: string }[];
  chosen(): string;
  choose(id: string): Promise<string>;
}

/** Serves the demo's page on loopback only. Rejects when the port is taken. */
export async function createPage(options: PageOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const changes = openChanges(options.slack, options.mail);
  const routes: PageRoutes = {
    ...setupRoutes(options),
    ...slackRoutes(options.slack, options.people),
    ...mailRoutes(options, changes.mailChanged),
  };
  const server = createServer((request, response) => {
    serve(request, response, routes, changes.follow).catch((error: unknown) => sendProblem(response, error));
  });
  await listen(server, options.port ?? 0).catch((error: unknown) => {
    changes.close();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      changes.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  routes: PageRoutes,
  follow: (response: ServerResponse) => void,
): Promise<void> {
  protectAnswer(response);
  refuseStrangers(request);
  // The path as it was sent: URL would resolve "..", and a traversal deserves a refusal, not a guess.
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  if (path === '/events' && request.method === 'GET') return follow(response);
  const route = routes[`${request.method} ${path}`];
  if (route) {
    const body = request.method === 'POST' ? await readJson(request, route.bodyLimit) : null;
    return sendAnswer(response, await route.answer({ query: new URLSearchParams(search), body }));
  }
  sendAnswer(response, await staticAnswer(request.method, path));
}

async function staticAnswer(method: string | undefined, path: string): Promise<PageAnswer> {
  if (method !== 'GET' && method !== 'HEAD') throw refusal(404, 'There is no such action on this page.');
  return readStaticFile(path);
}
