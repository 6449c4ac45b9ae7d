import { defineConfig } from 'vitest/config'

/** Rule 6 of the booking semantics: what tells time must not depend on where the machine thinks it is. */
const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']

/** What of the web tells time; the rest of it does not know where the machine is. */
const TELLS_TIME = ['find', 'reservations', 'rooms', 'schedule', 'time'].map((folder) => `web/${folder}/**/*.test.ts`)

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
      ...ZONES.map((zone) => ({
        test: {
          name: `web in ${zone}`,
          include: TELLS_TIME,
          env: { TZ: zone },
          pool: 'forks' as const,
          // Pure functions: a process for each file would take five times as long for nothing.
          isolate: false,
          ...patience,
        },
      })),
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.ts'],
          exclude: TELLS_TIME,
          pool: 'forks' as const,
          ...patience,
        },
      },
    ],
  },
})
