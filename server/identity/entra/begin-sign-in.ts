import { calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { safeReturnPath } from '#domain/sign-in/return-path.ts'
import type { Entra } from './entra.ts'
import { attemptCookie } from './sign-in-attempt.ts'
import { zoneOf } from './surroundings.ts'

export interface SignInWish {
  readonly return?: string
  readonly zone?: string
  readonly prompt?: string
  readonly loginHint?: string
  readonly claims?: string
  /** `no`: without asking to read the profile. */
  readonly profile?: string
  /** `consent`: signs nobody in, but has Entra ID ask the person whom Teams has signed in already. */
  readonly for?: string
}

export interface Begun {
  readonly location: string
  readonly cookie: { readonly name: string; readonly value: string }
}

/** Where to send somebody who wants to sign in, and what their browser keeps until they come back. */
export async function beginSignIn({ client, attempts }: Entra, wish: SignInWish): Promise<Begun> {
  const state = randomState()
  const nonce = randomNonce()
  const verifier = randomPKCECodeVerifier()
  const { prompt, loginHint, claims } = wish
  const profile = wish.profile !== 'no'
  const challenge = await calculatePKCECodeChallenge(verifier)
  const url = await client.authorizationUrl({ state, nonce, challenge, profile, prompt, loginHint, claims })
  const forConsent = wish.for === 'consent'
  const attempt = { state, nonce, verifier, returnTo: safeReturnPath(wish.return), zone: zoneOf(wish.zone), forConsent }
  return { location: url.href, cookie: { name: attemptCookie(state), value: await attempts.seal(attempt) } }
}
