import { defineConfig } from 'vitest/config';

// `npm test` needs nothing but `npm ci`. What needs Debian's PostgreSQL or Chromium is in the project "real".
export default defineConfig({
  test: {
    globalSetup: ['test/support/database-dump.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'local', include: ['test/**/*.test.ts'], exclude: ['test/real/**'] } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
