import { randomUUID } from 'node:crypto'

/** A person as a directory of Entra ID knows them. */
export interface DirectoryPerson {
  readonly oid: string
  readonly tid: string
  name: string
  /** User principal name; a guest's is made of their home address and `#EXT#`. */
  upn: string
  mail: string | null
  jobTitle: string | null
  officeLocation: string | null
  preferredLanguage: string | null
  /** The file they have as their picture, in the size that is asked for; most have none. */
  photo: Buffer | null
  /** App roles that were given to them for our app. */
  appRoles: string[]
  /** Where the account lives when it is not this tenant. */
  homeTid: string | undefined
  /** Whether they, or an administrator for all, let our app read their profile. */
  consented: boolean
  /** Whether Graph is refused until a second factor was shown (conditional access). */
  needsSecondFactor: boolean
}

export interface Tenant {
  readonly tid: string
  readonly domain: string
  readonly people: DirectoryPerson[]
}

/** The tenant that holds all personal Microsoft accounts. */
export const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad'

export function givenTenant(domain: string, tid: string = randomUUID()): Tenant {
  return { tid, domain, people: [] }
}

type Wish = Partial<Omit<DirectoryPerson, 'tid'>>

/** "Ada Lind" of nordlicht.example is ada.lind@nordlicht.example, and has consented. */
export function givenDirectoryPerson(tenant: Tenant, name: string, wish: Wish = {}): DirectoryPerson {
  const upn = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@${tenant.domain}`
  const person: DirectoryPerson = {
    oid: randomUUID(),
    tid: tenant.tid,
    name,
    upn,
    mail: upn,
    jobTitle: null,
    officeLocation: null,
    preferredLanguage: null,
    photo: null,
    appRoles: [],
    homeTid: undefined,
    consented: true,
    needsSecondFactor: false,
    ...wish,
  }
  tenant.people.push(person)
  return person
}

/** Somebody of `home` who was invited to `tenant`. */
export function givenGuest(tenant: Tenant, home: Tenant, name: string, wish: Wish = {}): DirectoryPerson {
  const address = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@${home.domain}`
  return givenDirectoryPerson(tenant, name, {
    upn: `${address.replace('@', '_')}#EXT#@${tenant.domain}`,
    mail: address,
    homeTid: home.tid,
    ...wish,
  })
}
