import { defineConfig } from 'vitest/config'

/** Rule 6 of the booking semantics: what tells time must not depend on where the machine thinks it is. */
const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']

/** A patience, not a measurement: a busy machine takes its time. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    projects: [
      ...ZONES.map((zone) => ({
        test: {
          name: `domain in ${zone}`,
          include: ['domain/**/*.test.ts'],
          env: { TZ: zone },
          pool: 'forks' as const,
          ...patience,
        },
      })),
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'bench/**/*.test.ts'],
          pool: 'forks' as const,
          ...patience,
          globalSetup: ['server/testing/embedded-server.ts'],
        },
      },
      { test: { name: 'teams', include: ['teams/**/*.test.ts'], pool: 'forks' as const, ...patience } },
      { test: { name: 'web', include: ['web/**/*.test.ts'], pool: 'forks' as const, ...patience } },
    ],
  },
})
