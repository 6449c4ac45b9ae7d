import { ROLES, type Role } from '#domain/people/person.ts'
import type { Person, PersonChange } from '../../api/model.ts'
import type { MessageId } from '../../messages/en.ts'

/** What the form of a person holds; an empty text says nothing. */
export type PersonValues = {
  displayName: string
  upn: string
  mail: string
  roles: Role[]
  locale: string
  zone: string
  entraObjectId: string
}

export const personLabels = {
  displayName: 'admin.name',
  upn: 'adminPeople.upn',
  mail: 'adminPeople.mail',
  roles: 'adminPeople.roles',
  locale: 'organization.locale',
  zone: 'admin.zone',
  entraObjectId: 'adminPeople.entra',
} satisfies Record<keyof PersonValues, MessageId>

export const personValues = (person: Person | undefined): PersonValues => ({
  displayName: person?.displayName ?? '',
  upn: person?.upn ?? '',
  mail: person?.mail ?? '',
  roles: ROLES.filter((role) => (person?.roles ?? ['booker']).includes(role)),
  locale: person?.locale ?? '',
  zone: person?.zone ?? '',
  entraObjectId: person?.entraObjectId ?? '',
})

const MAY_BE_NONE: readonly (keyof PersonValues)[] = ['mail', 'locale', 'zone', 'entraObjectId']

export const personBody = (values: Partial<PersonValues>): PersonChange =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      MAY_BE_NONE.some((field) => field === name) && String(value).trim() === '' ? null : value,
    ]),
  )

export const isUpn = (text: string): boolean => /^\s*\S+@\S+\s*$/.test(text)
export const isMail = (text: string): boolean => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(text)
export const isObjectId = (text: string): boolean =>
  /^\s*[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\s*$/i.test(text)
