import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { failpoint } from '../domain/failpoint.ts';
import type { ComposedMail } from './compose.ts';
import type { MailLogin } from './mail-login.ts';
import { logInWithToken } from './smtp-login.ts';
import { type TransportSecurity, tlsOptions } from './transport-security.ts';

export interface SenderSettings {
  host: string;
  port: number;
  security: TransportSecurity;
  /** More authorities to trust, in PEM. */
  authorities?: string | null;
  /** Null sends without one. */
  login: MailLogin | null;
  /** For each step: name look-up, connection, greeting, and every silence of the server. */
  timeoutMilliseconds: number;
  /** Makes the loop mark of our own mails. */
  loopKey: Buffer;
}
/** One connection for one mail, so that no reply of the server can belong to another mail. */
export interface SmtpSession {
  connect(): Promise<void>;
  /** Ends the connection before the final dot when the mail may not leave any more. */
  submit(mail: ComposedMail, mayLeave: () => boolean): Promise<Submission>;
  /** Whether the server may have the bytes of the mail: false proves that it has nothing to deliver. */
  handedOver(): boolean;
  end(): void;
  destroy(): void;
}
export interface Submission {
  answer: string;
  rejected: number;
}

export function openSession(settings: SenderSettings): SmtpSession {
  const connection = new SMTPConnection(connectionOptions(settings));
  let handedOver = false;
  let hasBegun = false;
  // Every failure also rejects the step that runs; one that no step waits for must not end the process.
  const failure = new Promise<never>((_resolve, reject) => connection.once('error', reject));
  failure.catch(() => undefined);
  connection.on('error', () => undefined);
  // destroy() makes no error of its own.
  const ended = new Promise<never>((_resolve, reject) => {
    connection.once('end', () => setImmediate(reject, new Error('The connection ended.')));
  });
  ended.catch(() => undefined);

  return {
    async connect() {
      const { user, password, tokens } = settings.login ?? {};
      // First, for servers hang up on a client that says nothing while it fetches one.
      const token = tokens ? await Promise.race([tokens.get(), failure, ended]) : null;
      hasBegun = true;
      await step((done) => connection.connect(done));
      if (user === undefined) return;
      if (tokens && token !== null) return logInWithToken(connection, step, { user, tokens, token });
      await step((done) => connection.login({ credentials: { user, pass: password ?? '' } }, done));
    },
    submit({ raw, envelope }, mayLeave) {
      failpoint('before_mail_from');
      const bytes = Readable.from(payload(raw, mayLeave));
      return step<Submission>((done) =>
        connection.send({ ...envelope, size: raw.length }, bytes, (error, information) => {
          if (error || !information) done(error ?? new Error('The server gave no answer.'));
          else done(null, { answer: information.response, rejected: information.rejected.length });
        }),
      );
    },
    handedOver: () => handedOver,
    end() {
      if (hasBegun) connection.quit();
      // What the server answers to QUIT changes nothing any more (RFC 5321 section 4.1.1.10).
      connection.close();
    },
    destroy: () => connection.close(),
  };

  /**
   * Read only after the server's 354: before that moment nothing can have been accepted. A process that slept through
   * its time, or waited too long for a slow server, stops here: somebody else may be sending this mail by now.
   */
  function* payload(raw: Buffer, mayLeave: () => boolean): Generator<Buffer> {
    failpoint('after_rcpt');
    if (!mayLeave()) throw tooLate(connection);
    handedOver = true;
    // In two pieces, so that a process can end, or wake up too late, in the middle of a mail.
    yield raw.subarray(0, raw.length >> 1);
    failpoint('before_dot');
    if (!mayLeave()) throw tooLate(connection);
    yield raw.subarray(raw.length >> 1);
    failpoint('after_dot_before_250');
  }

  function step<Result = unknown>(
    start: (done: (error?: Error | null, result?: Result) => void) => void,
  ): Promise<Result> {
    const finished = new Promise<Result>((resolve, reject) => {
      start((error, result) => (error ? reject(error) : resolve(result as Result)));
    });
    return Promise.race([finished, failure, ended]);
  }
}

/** Closed at once: a QUIT would be taken for text of the mail, and what lacks its dot is no mail (RFC 5321 section 4.1.1.4). */
function tooLate(connection: SMTPConnection): Error {
  connection.close();
  return Object.assign(new Error('The time of this send is over.'), { code: 'ETOOLATE' });
}

function connectionOptions(settings: SenderSettings) {
  const { host, port, security, timeoutMilliseconds } = settings;
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: tlsOptions(settings.authorities),
    dnsTimeout: timeoutMilliseconds,
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    // What may still be under way is a goodbye.
    socketCloseTimeout: 500,
    logger: false,
  };
}
