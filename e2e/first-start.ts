import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app-server.ts'

/** Builds what is old, starts the app once as on a fresh machine, and keeps that first data folder for specs to copy. */
export default async function firstStart(): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-old'], { stdio: 'inherit' })
  const scratch = await mkdtemp(join(tmpdir(), 'brp-e2e-'))
  process.env.E2E_SCRATCH = scratch
  const app = await startApp(join(scratch, 'first'))
  await app.stop()
  return () => rm(scratch, { recursive: true, force: true })
}
