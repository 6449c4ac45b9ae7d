import type { JWTPayload } from 'jose'
import type { Clock } from '../../clock.ts'
import { SealedText } from '../sealed-text.ts'
import type { Attempt } from './entra-client.ts'

export const ATTEMPT_SECONDS = 15 * 60

export interface SignInAttempt extends Attempt {
  /** Where in our app it goes on; a path that `safeReturnPath` has made. */
  readonly returnTo: string
  /** The browser's time zone: the one of an organization that comes to be by this. */
  readonly zone: string | undefined
  /** Whether it only has something asked, in a window that goes when it is answered. */
  readonly forConsent: boolean
}

/** Carries an attempt to sign in through the browser, so that the server has nothing to remember or to run out of. */
export class AttemptSeal {
  readonly #text: SealedText
  readonly #clock: Clock

  constructor(secret: string, clock: Clock) {
    this.#text = new SealedText(secret, 'sign-in attempt', clock)
    this.#clock = clock
  }

  seal(attempt: SignInAttempt): Promise<string> {
    return this.#text.seal({ ...attempt }, Math.floor(this.#clock().epochMilliseconds / 1000) + ATTEMPT_SECONDS)
  }

  open = (value: string) => this.#text.open<JWTPayload & SignInAttempt>(value)
}

/** A cookie for each attempt: several windows that wake up together may all sign in. */
export const attemptCookie = (state: string) => `booking_room_pro_sign_in_${state.slice(0, 8)}`
export const ATTEMPT_COOKIE = /^(?:__Host-)?booking_room_pro_sign_in_/
