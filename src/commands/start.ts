import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import type { Verb } from './verb.ts';

export const startVerb: Verb = {
  usage: 'start',
  help: 'Runs the desk until it is stopped.\nReads the mailbox, serves Slack, sends what is approved, and answers /health. Ctrl-C or SIGTERM ends it cleanly.',
  wordless: true,
  async run() {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    // A broken promise in a library must be seen and must not leave half a process: the supervisor starts a whole one.
    process.on('unhandledRejection', (error) => {
      log('unhandled_error', { code: error instanceof Error ? error.name : typeof error });
      process.exit(1);
    });
    const app = await createApp(config, { log });
    const stopped = new Promise<void>((resolve) => {
      let asked = false;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          if (asked) process.exit(1);
          asked = true;
          resolve();
        });
      }
    });
    await app.start();
    process.stderr.write(`Casedesk runs. Health: http://${config.http.host}:${app.httpPort()}/health\n`);
    await stopped;
    await app.stop();
    return 0;
  },
};
