import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // `npm test` runs both; `npx vitest run PATH` runs what lies under PATH.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.{ts,tsx}'],
          globalSetup: ['tests/support/database-server.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
})
