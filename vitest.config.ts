import { defineConfig } from 'vitest/config'

/** Rule 6 of the booking semantics: what tells time must not depend on where the machine thinks it is. */
const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']

export default defineConfig({
  test: {
    projects: [
      ...ZONES.map((zone) => ({
        test: {
          name: `domain in ${zone}`,
          include: ['domain/**/*.test.ts'],
          env: { TZ: zone },
          pool: 'forks' as const,
        },
      })),
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'bench/**/*.test.ts'],
          pool: 'forks' as const,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A patience, not a measurement: a busy machine takes its time.
          expect: { poll: { timeout: 30_000 } },
          globalSetup: ['server/testing/embedded-server.ts'],
        },
      },
      { test: { name: 'teams', include: ['teams/**/*.test.ts'], pool: 'forks' as const } },
      { test: { name: 'web', include: ['web/**/*.test.ts'], pool: 'forks' as const } },
    ],
  },
})
