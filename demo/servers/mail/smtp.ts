import { once } from 'node:events';
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { SmtpFault } from './contract.ts';
import type { Envelope } from './mailboxes.ts';

export interface SmtpServer {
  port: number;
  failNext(fault: SmtpFault): void;
  stop(): Promise<void>;
}

export interface SmtpOptions {
  host: string;
  port: number;
  /** Keeps and delivers one mail; the client hears 250 only after it has resolved. */
  accept(raw: Buffer, envelope: Envelope): Promise<void>;
  /** Whether this access token opens the account now; absent: none does. */
  takesToken?(address: string, token: string): boolean;
}

/** Bytes; announced as SIZE (RFC 1870). */
const LARGEST_MAIL = 50 * 1024 * 1024;

/**
 * A submission server without TLS that takes every mail of everybody. A login is not needed; any password is good,
 * an access token only when the account takes it. Bytes are kept as they came: no Received header is added.
 */
export async function startSmtp(options: SmtpOptions): Promise<SmtpServer> {
  const waiting: SmtpFault[] = [];
  /** The fault of the transaction that runs on a connection; each transaction takes at most one. */
  const running = new Map<string, SmtpFault | undefined>();
  const sockets = new Map<number, Socket>();

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    banner: 'Casedesk demo',
    logger: false,
    onAuth({ method, username = 'anonymous', accessToken = '' }, _session, answer) {
      const isGood = method !== 'XOAUTH2' || (options.takesToken?.(username, accessToken) ?? false);
      // Without a user it becomes the challenge that XOAUTH2 refuses with.
      answer(null, isGood ? { user: username } : { data: { status: '401', schemes: 'bearer' } });
    },
    onMailFrom(_address, session, answer) {
      const fault = waiting.shift();
      running.set(session.id, fault);
      answer(fault?.at === 'mail' ? refusal(fault) : null);
    },
    onRcptTo(_address, session, answer) {
      const fault = running.get(session.id);
      answer(fault?.at === 'rcpt' ? refusal(fault) : null);
    },
    onData(stream, session, answer) {
      const fault = running.get(session.id);
      running.delete(session.id);
      receive(stream, session)
        .then(async (raw) => {
          await options.accept(raw, envelopeOf(session));
          if (fault?.at === 'close-after-data') sockets.get(session.remotePort)?.destroy();
          else answer(fault?.at === 'after-data' ? refusal(fault) : null);
        })
        .catch(answer);
    },
    onClose: (session) => void running.delete(session.id),
  });
  // A client that goes away in the middle concerns nobody here.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('close', () => sockets.delete(port));
  });
  const listener = server.listen(options.port, options.host);
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The SMTP server got no port.');

  return {
    port: address.port,
    failNext(fault) {
      waiting.push(fault);
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  if (stream.sizeExceeded) {
    throw refusal({ code: 552, message: `Mail of ${session.id} is larger than ${LARGEST_MAIL} bytes` });
  }
  return Buffer.concat(chunks);
}

function envelopeOf(session: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = session.envelope;
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map((recipient) => recipient.address) };
}

function refusal({ code, message }: { code: number; message: string }): Error {
  return Object.assign(new Error(message), { responseCode: code });
}
