import { type Logger, LogLevel } from '@slack/web-api';

/** Writes one line: an event and fields that hold ids, codes and numbers only. */
export type Log = (event: string, fields: Record<string, string | number | boolean | null>) => void;

/** The machine words in Slack's own log lines: invalid_auth, not_in_channel, json-pointer paths are left out. */
const machineWord = /\b[a-z]+(?:_[a-z]+)+\b/;

/**
 * The SDK's log lines may quote what it sent, which may be client text: of a warning or an error only the first
 * machine word is kept, the rest is dropped.
 */
export function quietLogger(log: Log): Logger {
  const write = (severity: 'warn' | 'error') => (first: unknown) => {
    log('slack_sdk', { severity, code: machineWord.exec(String(first))?.[0] ?? null });
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
