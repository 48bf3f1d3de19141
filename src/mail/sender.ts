import { DeskError, errorCode } from '../domain/errors.ts';
import type { OutgoingReply, SendMail, SendOutcome } from '../domain/model/mail.ts';
import { singleLine } from './clean-text.ts';
import { type ComposedMail, composeReply } from './compose.ts';
import { openSession, type SenderSettings, type SmtpSession, type Submission } from './smtp-session.ts';
import { certificateProblem, refuseCleartext } from './transport-security.ts';

export interface Sender {
  /** Sends once, never again by itself. Never rejects: what is not known for certain is `unknown`. */
  send: SendMail;
  /** Connects and logs in. Rejects with DeskError `smtp_unreachable` or `smtp_login` (retry later). */
  verify(): Promise<void>;
  /** Ends what no server has yet; waits for the answer to what one may have. */
  close(): Promise<void>;
}

/** Throws DeskError `mail_cleartext` when the server is on another machine and the connection not encrypted. */
export function openSender(settings: SenderSettings): Sender {
  refuseCleartext(settings.host, settings.security);
  const running = new Map<SmtpSession, Promise<unknown>>();
  let closed = false;

  return {
    async send(reply, mayLeave) {
      const composed = await compose(reply, settings.loopKey);
      if ('outcome' in composed) return composed;
      if (closed) return { outcome: 'refused', permanent: false, answer: 'the sender is closed' };
      return withSession((session) => deliver(session, composed, mayLeave));
    },
    async verify() {
      await withSession((session) =>
        session.connect().catch((error) => Promise.reject(unusable(settings, error))),
      );
    },
    async close() {
      closed = true;
      for (const session of running.keys()) if (!session.handedOver()) session.destroy();
      await Promise.allSettled(running.values());
    },
  };

  async function withSession<Result>(work: (session: SmtpSession) => Promise<Result>): Promise<Result> {
    const session = openSession(settings);
    const result = work(session);
    running.set(session, result);
    try {
      return await result;
    } finally {
      running.delete(session);
      session.end();
    }
  }
}

async function compose(reply: OutgoingReply, loopKey: Buffer): Promise<ComposedMail | SendOutcome> {
  try {
    return await composeReply(reply, loopKey);
  } catch (error) {
    // Nothing has left. What was written cannot be sent, and trying again would not change that.
    const answer = error instanceof DeskError ? error.sentence : `not composed: ${errorCode(error)}`;
    return { outcome: 'refused', permanent: true, answer };
  }
}

async function deliver(
  session: SmtpSession,
  mail: ComposedMail,
  mayLeave: () => boolean,
): Promise<SendOutcome> {
  try {
    await session.connect();
    return accepted(await session.submit(mail, mayLeave), mail);
  } catch (error) {
    return failed(error, session.handedOver());
  }
}

function accepted({ answer, rejected }: Submission, mail: ComposedMail): SendOutcome {
  if (rejected === 0) return { outcome: 'sent', answer: withoutAddresses(answer) };
  const taken = `accepted for ${mail.envelope.to.length - rejected} of ${mail.envelope.to.length} recipients`;
  return { outcome: 'unknown', answer: `${taken}: ${withoutAddresses(answer)}` };
}

/**
 * RFC 5321 section 4.2.5: a 5yz reply to the mail itself means that the server does not have it. A 4yz there,
 * 421 above all, was seen from servers that had already accepted, so it proves nothing; nor does a lost
 * connection or silence (RFC 1047). Before the bytes were handed over every failure proves that nothing was sent.
 */
function failed(error: unknown, handedOver: boolean): SendOutcome {
  // From the token endpoint, long before any bytes.
  if (error instanceof DeskError) return { outcome: 'refused', permanent: false, answer: error.sentence };
  const { code, command, responseCode, response } = error as SmtpError;
  const isAnswer = typeof responseCode === 'number' && responseCode > 0;
  const answer = isAnswer ? withoutAddresses(`${command ?? ''}: ${response ?? responseCode}`) : inWords(code);
  const isPermanent = isAnswer && responseCode >= 500;
  if (!handedOver) {
    // EMESSAGE: larger than the server announced. A 5yz to the greeting or login heals; to the envelope it stays.
    const permanent = code === 'EMESSAGE' || (isPermanent && code === 'EENVELOPE');
    return { outcome: 'refused', permanent, answer };
  }
  if (isPermanent && command === 'DATA') return { outcome: 'refused', permanent: true, answer };
  return { outcome: 'unknown', answer };
}

/** Officers read this: what nodemailer's codes mean, with the code for whoever looks it up. */
const codeWords: Record<string, string> = {
  EDNS: 'the name of the mail server was not found',
  ECONNECTION: 'the connection to the mail server was not made or broke off',
  ESOCKET: 'the connection to the mail server was not made or broke off',
  ETIMEDOUT: 'the mail server did not answer in time',
  ETLS: 'no safe connection to the mail server could be made',
  EAUTH: 'the mail server refused the login',
  EPROTOCOL: 'the mail server answered in a way that is not understood',
  EMESSAGE: 'the mail is larger than the mail server takes',
  ETOOLATE: 'the time for sending was over',
};

function inWords(code: string | undefined): string {
  const words = code === undefined ? undefined : codeWords[code];
  return words ? `${words} (${code})` : `the connection failed (${code ?? 'no code'})`;
}

interface SmtpError {
  code?: string;
  /** The SMTP command that was being answered. */
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Servers repeat the address in their answers; the delivery row already knows it. */
function withoutAddresses(answer: string): string {
  return singleLine(answer.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '[address]'), 200);
}

function unusable({ host, port, login }: SenderSettings, error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const certificate = certificateProblem(`the SMTP server ${host}:${port}`, error);
  if (certificate !== null) return new DeskError('mail_certificate', certificate, 'later', error);
  const { code, response } = error as SmtpError;
  if (code === 'EAUTH') {
    const check = login?.tokens
      ? 'Check the SMTP user, and that the OAuth client may send for this mailbox.'
      : 'Check SMTP user and password.';
    const sentence = `The SMTP server ${host}:${port} refused the login. ${check}`;
    return new DeskError('smtp_login', sentence, 'later', error);
  }
  const detail = response ? withoutAddresses(response) : (code ?? errorCode(error));
  const sentence = `The SMTP server ${host}:${port} cannot be used (${detail}). Check host, port and security.`;
  return new DeskError('smtp_unreachable', sentence, 'later', error);
}
