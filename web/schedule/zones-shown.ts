import type { Building } from '../api/model.ts'
import type { View } from './view.ts'

type Places = readonly Pick<Building, 'id' | 'name' | 'zone'>[]

/**
 * On whose clock the axis runs: the chosen one; else the rooms' own where they have one in common (rule 2); else the
 * other one, of the viewer or of all viewers, because rooms in three zones have no common morning.
 */
export function zoneOfView(
  { zone, buildingId }: Pick<View, 'zone' | 'buildingId'>,
  buildings: Places,
  otherwise: string,
) {
  if (zone) return zone
  const shown = buildings.filter(({ id }) => buildingId === null || id === buildingId)
  const zones = new Set(shown.map((building) => building.zone))
  const [only] = zones
  return only && zones.size === 1 ? only : otherwise
}

export interface ZoneChoice {
  readonly zone: string
  readonly isMine: boolean
  readonly isOrganizations: boolean
  /** The buildings that live by it. */
  readonly buildings: readonly string[]
}

/** The clocks that somebody here may want to read, each once and with why. */
export function zoneChoices(buildings: Places, mine: string, organizations: string): ZoneChoice[] {
  const zones = new Set([mine, organizations, ...buildings.map(({ zone }) => zone)])
  return [...zones].map((zone) => ({
    zone,
    isMine: zone === mine,
    isOrganizations: zone === organizations,
    buildings: buildings.filter((building) => building.zone === zone).map(({ name }) => name),
  }))
}
