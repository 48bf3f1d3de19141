import { defineConfig } from 'vitest/config';

// `npm test` needs nothing but `npm ci`. What needs Debian's PostgreSQL or Chromium is in the project "real".
// They count what their process holds open, so that no other file may have left something to close.
const alone = ['test/bots/slack/connections.test.ts', 'test/demo/mail-world.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 90_000,
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/support/compile-cache.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'local',
          // No test file replaces a module or leaves a setting behind: loading all of Casedesk once a worker, not once a
          // file, takes a third off the time.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/real/**', ...alone],
          globalSetup: ['test/support/database-dump.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          globalSetup: ['test/real/support/postgres-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
