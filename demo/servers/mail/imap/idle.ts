import { tellNews } from './selection.ts';
import type { Invocation } from './session.ts';
import { Refusal } from './wire.ts';

/** IDLE (RFC 2177): from the plus sign to DONE the session tells news the moment there is some. */
export async function idle({ session }: Invocation): Promise<string> {
  const missed = session.selection ? tellNews(session.selection, true) : '';
  session.activity = 'idling';
  try {
    await session.wire.write(`+ Waiting for news\r\n${missed}`);
    const line = await session.wire.readLine();
    if (line?.toUpperCase() !== 'DONE') throw new Refusal('BAD', 'DONE was expected');
  } finally {
    session.activity = 'running';
  }
  return 'Done';
}
