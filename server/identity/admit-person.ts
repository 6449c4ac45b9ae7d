import { v7 as uuid } from 'uuid'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import { decideRoles } from '#domain/people/decide-roles.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { announce } from '../outbox/announce.store.ts'
import {
  claimPersonByUpn,
  countSignIn,
  findAdmitted,
  findOrganizationState,
  foundOrganization,
  insertAdmitted,
  type KnownPerson,
  takeUpnFrom,
  updateAdmitted,
} from './admit-person.store.ts'
import type { EntraClaims } from './entra/verify-token.ts'
import type { Session } from './session.ts'

/** What a new organization starts with, as far as the request tells. */
export interface Surroundings {
  readonly zone: string | undefined
  readonly locale: string | undefined
}

export interface Admission {
  readonly session: Session
  /** Why they may do nothing here, though they are who they say. */
  readonly refusal: 'person_inactive' | 'organization_inactive' | undefined
  /** Whether this is a sign-in to count, after which the profile is read. */
  readonly counted: boolean
}

/** A token that is used on and on counts as a new sign-in once in so long. */
const COUNT_AGAIN_MS = 60 * 60 * 1000

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/**
 * Brings in whom Entra ID has identified: the organization (which is its tenant) and the person come to be at their first
 * sign-in. Who was only known by name, from an import, is from now on known by the id that never changes.
 */
export const admitPerson = (
  { db, clock, config }: Needs,
  claims: EntraClaims,
  surroundings: Surroundings,
  how: 'signs in' | 'bears a token',
): Promise<Admission> =>
  db.inOrganization(claims.tid, async (tx) => {
    const now = clock()
    const at = now.toString()
    const founder = await enterOrganization(tx, claims, { ...surroundings, fallback: config.defaultZone }, at)
    const person = founder === undefined ? await findAdmitted(tx, claims.oid) : await enter(tx, claims, founder, at)
    if (!person) throw inactive()
    const session = { orgId: claims.tid as OrganizationId, personId: person.id }
    const refusal = refusalOf(person, founder !== undefined)
    if (refusal) return { session, refusal, counted: false }
    const before = how === 'signs in' ? at : now.subtract({ milliseconds: COUNT_AGAIN_MS }).toString()
    return { session, refusal, counted: await countSignIn(tx, person.id, at, before) }
  })

/** The administrators of an organization that was deactivated may wake it. */
function refusalOf({ active, roles }: KnownPerson, awake: boolean): Admission['refusal'] {
  if (!active) return 'person_inactive'
  return awake || roles.includes('administrator') ? undefined : 'organization_inactive'
}

/** Whether the organization came to be by this; nothing for one that was deactivated, in which nothing changes. */
async function enterOrganization(
  tx: OrgTx,
  { guest, upn }: EntraClaims,
  { zone, locale, fallback }: Surroundings & { fallback: string },
  at: string,
): Promise<boolean | undefined> {
  const known = await findOrganizationState(tx)
  if (known) return known.active ? false : undefined
  if (guest)
    throw new Problem(
      403,
      'organization_not_set_up',
      'Nobody of this organization has signed in yet. One of its own people must be the first.',
    )
  return await foundOrganization(tx, nameFrom(upn), zone ?? fallback, locale ?? 'en-GB', at)
}

const inactive = () =>
  new Problem(
    403,
    'organization_inactive',
    'This organization was deactivated. Its data is kept; ask its administrators.',
  )

/** Its administrators give it a better one. */
function nameFrom(upn: string | undefined): string {
  const domain = upn?.split('@')[1] ?? ''
  return domain.replace(/\.onmicrosoft\.(com|us|cn)$/, '').slice(0, 100) || 'Organization'
}

async function enter(tx: OrgTx, claims: EntraClaims, founder: boolean, at: string): Promise<KnownPerson> {
  const known = await knownPerson(tx, claims, at)
  const standing = decideRoles({
    ...claims,
    founder,
    known: known && { roles: known.roles, fromDirectory: known.rolesFromDirectory },
  })
  if (known) return await refresh(tx, known, claims, standing, at)
  const person = {
    id: uuid() as PersonId,
    displayName: claims.name ?? claims.upn?.slice(0, 200) ?? claims.oid,
    upn: await ownUpn(tx, claims, at),
    guest: claims.guest,
    roles: standing.roles,
    rolesFromDirectory: standing.fromDirectory,
    active: true,
  }
  if (await insertAdmitted(tx, person, claims.oid, at)) {
    await announce(tx, 'people', [person.id], at)
    return person
  }
  // Another request of the same person was faster: browsers send several at once.
  const other = await findAdmitted(tx, claims.oid)
  if (!other) throw new Error('a person could neither be inserted nor found')
  return other
}

/** By object id; once, for a member who was imported, by name. A guest's name is given by another organization. */
async function knownPerson(tx: OrgTx, { oid, upn, guest }: EntraClaims, at: string): Promise<KnownPerson | undefined> {
  const known = await findAdmitted(tx, oid)
  if (known || guest || upn === undefined) return known
  return await claimPersonByUpn(tx, upn, oid, at)
}

type Standing = ReturnType<typeof decideRoles>

async function refresh(
  tx: OrgTx,
  known: KnownPerson,
  claims: EntraClaims,
  standing: Standing,
  at: string,
): Promise<KnownPerson> {
  if (!known.active) return known
  const renamed = claims.upn !== undefined && known.upn.toLowerCase() !== claims.upn.toLowerCase()
  const person: KnownPerson = {
    ...known,
    displayName: claims.name ?? known.displayName,
    upn: renamed ? await ownUpn(tx, claims, at) : known.upn,
    guest: claims.guest || known.guest,
    roles: standing.roles,
    rolesFromDirectory: standing.fromDirectory,
  }
  const changed = JSON.stringify(person) !== JSON.stringify(known)
  if (!changed) return known
  await updateAdmitted(tx, person, at)
  await announce(tx, 'people', [person.id], at)
  return person
}

/**
 * The user principal name, which no two people have at a time: whoever had it before has another by now and says so at
 * their next sign-in. A guest takes nobody's.
 */
async function ownUpn(tx: OrgTx, { oid, upn, guest }: EntraClaims, at: string): Promise<string> {
  if (upn === undefined) return oid
  const free = await takeUpnFrom(tx, upn, oid, !guest, at)
  return free ? upn : `${oid}#EXT#`
}
