import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import dnsPacket, { type Answer, type DecodedPacket } from 'dns-packet';

export interface NameServer {
  address: string;
  /**
   * TXT records by lower-case name; a name with 'SERVFAIL' is answered with that, one with 'SILENT' never, one with
   * 'CNAME name' with that alias; others do not exist.
   */
  records: Map<string, string>;
  /** The names that were asked for, in order, in lower case. */
  asked: string[];
  stop(): Promise<void>;
}

/** What a datagram takes; longer answers are told over TCP. */
const datagramRoom = 1200;

/** A name server on loopback, over UDP and TCP. With `silent` it takes questions and never answers. */
export async function startNameServer(silent = false): Promise<NameServer> {
  const records = new Map<string, string>();
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (bytes, peer) => {
    const query = dnsPacket.decode(bytes);
    asked.push(nameIn(query));
    const answer = silent ? null : answerTo(query, records);
    if (answer === null) return;
    const told = answer.length <= datagramRoom ? answer : packet(query, [], 0, dnsPacket.TRUNCATED_RESPONSE);
    socket.send(told, peer.port, peer.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  const streams = new Set<Socket>();
  const server = createServer((stream) => {
    streams.add(stream.on('error', () => stream.destroy()));
    stream.on('data', (bytes) => {
      const answer = silent ? null : answerTo(dnsPacket.decode(bytes.subarray(2)), records);
      if (answer === null) return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answer.length);
      stream.write(Buffer.concat([length, answer]));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${port}`,
    records,
    asked,
    async stop() {
      for (const stream of streams) stream.destroy();
      await Promise.all([socket[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]);
    },
  };
}

function nameIn(query: DecodedPacket): string {
  return (query.questions?.[0]?.name ?? '').toLowerCase();
}

function answerTo(query: DecodedPacket, records: Map<string, string>): Buffer | null {
  const name = query.questions?.[0]?.name ?? '';
  const value = records.get(name.toLowerCase());
  if (value === 'SILENT') return null;
  if (value === 'SERVFAIL') return packet(query, [], 2);
  if (value === undefined) return packet(query, [], 3);
  const alias = /^CNAME (.+)$/.exec(value)?.[1];
  return packet(
    query,
    [
      alias
        ? { type: 'CNAME', name, data: alias }
        : { type: 'TXT', name, data: value.match(/.{1,255}/g) ?? [] },
    ],
    0,
  );
}

function packet(query: DecodedPacket, answers: Answer[], code: number, moreFlags = 0): Buffer {
  const { id, questions } = query;
  return dnsPacket.encode({ type: 'response', id, flags: code | moreFlags, questions, answers });
}
