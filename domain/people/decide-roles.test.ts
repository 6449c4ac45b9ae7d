import { describe, expect, test } from 'vitest'
import { type Arrival, decideRoles } from './decide-roles.ts'

const nobody: Arrival = { appRoles: [], guest: false, founder: false, known: undefined }
const here = (roles: readonly ('booker' | 'administrator' | 'viewer')[], fromDirectory = false) => ({
  roles,
  fromDirectory,
})

describe('without app roles', () => {
  test('the first person of an organization administers it, members book, guests look', () => {
    expect(decideRoles({ ...nobody, founder: true }).roles).toEqual(['administrator'])
    expect(decideRoles(nobody).roles).toEqual(['booker'])
    expect(decideRoles({ ...nobody, guest: true }).roles).toEqual(['viewer'])
  })

  test('what administrators decided here stays', () => {
    expect(decideRoles({ ...nobody, known: here(['viewer']) })).toEqual(here(['viewer']))
    expect(decideRoles({ ...nobody, guest: true, known: here(['booker']) })).toEqual(here(['booker']))
  })
})

describe('app roles of the directory', () => {
  test('are ours by name, whatever their case; others mean nothing', () => {
    expect(decideRoles({ ...nobody, appRoles: ['Booker', 'APPROVER', 'Reports.Read'] })).toEqual({
      roles: ['booker', 'approver'],
      fromDirectory: true,
    })
    expect(decideRoles({ ...nobody, appRoles: ['Reports.Read', 'administrators'] }).roles).toEqual(['booker'])
  })

  test('are the last word, also over who founded the organization', () => {
    expect(decideRoles({ ...nobody, founder: true, appRoles: ['Viewer'] }).roles).toEqual(['viewer'])
    expect(decideRoles({ ...nobody, known: here(['administrator']), appRoles: ['Booker'] }).roles).toEqual(['booker'])
  })

  test('that are taken away there are gone here', () => {
    expect(decideRoles({ ...nobody, known: here(['administrator'], true) })).toEqual(here(['booker']))
    expect(decideRoles({ ...nobody, guest: true, known: here(['administrator'], true) })).toEqual(here(['viewer']))
  })
})
