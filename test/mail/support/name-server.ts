import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import dnsPacket from 'dns-packet';

export interface NameServer {
  address: string;
  /** TXT records by lower-case name; a name with 'SERVFAIL' is answered with that, others do not exist. */
  records: Map<string, string>;
  stop(): Promise<void>;
}

/** A name server on loopback. With `silent` it takes questions and never answers. */
export async function startNameServer(silent = false): Promise<NameServer> {
  const records = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (bytes, peer) => {
    if (silent) return;
    const query = dnsPacket.decode(bytes);
    const name = query.questions?.[0]?.name ?? '';
    const value = records.get(name.toLowerCase());
    const code = value === 'SERVFAIL' ? 2 : value === undefined ? 3 : 0;
    const data = code === 0 ? (value?.match(/.{1,255}/g) ?? []) : [];
    const answers = code === 0 ? [{ type: 'TXT' as const, name, data }] : [];
    const packet = {
      type: 'response' as const,
      id: query.id,
      flags: code,
      questions: query.questions,
      answers,
    };
    socket.send(dnsPacket.encode(packet), peer.port, peer.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    records,
    stop: () => socket[Symbol.asyncDispose](),
  };
}
