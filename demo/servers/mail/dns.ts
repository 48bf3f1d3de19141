import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import dnsPacket, { type Answer, type DecodedPacket, type OptAnswer } from 'dns-packet';
import type { Signing } from './signing.ts';

export interface DnsServer {
  port: number;
  stop(): Promise<void>;
}

const TTL_SECONDS = 60;
/** Without EDNS a UDP answer has at most this many bytes (RFC 1035 §4.2.1). */
const PLAIN_UDP_SIZE = 512;
/** What we say we take over UDP ourselves; the size resolvers have agreed on since 2020. */
const EDNS_UDP_SIZE = 1232;

/** Answers what the signed domains publish, over UDP and TCP on one port; NXDOMAIN for all else. */
export async function startDns(host: string, port: number, signing: Signing): Promise<DnsServer> {
  const udp = await listenUdp(host, port, signing);
  try {
    const tcp = await listenTcp(host, udp.address().port, signing);
    return {
      port: udp.address().port,
      async stop() {
        await Promise.all([tcp.stop(), udp[Symbol.asyncDispose]()]);
      },
    };
  } catch (error) {
    await udp[Symbol.asyncDispose]();
    // The system chose a port that is free for UDP but not for TCP: another choice may do.
    if (port === 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return startDns(host, 0, signing);
    throw error;
  }
}

async function listenUdp(host: string, port: number, signing: Signing): Promise<DatagramSocket> {
  const udp = createSocket('udp4');
  udp.on('message', (bytes, peer) => {
    void answerDatagram(signing, bytes)
      .then((answer) => udp.send(answer, peer.port, peer.address))
      // Not a query, or the server stopped meanwhile: a resolver hears nothing either way and asks again.
      .catch(() => undefined);
  });
  udp.bind(port, host);
  await once(udp, 'listening');
  return udp;
}

async function listenTcp(
  host: string,
  port: number,
  signing: Signing,
): Promise<{ stop(): Promise<unknown> }> {
  const connections = new Set<Socket>();
  const tcp = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket)).on('error', () => socket.destroy());
    void answerStream(signing, socket).catch(() => socket.destroy());
  });
  tcp.listen(port, host);
  await once(tcp, 'listening');
  return {
    stop() {
      const closed = new Promise((resolve) => tcp.close(resolve));
      for (const socket of connections) socket.destroy();
      return closed;
    },
  };
}

async function answerDatagram(signing: Signing, bytes: Buffer): Promise<Buffer> {
  const query = dnsPacket.decode(bytes);
  const whole = await answerQuery(signing, query);
  const room = Math.max(PLAIN_UDP_SIZE, ednsOf(query)?.udpPayloadSize ?? 0);
  if (whole.length <= room) return whole;
  // Truncated: the resolver comes back over TCP.
  return response(query, [], 'NOERROR', dnsPacket.TRUNCATED_RESPONSE);
}

/** Over TCP every message has its length in two bytes before it (RFC 1035 §4.2.2). */
async function answerStream(signing: Signing, socket: Socket): Promise<void> {
  let held = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 2 && held.length >= 2 + held.readUInt16BE(0)) {
      const size = held.readUInt16BE(0);
      const answer = await answerQuery(signing, dnsPacket.decode(held.subarray(2, 2 + size)));
      held = held.subarray(2 + size);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answer.length);
      socket.write(Buffer.concat([length, answer]));
    }
  }
}

async function answerQuery(signing: Signing, query: DecodedPacket): Promise<Buffer> {
  const question = query.questions?.[0];
  if (!question) return response(query, [], 'FORMERR');
  const known = await recordsAt(signing, question.name.toLowerCase());
  if (known.length === 0) return response(query, [], 'NXDOMAIN');
  const answers = known.filter((record) => record.type === question.type);
  // The name as it was asked: some resolvers check that its letter case comes back unchanged.
  return response(
    query,
    answers.map((record) => ({ ...record, name: question.name, ttl: TTL_SECONDS })),
    'NOERROR',
  );
}

async function recordsAt(signing: Signing, name: string): Promise<Answer[]> {
  for (const domain of signing.domains) {
    if (name === domain) {
      return [
        // Everybody here sends from loopback, so an address proves nothing: only DKIM can pass.
        text(name, 'v=spf1 -all'),
        { type: 'MX', name, data: { preference: 10, exchange: `mail.${domain}` } },
      ];
    }
    if (name === `mail.${domain}`) return [{ type: 'A', name, data: '127.0.0.1' }];
    if (name === `_dmarc.${domain}`) return [text(name, 'v=DMARC1; p=reject; adkim=r; aspf=r')];
    if (name === `${signing.selector}._domainkey.${domain}`) {
      return [text(name, (await signing.keyRecord(domain)) ?? '')];
    }
  }
  return [];
}

/** One string of a TXT record holds 255 bytes at most (RFC 1035 §3.3). */
function text(name: string, value: string): Answer {
  return { type: 'TXT', name, data: value.match(/.{1,255}/g) ?? [''] };
}

function response(query: DecodedPacket, answers: Answer[], rcode: string, moreFlags = 0): Buffer {
  const codes: Record<string, number> = { NOERROR: 0, FORMERR: 1, NXDOMAIN: 3 };
  const edns = ednsOf(query);
  return dnsPacket.encode({
    type: 'response',
    id: query.id,
    flags:
      dnsPacket.AUTHORITATIVE_ANSWER |
      (query.flag_rd ? dnsPacket.RECURSION_DESIRED : 0) |
      codes[rcode]! |
      moreFlags,
    questions: query.questions,
    answers,
    additionals: edns ? [{ ...edns, udpPayloadSize: EDNS_UDP_SIZE, options: [] }] : [],
  });
}

function ednsOf(query: DecodedPacket): OptAnswer | undefined {
  return query.additionals?.find((record): record is OptAnswer => record.type === 'OPT');
}
