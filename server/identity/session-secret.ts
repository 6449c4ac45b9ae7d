import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** The operator's secret, or one made at the first start and kept beside the data, so that people stay signed in. */
export async function sessionSecret({ sessionSecret, dataDir, databaseUrl }: Config): Promise<string> {
  if (sessionSecret) return sessionSecret
  if (databaseUrl) return randomBytes(32).toString('base64url')
  const file = join(dataDir, 'session-secret')
  try {
    return await readFile(file, 'utf8')
  } catch {
    const secret = randomBytes(32).toString('base64url')
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
