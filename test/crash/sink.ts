import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { startSmtp } from '../../demo/servers/mail/smtp.ts';
import type { DovecotServer } from '../support/dovecot-server.ts';

export interface AcceptedReply {
  messageId: string;
  to: string[];
}
export interface Sink {
  port: number;
  accepted(): AcceptedReply[];
  stop(): Promise<void>;
}

/**
 * Takes every mail: first into a journal on the disk, then into the archive's mailbox, then it answers; one in fifty is
 * answered 421 although it was accepted, as real servers were seen to do (RFC 1047).
 */
export async function startSink(
  file: string,
  dovecot: DovecotServer,
  archive: string,
  draw: () => number,
): Promise<Sink> {
  const journal = openSync(file, 'a');
  const accepted: AcceptedReply[] = [];
  const server = await startSmtp({
    host: '127.0.0.1',
    port: 0,
    async accept(raw, envelope) {
      const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? '';
      writeSync(journal, `${JSON.stringify({ messageId, to: envelope.to })}\n`);
      fsyncSync(journal);
      dovecot.deliver(archive, raw);
      accepted.push({ messageId, to: envelope.to });
      if (draw() < 0.02) server.failNext({ at: 'after-data', code: 421, message: 'Closing the connection' });
    },
  });
  return {
    port: server.port,
    accepted: () => accepted,
    async stop() {
      await server.stop();
      closeSync(journal);
    },
  };
}
