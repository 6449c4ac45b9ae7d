import { createHash } from 'node:crypto'
import { importPKCS8 } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  genericGrantRequest,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client'
import { audienceOf, issuerOf } from './entra-cloud.ts'
import type { EntraSettings } from './entra-settings.ts'

const PATIENCE_SECONDS = 5
const PUBLIC_CLOUD = 'https://login.microsoftonline.com'
const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** What was made up for one attempt to sign in, to recognise its answer by. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface AuthorizationWish {
  readonly state: string
  readonly nonce: string
  readonly challenge: string
  /** Also ask to read the profile. */
  readonly profile: boolean
  readonly prompt: string | undefined
  readonly loginHint: string | undefined
  /** Challenges that an earlier answer of Entra ID named. */
  readonly claims: string | undefined
}

/** Our server as a client of Entra ID. */
export class EntraClient {
  readonly redirectUri: string
  readonly #settings: EntraSettings
  readonly #publicUrl: string
  #discovered: Promise<Configuration> | undefined

  constructor(settings: EntraSettings, publicUrl: string) {
    this.#settings = settings
    this.#publicUrl = publicUrl
    this.redirectUri = `${publicUrl}/auth/callback`
  }

  async authorizationUrl({ profile, loginHint, challenge, ...wish }: AuthorizationWish): Promise<URL> {
    const optional = { prompt: wish.prompt, login_hint: loginHint, claims: wish.claims }
    return buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.redirectUri,
      scope: profile ? `openid profile email ${this.#profileScope}` : 'openid profile email',
      state: wish.state,
      nonce: wish.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    } as Record<string, string>)
  }

  /** Takes the address that Entra ID returned somebody to; answers the tokens, or throws what `sign-in-error.ts` reads. */
  async redeem(returnedTo: URL, { state, nonce, verifier }: Attempt) {
    const tokens = await authorizationCodeGrant(await this.#configuration(), returnedTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    return { idToken: tokens.id_token ?? '', accessToken: tokens.access_token }
  }

  /** A token for Graph in the name of who bears `assertion`, from the token endpoint of their own tenant. */
  async onBehalfOf(tid: string, assertion: string): Promise<string> {
    const tokenEndpoint = `${this.#settings.authority}/${tid}/oauth2/v2.0/token`
    const issuer = issuerOf(this.#settings, tid, '2.0') ?? ''
    const { clientId } = this.#settings
    const tenant = new Configuration(
      { issuer, token_endpoint: tokenEndpoint },
      clientId,
      {},
      await this.#authentication(),
    )
    tenant.timeout = PATIENCE_SECONDS
    if (this.#insecure) allowInsecureRequests(tenant)
    const { access_token } = await genericGrantRequest(tenant, ON_BEHALF_OF, {
      assertion,
      requested_token_use: 'on_behalf_of',
      scope: this.#profileScope,
    })
    return access_token
  }

  /** Where signing out goes on, and comes back to us from. */
  async endSessionUrl(): Promise<URL> {
    return buildEndSessionUrl(await this.#configuration(), {
      post_logout_redirect_uri: `${this.#publicUrl}/sign-in`,
    })
  }

  get #profileScope(): string {
    return `${this.#settings.graphUrl}/User.Read`
  }

  /** On this machine only: `readEntraSettings` takes no other address without encryption. */
  get #insecure(): boolean {
    return this.#settings.authority.startsWith('http:')
  }

  /** Read when it is first needed, and again after a failure, so that we start while Entra ID is away. */
  #configuration(): Promise<Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined
      throw error
    })
    return this.#discovered
  }

  async #discover(): Promise<Configuration> {
    const { authority, clientId } = this.#settings
    const audience = audienceOf(this.#settings)
    // The library takes an issuer with a template for the tenant from the public cloud only; the other clouds have one too.
    const ofOurCloud: typeof fetch = (input, init) => fetch(String(input).replace(PUBLIC_CLOUD, authority), init)
    const issuer = new URL(`${audience === 'organizations' ? PUBLIC_CLOUD : authority}/${audience}/v2.0`)
    return await discovery(issuer, clientId, {}, await this.#authentication(), {
      timeout: PATIENCE_SECONDS,
      [customFetch]: ofOurCloud as never,
      execute: this.#insecure ? [allowInsecureRequests] : [],
    })
  }

  async #authentication(): Promise<ClientAuth> {
    const { proof } = this.#settings
    if ('secret' in proof) return ClientSecretPost(proof.secret)
    const thumbprint = createHash('sha256').update(proof.certificate.raw).digest('base64url')
    const key = await importPKCS8(proof.privateKey, 'PS256')
    const assert = PrivateKeyJwt(key, {
      [modifyAssertion]: (header) => {
        header['x5t#S256'] = thumbprint
      },
    })
    // Entra ID wants the assertion made out to the endpoint it is sent to.
    return (server, client, body, headers) =>
      assert({ ...server, issuer: server.token_endpoint ?? server.issuer }, client, body, headers)
  }
}
