import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/in-organization.ts'
import { announce } from '../../outbox/announce.store.ts'
import type { Session } from '../session.ts'
import type { EntraSettings } from './entra-settings.ts'
import { readGraphPicture } from './graph-picture.ts'
import { GraphError, type GraphProfile, readGraphProfile } from './graph-profile.ts'
import { keepPictureRow, keepProfileRow } from './profile.store.ts'
import { shownText } from './shown-text.ts'
import { signInErrorOf } from './sign-in-error.ts'
import { languageOf } from './surroundings.ts'

/** Whose profile it is, in the log too: ids only. */
type Whose = { readonly tid: string; readonly oid: string }
type Needs = { readonly db: Database; readonly clock: Clock; readonly log: FastifyBaseLogger }
type AccessToken = () => Promise<string>

/** Reads profiles from Graph and keeps what they say. */
export class Profiles {
  readonly #deps: Needs
  readonly #settings: EntraSettings
  readonly #running = new Set<Promise<void>>()

  constructor(deps: Needs, settings: EntraSettings) {
    this.#deps = deps
    this.#settings = settings
  }

  /** Nobody waits for Graph to sign in, and nobody is kept out when it fails. */
  readLater(session: Session, whose: Whose, accessToken: AccessToken): void {
    const reading = this.read(session, accessToken)
      .catch((error: unknown) => {
        const { code, aadsts } = signInErrorOf(error) ?? { code: 'other' }
        this.#deps.log.info({ ...whose, code, aadsts, reason: (error as Error).message }, 'a profile was not read')
      })
      .finally(() => this.#running.delete(reading))
    this.#running.add(reading)
  }

  async read(session: Session, accessToken: AccessToken): Promise<void> {
    const token = await accessToken()
    await this.#keep(session, await readGraphProfile(this.#settings, token))
    await this.#readPicture(session, token)
  }

  /** When nothing is being read any more: before the database closes. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  #keep({ orgId, personId }: Session, profile: GraphProfile): Promise<void> {
    const { db, clock } = this.#deps
    return db.inOrganization(orgId, async (tx) => {
      const at = clock().toString()
      const row = {
        displayName: shownText(profile.displayName, 200) ?? null,
        mail: shownText(profile.mail, 320) ?? null,
        jobTitle: shownText(profile.jobTitle, 200) ?? null,
        officeLocation: shownText(profile.officeLocation, 200) ?? null,
        preferredLanguage: languageOf(profile.preferredLanguage) ?? null,
        guest: profile.userType === 'Guest',
      }
      if (await keepProfileRow(tx, personId, row, at)) await announce(tx, 'people', [personId], at)
    })
  }

  /** A profile is one without a picture, too: when Graph fails at it, the one there is stays. */
  async #readPicture({ orgId, personId }: Session, token: string): Promise<void> {
    const { db, clock, log } = this.#deps
    try {
      const picture = await readGraphPicture(this.#settings, token)
      await db.inOrganization(orgId, async (tx) => {
        const at = clock().toString()
        if (await keepPictureRow(tx, personId, picture, at)) await announce(tx, 'people', [personId], at)
      })
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      log.info({ orgId, personId, status: error.status, reason: error.message }, 'a picture was not read')
    }
  }
}
