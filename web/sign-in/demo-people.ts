import type { DemoPerson } from '../api/model.ts'

export type DemoRole = 'administrator' | 'approver' | 'booker' | 'viewer'

const byReach: readonly DemoRole[] = ['administrator', 'approver', 'booker', 'viewer']

/** The role that says most about what this person may do. */
export const roleOf = ({ roles }: Pick<DemoPerson, 'roles'>): DemoRole =>
  byReach.find((role) => (roles as readonly string[]).includes(role)) ?? 'viewer'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Those whose name or address contains every word typed; the ones who may do most come first. */
export function findPeople(people: readonly DemoPerson[], typed: string): DemoPerson[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return people
    .filter(({ displayName, upn }) => words.every((word) => plain(`${displayName} ${upn}`).includes(word)))
    .sort(
      (one, other) =>
        byReach.indexOf(roleOf(one)) - byReach.indexOf(roleOf(other)) ||
        one.displayName.localeCompare(other.displayName),
    )
}
