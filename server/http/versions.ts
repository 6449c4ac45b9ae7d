import { Problem } from './problem.ts'

/** The strong entity tag of a version (RFC 9110): `"3"`. */
export const etagOf = (version: number) => `"${version}"`

/** The version an If-Match header names; `undefined` for `*`. A list matches by its first tag. */
export function versionAsked(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined)
    throw new Problem(428, 'precondition_required', 'Send the ETag of the version you are changing in If-Match.', {
      errors: [{ field: 'If-Match', code: 'required', message: 'is missing', accepted: '"<version>"' }],
    })
  if (ifMatch.trim() === '*') return undefined
  const version = /^\s*(?:W\/)?"(\d{1,9})"/.exec(ifMatch)?.[1]
  if (version === undefined)
    throw new Problem(400, 'invalid_request', 'If-Match is not an entity tag of ours.', {
      errors: [{ field: 'If-Match', code: 'format', message: `${ifMatch} is no entity tag`, accepted: '"<version>"' }],
    })
  return Number(version)
}

export const stale = (present: unknown, version: number) =>
  new Problem(412, 'stale', 'Somebody changed this after you read it. Look at the present state and decide again.', {
    present,
    headers: { etag: etagOf(version) },
  })

/** For things that may be changed unseen: an If-Match is honoured, and nothing is asked of who sends none. */
export const versionIfAsked = (ifMatch: string | undefined) =>
  ifMatch === undefined ? undefined : versionAsked(ifMatch)

export function requireVersion(present: { readonly version: number }, version: number | undefined): void {
  if (version !== undefined && version !== present.version) throw stale(present, present.version)
}
