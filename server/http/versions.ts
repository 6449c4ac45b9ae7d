import { Problem } from './problem.ts'

/** The strong entity tag of a version (RFC 9110): `"3"`. */
export const etagOf = (version: number) => `"${version}"`

/** The versions that would do; `undefined` for whichever it is. */
export type AskedVersions = readonly number[] | undefined

/** Ours are strong. One that something on the way compressed and called weak still names the version it was made of. */
const TAG = /^(?:W\/)?"(\d{1,9})"$/

/** What an If-Match header names: one tag, a list of them, or `*`. */
export function versionsAsked(ifMatch: string | undefined): AskedVersions {
  if (ifMatch === undefined)
    throw new Problem(428, 'precondition_required', 'Send the ETag of the version you are changing in If-Match.', {
      errors: [{ field: 'If-Match', code: 'required', message: 'is missing', accepted: '"<version>"' }],
    })
  if (ifMatch.trim() === '*') return undefined
  return ifMatch.split(',').map((tag) => {
    const version = TAG.exec(tag.trim())?.[1]
    if (version !== undefined) return Number(version)
    throw new Problem(400, 'invalid_request', 'If-Match is not an entity tag of ours.', {
      errors: [{ field: 'If-Match', code: 'format', message: `${ifMatch} is no entity tag`, accepted: '"<version>"' }],
    })
  })
}

/** For things that may be changed unseen: an If-Match is honoured, and nothing is asked of who sends none. */
export const versionsIfAsked = (ifMatch: string | undefined): AskedVersions =>
  ifMatch === undefined ? undefined : versionsAsked(ifMatch)

export const isStale = ({ version }: { readonly version: number }, asked: AskedVersions): boolean =>
  asked !== undefined && !asked.includes(version)

export const stale = (present: unknown, version: number) =>
  new Problem(412, 'stale', 'Somebody changed this after you read it. Look at the present state and decide again.', {
    present,
    headers: { etag: etagOf(version) },
  })

export function requireVersion(present: { readonly version: number }, asked: AskedVersions): void {
  if (isStale(present, asked)) throw stale(present, present.version)
}
