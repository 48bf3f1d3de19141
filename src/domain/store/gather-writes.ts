import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';

/**
 * Lets a connection write the statements of one turn of the event loop at once: a write to a socket costs more than
 * most statements, and it wakes the server each time.
 */
export function gatherWrites(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  const query = client.query.bind(client) as (...words: unknown[]) => unknown;
  Object.assign(client, {
    query(...words: unknown[]) {
      stream.cork();
      process.nextTick(() => stream.uncork());
      return query(...words);
    },
  });
}
