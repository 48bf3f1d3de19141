import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createPage, type PageClient } from '../../demo/page/server.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import { afterThisTest, startWorld } from './slack-app.ts';
import { takeButton } from './slack-fixtures.ts';

export const desk = 'support@desk.example';
export const ivan: PageClient = {
  address: 'ivan@client.example',
  name: 'Иван Петров',
  language: 'ru',
  note: 'withdrawal pending',
  signed: true,
};
export const sam: PageClient = {
  ...ivan,
  address: 'sam@freemail.example',
  name: 'Sam',
  language: 'en',
  signed: false,
};
export const ivanMailbox = `client:${ivan.address}`;

export interface Setup {
  people: object[];
  mailboxes: { key: string }[];
  commands: object[];
  deskAddress: string;
  buttons: object[];
  switches: object[];
}

export interface ListedMail {
  id: string;
  direction: string;
  messageId: string;
  subject: string;
  to: string[];
  text: string;
  attachments: object[];
}

/** The page on real Slack and mail worlds, and the ways a browser would use it. */
export async function startPage() {
  const slack = await startWorld();
  const mail = await createMailWorld({
    directory: null,
    accounts: [desk, ivan.address, sam.address].map((address) => ({ address, password: 'secret' })),
    signedDomains: ['client.example'],
  });
  afterThisTest(mail.stop);
  let light = 'off';
  const page = await createPage({
    slack,
    mail,
    deskAddress: desk,
    people: [
      { userId: 'UOFFICER', role: 'Officer' },
      { userId: 'UOUTSIDER', role: 'Outsider' },
    ],
    clients: [ivan],
    strangers: [sam],
    buttons: [{ id: 'digest', label: 'Digest now', run: async () => 'The digest is posted.' }],
    switches: [
      {
        ...{ id: 'light', label: 'Light', choices: ['off', 'on'].map((id) => ({ id, label: id })) },
        chosen: () => light,
        async choose(id) {
          light = id;
          return `The light is ${id}.`;
        },
      },
    ],
  });
  afterThisTest(page.stop);
  const { url } = page;

  async function read<Content>(path: string, query: Record<string, string> = {}): Promise<Content> {
    return unpack(await fetch(`${url}api/${path}?${new URLSearchParams(query)}`));
  }

  async function act<Content>(path: string, body: object): Promise<Content> {
    const headers = { 'content-type': 'application/json' };
    return unpack(await fetch(`${url}api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  return {
    slack,
    mail,
    url,
    read,
    act,
    list: (): Promise<ListedMail[]> => read('mail/list', { mailbox: ivanMailbox }),
    writeMail(more: object): Promise<{ messageId: string }> {
      const plain = { mailbox: ivanMailbox, to: [desk], subject: 'Hello', text: 'Hello', replyTo: null };
      return act('mail/send', { ...plain, attachments: [], ...more });
    },
    /** A message of the app with one button; gives its ts. */
    async postAsApp(text: string): Promise<string> {
      const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.botToken}` },
        body: new URLSearchParams({ channel: 'CDESK', text, blocks: JSON.stringify([takeButton]) }),
      });
      return ((await answer.json()) as { ts: string }).ts;
    },
    /** Sends path and headers as they are; fetch would tidy both. */
    async raw(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
      const sent = request({ host: '127.0.0.1', port: new URL(url).port, method, path, headers });
      sent.end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      return { status: answer.statusCode, headers: answer.headers, text };
    },
    async openStream() {
      const stop = new AbortController();
      const answer = await fetch(`${url}events`, { signal: stop.signal });
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      return {
        text: () => text,
        close: () => stop.abort(),
        async until(wanted: string) {
          while (!text.includes(wanted)) {
            const { done, value } = await reader.read();
            if (done) throw new Error(`The stream ended without "${wanted}".`);
            text += value;
          }
        },
      };
    },
  };
}

export function pdf(filename: string, text: string) {
  return { filename, contentType: 'application/pdf', base64: Buffer.from(text).toString('base64') };
}

async function unpack<Content>(answer: Response): Promise<Content> {
  const content = (await answer.json()) as Content & { error?: string };
  if (!answer.ok) throw new Error(`${answer.status}: ${content.error}`);
  return content;
}
