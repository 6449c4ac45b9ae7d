import { ROLES, type Role } from '#domain/people/person.ts'
import { isZone } from '#domain/time/is-zone.ts'
import { isLocale } from '../organizations/require-zone-and-locale.ts'
import { PersonBody } from '../people/keep-person.schema.ts'
import { inLowerCase, name, several, textOrNone, which, yesOrNo } from './cells.ts'
import { type Column, columnOf } from './table.ts'

/** A person as a line of a file says it. */
export interface PersonLine {
  readonly upn: string
  readonly displayName: string
  readonly mail: string | null
  readonly roles: readonly Role[]
  readonly locale: string | null
  readonly zone: string | null
  readonly active: boolean
  readonly entraObjectId: string | null
}

const { properties: person } = PersonBody
const column = columnOf<PersonLine>()
const aZone = 'an IANA name such as Europe/Paris, or nothing'
const aLocale = 'BCP 47, such as fr-FR, or nothing'
const someRoles = inLowerCase(several<Role>(person.roles.items, ROLES.join(', ')))

export const PERSON_COLUMNS: readonly Column<PersonLine>[] = [
  column('upn', 'UPN', name(person.upn, 'user@example.com'), {
    also: ['User principal name', 'Sign-in name', 'Nom d’utilisateur principal'],
    required: true,
  }),
  column('displayName', 'Name', name(person.displayName, 'up to 200 characters'), {
    also: ['Display name', 'Nom', 'Nom complet'],
  }),
  column('mail', 'Mail', textOrNone(person.mail, 'user@example.com, or nothing'), {
    also: ['Email', 'E-mail', 'Courriel'],
  }),
  column(
    'roles',
    'Roles',
    // Everybody has a role: an empty cell takes none away.
    { ...someRoles, read: (cell) => (cell === '' ? { value: undefined } : someRoles.read(cell)) },
    { also: ['Role', 'Rôles', 'Rôle'] },
  ),
  column(
    'locale',
    'Language',
    which(
      textOrNone(person.locale, aLocale),
      (locale) => locale === null || isLocale(locale),
      'is no language',
      aLocale,
    ),
    { also: ['Locale', 'Langue'] },
  ),
  column(
    'zone',
    'Zone',
    which(textOrNone(person.zone, aZone), (zone) => zone === null || isZone(zone), 'is no time zone', aZone),
    { also: ['Time zone', 'Fuseau horaire'] },
  ),
  column('active', 'Active', yesOrNo, { also: ['Actif'] }),
  column('entraObjectId', 'Entra object id', inLowerCase(textOrNone(person.entraObjectId, 'a UUID, or nothing')), {
    also: ['Object id', 'AAD object id'],
  }),
]
