import { createHash, randomBytes } from 'node:crypto'

const FORM = /^brp_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/

/** Whatever begins so is meant as one of ours, whole or not; scanners of published code find it by this too. */
export const isAccessToken = (text: string) => text.startsWith('brp_')

/** A new token, and what is kept of it. It carries its organization, as its hash lies in that organization's rows. */
export function makeToken(orgId: string) {
  const text = `brp_${orgId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`
  return { text, hash: hashOf(text) }
}

/** Which organization a token is of, and what is kept of it. */
export function readTokenText(text: string): { orgId: string; hash: Buffer } | undefined {
  const [, org = ''] = FORM.exec(text) ?? []
  if (org === '') return undefined
  const orgId = org.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { orgId, hash: hashOf(text) }
}

/** Without salt and fast: there is no dictionary of 256 random bits. */
const hashOf = (text: string) => createHash('sha256').update(text).digest()
