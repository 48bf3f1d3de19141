import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { startSmtp } from '../../demo/servers/mail/smtp.ts';
import type { DovecotServer } from '../support/dovecot-server.ts';

export interface AcceptedReply {
  messageId: string;
  /** Of the envelope. */
  to: string[];
  /** What the client reads. */
  text: string;
}
export interface Sink {
  port: number;
  count(): number;
  /** In the order of acceptance. */
  accepted(): Promise<AcceptedReply[]>;
  stop(): Promise<void>;
}
export interface SinkOptions {
  journal: string;
  dovecot: DovecotServer;
  archive: string;
  draw: () => number;
  /** Called once for each mail that was accepted, before the answer. */
  onAccepted(messageId: string, to: string): void;
}

/**
 * Takes every mail: first into a journal on the disk, then into the archive's mailbox, then it answers; one in fifty is
 * answered 421 although it was accepted, as real servers were seen to do (RFC 1047).
 */
export async function startSink({ journal, dovecot, archive, draw, onAccepted }: SinkOptions): Promise<Sink> {
  const file = openSync(journal, 'a');
  const kept: { messageId: string; to: string[]; raw: Buffer }[] = [];
  const server = await startSmtp({
    host: '127.0.0.1',
    port: 0,
    async accept(raw, { to }) {
      const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? '';
      writeSync(file, `${JSON.stringify({ messageId, to })}\n`);
      fsyncSync(file);
      dovecot.deliver(archive, raw);
      kept.push({ messageId, to, raw });
      onAccepted(messageId, to[0] ?? '');
      if (draw() < 0.02) server.failNext({ at: 'after-data', code: 421, message: 'Closing the connection' });
    },
  });
  return {
    port: server.port,
    count: () => kept.length,
    async accepted() {
      const replies: AcceptedReply[] = [];
      for (const { messageId, to, raw } of kept) {
        const { text = '' } = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
        replies.push({ messageId, to, text });
      }
      return replies;
    },
    async stop() {
      await server.stop();
      closeSync(file);
    },
  };
}
