import { pino } from 'pino';

/** What a log line may carry: ids, codes, counts and durations. Never an address, a name, a subject or a text. */
export type LogFields = Record<string, string | number | boolean | null>;
export type Log = (event: string, fields?: LogFields) => void;

/**
 * The allow-list. A field that is not on it is left out of the line, so that a careless call cannot leak a client.
 * Values are cut: an id or a code is short.
 */
const allowed = new Set([
  'action',
  'attempt',
  'case',
  'cause',
  'code',
  'count',
  'delivery',
  'desk',
  'failures',
  'gone',
  'id',
  'job',
  'known',
  'mail',
  'mailbox',
  'milliseconds',
  'port',
  'reason',
  'severity',
  'sockets',
  'stored',
  'swept',
  'type',
  'uidValidity',
  'wait',
  'what',
]);

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Events whose name says that something is wrong are written as warnings. */
const warning = /(error|failed|lost|refused|unreachable|quarantined|rejected|unhandled|dropped)$/;

/** JSON lines on standard error, so that command-line verbs keep standard output for their answers. */
export function openLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' },
    pino.destination({ dest: 2, sync: true }),
  );
  return (event, fields = {}) => {
    const kept = Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => allowed.has(name))
        .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 120) : value]),
    );
    if (warning.test(event)) logger.warn(kept, event);
    else logger.info(kept, event);
  };
}
