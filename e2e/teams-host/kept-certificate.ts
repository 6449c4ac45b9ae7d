import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCertificate } from '../../server/testing/entra/certificate.ts'

/** The same at each start: a browser that was told to trust it goes on doing so. */
export async function keptCertificate(folder: string): Promise<{ cert: string; key: string }> {
  const file = join(folder, 'certificate.pem')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return { cert: kept, key: kept }
  const { certificate, privateKey } = makeCertificate()
  const both = certificate + privateKey
  await mkdir(folder, { recursive: true })
  await writeFile(file, both, { mode: 0o600 })
  return { cert: both, key: both }
}
