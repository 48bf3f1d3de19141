import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';

/**
 * Lets a connection write the statements of one turn of the event loop at once: a write to a socket costs more than
 * most statements, and it wakes the server each time. Inserts of rows whose text never changes (insertRows) are
 * prepared: they have no plan to choose. For others a plan made while a table was empty would be kept too long.
 */
export function gatherWrites(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  const query = client.query.bind(client) as (...words: unknown[]) => unknown;
  Object.assign(client, {
    query(...words: unknown[]) {
      stream.cork();
      process.nextTick(() => stream.uncork());
      const [text, values] = words;
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
      return name === null ? query(...words) : query({ name, text, values });
    },
  });
}

/** One a table and list of columns. */
const mostNames = 100;
const names = new Map<string, string>();

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (
    names.size >= mostNames ||
    !text.startsWith('insert into') ||
    !text.includes('json_populate_recordset(')
  )
    return null;
  const name = `casedesk_${names.size + 1}`;
  names.set(text, name);
  return name;
}
