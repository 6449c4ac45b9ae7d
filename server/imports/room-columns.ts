import { CAPACITY_RULES, type CapacityRule } from '#domain/rooms/booking-policy.ts'
import { isZone } from '#domain/time/is-zone.ts'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { FloorBody } from '../buildings/building.schema.ts'
import { EquipmentBody } from '../equipment/equipment.schema.ts'
import { Id } from '../http/schema.ts'
import { Zone } from '../organizations/organization.schema.ts'
import { PersonBody } from '../people/keep-person.schema.ts'
import { RoomBody } from '../rooms/change-room.schema.ts'
import {
  inLowerCase,
  name,
  number,
  numberOrNone,
  oneOfOrNone,
  several,
  text,
  textOrNone,
  which,
  yesOrNo,
} from './cells.ts'
import { openingHoursCell } from './opening-hours-cell.ts'
import { type Column, columnOf } from './table.ts'

/** A room as a line of a file says it: what it names, it names as people do. */
export interface RoomLine {
  readonly id: string
  readonly building: string
  readonly zone: string
  readonly floor: string
  readonly name: string
  readonly capacity: number
  readonly equipment: readonly string[]
  readonly managers: readonly string[]
  readonly description: string
  readonly colour: string | null
  readonly active: boolean
  readonly bookable: boolean
  readonly maxDurationMinutes: number | null
  readonly horizonDays: number | null
  readonly openingHours: OpeningHours | null
  readonly capacityRule: CapacityRule | null
}

const { properties: room } = RoomBody
const policy = room.policy.properties

const aZone = 'an IANA name such as Europe/Paris'
const zoneCell = which(name(Zone, aZone), isZone, 'is no time zone', aZone)

const column = columnOf<RoomLine>()
const upTo100 = 'up to 100 characters'

export const ROOM_COLUMNS: readonly Column<RoomLine>[] = [
  column('id', 'Id', inLowerCase(name(Id('room'), 'the id of a room, or nothing'))),
  column('building', 'Building', name(FloorBody.properties.name, upTo100), {
    also: ['Bâtiment', 'Site'],
    required: true,
  }),
  column('zone', 'Zone', zoneCell, { also: ['Time zone', 'Fuseau horaire'] }),
  column('floor', 'Floor', name(FloorBody.properties.name, upTo100), { also: ['Étage'], required: true }),
  column('name', 'Room', name(room.name, upTo100), { also: ['Name', 'Room name', 'Salle', 'Nom'], required: true }),
  column('capacity', 'Capacity', number(room.capacity, 'a whole number from 1 to 10000'), {
    also: ['Seats', 'Capacité', 'Places'],
  }),
  column(
    'equipment',
    'Equipment',
    several(EquipmentBody.properties.name, 'names of up to 60 characters, separated by ;'),
    { also: ['Équipement', 'Équipements'] },
  ),
  column('managers', 'Managers', several(PersonBody.properties.upn, 'user principal names, separated by ;'), {
    also: ['Gestionnaires', 'Responsables'],
  }),
  column('description', 'Description', text(room.description, 'up to 2000 characters')),
  column('colour', 'Colour', textOrNone(room.colour, '#rrggbb'), { also: ['Color', 'Couleur'] }),
  column('active', 'Active', yesOrNo, { also: ['In use', 'Actif'] }),
  column('bookable', 'Bookable', yesOrNo, { also: ['Réservable'] }),
  column(
    'maxDurationMinutes',
    'Longest reservation (minutes)',
    numberOrNone(policy.maxDurationMinutes, 'minutes, from 1 to 527040'),
    { also: ['Max duration minutes', 'Durée maximale (minutes)'] },
  ),
  column('horizonDays', 'Days ahead', numberOrNone(policy.horizonDays, 'days, from 1 to 3660'), {
    also: ['Horizon days', 'Jours à l’avance'],
  }),
  column('openingHours', 'Opening hours', openingHoursCell, { also: ['Horaires', 'Heures d’ouverture'] }),
  column('capacityRule', 'Too many people', inLowerCase(oneOfOrNone(policy.capacityRule, CAPACITY_RULES)), {
    also: ['Capacity rule', 'Surnombre'],
  }),
]
