import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import type { Problem } from '../../http/problem.ts'
import { givenDirectoryPerson, givenGuest, givenTenant, PERSONAL_ACCOUNTS } from '../../testing/entra/directory.ts'
import { forge } from '../../testing/entra/forge.ts'
import { startEntra } from '../../testing/entra/stand-in.ts'
import { idClaims, sign, type TokenVersion } from '../../testing/entra/tokens.ts'
import { keysUrl } from './entra-cloud.ts'
import { SigningKeys } from './signing-keys.ts'
import { verifyBearer, verifyIdToken } from './verify-token.ts'

const nordlicht = givenTenant('nordlicht.example')
const other = givenTenant('other.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const otto = givenDirectoryPerson(other, 'Otto Other')

let now = 1_800_000_000
const clock = () => Temporal.Instant.fromEpochMilliseconds(now * 1000)
const entra = await startEntra({ tenants: [nordlicht, other], now: () => now })
afterAll(() => entra.close())

function settingsFor(more: Record<string, string> = {}) {
  const { entra: settings } = readConfig({ ...entra.environment, PUBLIC_URL: 'http://localhost', ...more })
  if (!settings) throw new Error('Entra ID is not configured')
  return settings
}
const settings = settingsFor()
let keys = new SigningKeys(keysUrl(settings), clock)
beforeEach(() => {
  keys = new SigningKeys(keysUrl(settings), clock)
  entra.faults.keys = undefined
  entra.seen.length = 0
})

const accept = (token: string, more: Record<string, string> = {}) =>
  verifyBearer({ settings: settingsFor(more), keys, clock }, token)

/** Status, code and reason of the refusal; a token that passes fails the test. */
async function refusalOf(token: string, more: Record<string, string> = {}) {
  try {
    await accept(token, more)
  } catch (error) {
    const { status, code, message } = error as Problem
    return { status, code, message }
  }
  throw new Error('the token was accepted')
}
const refused = (reason: string) => ({
  status: 401,
  code: 'not_signed_in',
  message: `The token was refused: ${reason}.`,
})
const claims = (change: object = {}, version: TokenVersion = '2.0') => ({ ...entra.claims(ada, version), ...change })
const signed = (change: object = {}, version: TokenVersion = '2.0') => sign(claims(change, version), entra.keys.current)

describe('a token of Teams', () => {
  test.each<TokenVersion>(['1.0', '2.0'])('of version %s is accepted and says who bears it', async (version) => {
    expect(await accept(await entra.teamsToken(ada, version))).toEqual({
      tid: nordlicht.tid,
      oid: ada.oid,
      name: 'Ada Lind',
      upn: 'ada.lind@nordlicht.example',
      guest: false,
      appRoles: [],
      expires: now + 3600,
    })
  })

  test.each(['{id}', 'api://{id}', 'api://rooms.nordlicht.example/{id}'])('made out to %s is for us', async (form) => {
    const audience = form.replace('{id}', settings.clientId)
    expect(await accept(await entra.teamsToken(ada, '1.0', audience))).toMatchObject({ oid: ada.oid })
  })

  test('tells the app roles of its bearer', async () => {
    expect(await accept(await signed({ roles: ['Administrator', 'Booker'] }))).toMatchObject({
      appRoles: ['Administrator', 'Booker'],
    })
  })

  test.each<TokenVersion>(['1.0', '2.0'])(
    'of version %s tells a guest, who is of the tenant that invited them',
    async (version) => {
      const guest = givenGuest(nordlicht, other, 'Gwen Guest')
      expect(await accept(await entra.teamsToken(guest, version))).toMatchObject({
        tid: nordlicht.tid,
        guest: true,
        upn: 'gwen.guest@other.example',
      })
    },
  )

  test.each([
    ['nothing that is seen', '\u200b\u2060 \u0007', undefined],
    ['no text', 7, undefined],
    ['what cannot be kept', '\u0000Ada \ud800Lind\u0000 ', 'Ada Lind'],
    ['a character where it is cut off', `${'A'.repeat(199)}🤝`, 'A'.repeat(199)],
  ])('that calls its bearer %s calls them what of it is shown', async (_, name, shown) => {
    const { name: called, upn } = await accept(await signed({ name }))
    expect([called, upn]).toEqual([shown, 'ada.lind@nordlicht.example'])
  })

  test('is accepted up to a minute early or late, as clocks differ', async () => {
    expect(await accept(await signed({ exp: now - 59 }))).toMatchObject({ oid: ada.oid })
    expect(await accept(await signed({ nbf: now + 59 }))).toMatchObject({ oid: ada.oid })
  })
})

describe('a token is refused', () => {
  test('when it is no token', async () => {
    for (const text of ['', 'x', 'a.b.c', 'e30.e30.', '..']) {
      expect(await refusalOf(text)).toMatchObject({ status: 401, code: 'not_signed_in' })
    }
  })

  test('when it has expired, or is not yet valid', async () => {
    expect(await refusalOf(await signed({ exp: now - 61 }))).toEqual(refused('it has expired'))
    expect(await refusalOf(await signed({ nbf: now + 61 }))).toEqual(refused('a claim is not as it must be'))
  })

  test.each(['exp', 'nbf', 'iat', 'oid', 'aud'])('without %s', async (name) => {
    expect(await refusalOf(await signed({ [name]: undefined }))).toEqual(refused('a claim is not as it must be'))
  })

  test('when it was made out to another app', async () => {
    const strangers = [
      '00000003-0000-0000-c000-000000000000',
      `api://${settings.clientId}.evil.example`,
      `api://a/b/${settings.clientId}`,
      `https://evil.example/${settings.clientId}`,
      [settings.clientId, 'another'],
    ]
    for (const aud of strangers)
      expect(await refusalOf(await signed({ aud }))).toEqual(refused('it was made out to another app'))
  })

  test('when its issuer is not the one of its tenant and version', async () => {
    const issuers = [
      `${entra.authority}/${other.tid}/v2.0`,
      `${entra.authority}/{tenantid}/v2.0`,
      `https://sts.windows.net/${nordlicht.tid}/`,
      'https://evil.example',
    ]
    for (const iss of issuers)
      expect(await refusalOf(await signed({ iss }))).toEqual(refused('a claim is not as it must be'))
    expect(await refusalOf(await signed({ tid: other.tid }))).toEqual(refused('a claim is not as it must be'))
    expect(await refusalOf(await signed({ ver: '3.0' }))).toEqual(refused('it is of an unknown version'))
    expect(await refusalOf(await signed({ tid: '../evil' }))).toEqual(refused('it names no tenant'))
  })

  test('when it does not let its bearer use this app', async () => {
    const reason = 'it does not let its bearer use this app (access_as_user)'
    for (const scp of [undefined, 'User.Read', 'access_as_user2', 7])
      expect(await refusalOf(await signed({ scp }))).toEqual(refused(reason))
    const idToken = await sign(
      idClaims({ ...entra, person: ada, now }, settings.clientId, undefined),
      entra.keys.current,
    )
    expect(await refusalOf(idToken), 'an ID token is no access token').toEqual(refused(reason))
  })

  test('when somebody else signed it', async () => {
    const key = entra.keys.current
    expect(await refusalOf(await forge.signedByAnother(claims(), key))).toEqual(refused('its signature is wrong'))
    expect(await refusalOf(forge.altered(await signed(), { oid: otto.oid }))).toEqual(refused('its signature is wrong'))
    expect(await refusalOf(await forge.unknownKid(claims()))).toEqual(refused('it is signed by an unknown key'))
  })

  test('when it is not signed', async () => {
    expect(await refusalOf(forge.unsigned(claims()))).toEqual(refused('its algorithm is not allowed'))
    expect(await refusalOf(forge.unsignedUnderKid(claims(), entra.keys.current))).toEqual(
      refused('its algorithm is not allowed'),
    )
  })

  test('when the public key was taken for a shared secret (HS256), or the algorithm is another', async () => {
    const key = entra.keys.current
    expect(await refusalOf(await forge.hmacWithPublicKey(claims(), key))).toEqual(
      refused('its algorithm is not allowed'),
    )
    expect(await refusalOf(await forge.otherAlgorithm(claims(), key))).toEqual(refused('its algorithm is not allowed'))
  })

  test('when its organization may not sign in here, or is no organization', async () => {
    const ours = { ENTRA_TENANTS: nordlicht.tid }
    expect(await accept(await entra.teamsToken(ada), ours)).toMatchObject({ tid: nordlicht.tid })
    expect(await refusalOf(await entra.teamsToken(otto), ours)).toMatchObject({
      status: 403,
      code: 'tenant_not_allowed',
    })
    const home = givenDirectoryPerson(givenTenant('outlook.example', PERSONAL_ACCOUNTS), 'Pia Private')
    expect(await refusalOf(await entra.teamsToken(home))).toMatchObject({ status: 403, code: 'personal_account' })
  })

  test.each(['at+jwt', 'dpop+jwt', 'logout+jwt'])(
    'of the type %s is something else than a bearer token',
    async (typ) => {
      expect(await refusalOf(await sign(claims(), entra.keys.current, typ))).toMatchObject({ status: 401 })
    },
  )

  test('whose key signs for another tenant, though Entra ID publishes it', async () => {
    const key = await entra.keys.makeFor(`${settings.authority}/${other.tid}/v2.0`)
    expect(await refusalOf(await sign(claims(), key))).toEqual(refused('its key does not sign for its tenant'))
    expect(await accept(await sign(entra.claims(otto, '2.0'), key))).toMatchObject({ tid: other.tid, oid: otto.oid })
  })

  test('and the refusal of a forgery says nothing of the list of organizations', async () => {
    const token = await forge.unknownKid(entra.claims(otto))
    expect(await refusalOf(token, { ENTRA_TENANTS: nordlicht.tid })).toMatchObject({ status: 401 })
  })
})

describe('an ID token of a sign-in on the web', () => {
  const anotherApp = '11111111-2222-4333-8444-555555555555'
  const idToken = (person = ada, audience = settings.clientId) =>
    sign(idClaims({ ...entra, person, now }, audience, 'a nonce'), entra.keys.current)

  test('is checked by the same rules', async () => {
    expect(await verifyIdToken({ settings, keys, clock }, await idToken())).toMatchObject({ oid: ada.oid })
    await expect(verifyIdToken({ settings, keys, clock }, await idToken(ada, anotherApp))).rejects.toThrow(
      'another app',
    )
    const forged = await forge.signedByAnother(claims(), entra.keys.current)
    await expect(verifyIdToken({ settings, keys, clock }, forged)).rejects.toThrow('signature is wrong')
  })
})

describe('the keys of Entra ID', () => {
  test('are read once for many tokens, and read again when a new one appears', async () => {
    for (let time = 0; time < 5; time++) await accept(await signed())
    expect(entra.asked('/keys')).toBe(1)
    const before = await signed()
    await entra.keys.rotate()
    now += 61
    expect(await accept(await signed())).toMatchObject({ oid: ada.oid })
    expect(entra.asked('/keys')).toBe(2)
    expect(await accept(before), 'the former key is still published').toMatchObject({ oid: ada.oid })
  })

  test('are asked for at most once a minute, however many unknown keys are named', async () => {
    await accept(await signed())
    now += 61
    const forgeries = await Promise.all(Array.from({ length: 20 }, () => forge.unknownKid(claims())))
    for (const token of forgeries) await refusalOf(token)
    await Promise.all(forgeries.map((token) => refusalOf(token)))
    expect(entra.asked('/keys')).toBe(2)
    now += 61
    await refusalOf(await forge.unknownKid(claims()))
    expect(entra.asked('/keys')).toBe(3)
  })

  test('are asked for at most once a minute also while Entra ID does not answer', async () => {
    entra.faults.keys = 500
    expect(await refusalOf(await signed())).toMatchObject({ status: 503, code: 'unavailable' })
    expect(await refusalOf(await signed())).toMatchObject({ status: 503, code: 'unavailable' })
    expect(entra.asked('/keys')).toBe(1)
    entra.faults.keys = undefined
    now += 61
    expect(await accept(await signed())).toMatchObject({ oid: ada.oid })
  })

  test('serve for a day while Entra ID is away, and no longer', async () => {
    await accept(await signed())
    entra.faults.keys = 500
    now += 23 * 3600
    expect(await accept(await signed())).toMatchObject({ oid: ada.oid })
    now += 2 * 3600
    expect(await refusalOf(await signed())).toMatchObject({ status: 503, code: 'unavailable' })
  })

  test('are forgotten when Entra ID withdraws them', async () => {
    const withdrawn = entra.keys.current
    await accept(await signed())
    await entra.keys.rotate()
    await entra.keys.rotate()
    now += 3601
    expect(await refusalOf(await sign(claims(), withdrawn))).toEqual(refused('it is signed by an unknown key'))
  })
})
