import type { EntraSettings } from './entra-settings.ts'

/** The tenant of all personal Microsoft accounts: no organization. */
export const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad'

/** Where the older tokens say they come from; the cloud in China has an address of its own. */
const issuerV1 = (authority: string) =>
  authority.endsWith('.chinacloudapi.cn') ? 'https://sts.chinacloudapi.cn' : 'https://sts.windows.net'

/** The issuer that a token of this version and tenant must name. */
export function issuerOf({ authority }: Pick<EntraSettings, 'authority'>, tid: string, version: string) {
  if (version === '1.0') return `${issuerV1(authority)}/${tid}/`
  if (version === '2.0') return `${authority}/${tid}/v2.0`
  return undefined
}

export const keysUrl = ({ authority }: Pick<EntraSettings, 'authority'>) => `${authority}/common/discovery/v2.0/keys`

/** Where people are sent to sign in: to their only tenant, or to any that is no personal account. */
export const audienceOf = ({ tenants }: Pick<EntraSettings, 'tenants'>) =>
  tenants !== 'any' && tenants.length === 1 ? (tenants[0] ?? 'organizations') : 'organizations'
