import type { MessageId } from '../../messages/en.ts'

export type Table = 'rooms' | 'people'

/** The columns of each file by the names the API gives them, with what stands in them; the first are needed. */
export const columns = {
  rooms: {
    Building: 'exchange.column.building',
    Floor: 'exchange.column.floor',
    Room: 'exchange.column.room',
    Capacity: 'exchange.column.capacity',
    Zone: 'exchange.column.buildingZone',
    Equipment: 'exchange.column.equipment',
    Managers: 'exchange.column.managers',
    Description: 'exchange.column.description',
    Colour: 'exchange.column.colour',
    Active: 'exchange.column.active',
    Bookable: 'exchange.column.bookable',
    'Longest reservation (minutes)': 'exchange.column.longest',
    'Days ahead': 'exchange.column.ahead',
    'Opening hours': 'exchange.column.hours',
    'Too many people': 'exchange.column.crowd',
    Id: 'exchange.column.roomId',
  },
  people: {
    UPN: 'exchange.column.upn',
    Name: 'exchange.column.name',
    Mail: 'exchange.column.mail',
    Roles: 'exchange.column.roles',
    Language: 'exchange.column.language',
    Zone: 'exchange.column.zone',
    Active: 'exchange.column.activePerson',
    'Entra object id': 'exchange.column.entra',
  },
} satisfies Record<Table, Record<string, MessageId>>

const needed: Record<Table, readonly string[]> = {
  rooms: ['Building', 'Floor', 'Room', 'Capacity'],
  people: ['UPN', 'Name'],
}

export const isNeeded = (table: Table, column: string): boolean => needed[table].includes(column)

/** What may stand in a column; none for one the API has and this list does not. */
export function columnHelp(table: Table, column: string): MessageId | undefined {
  const known: Record<string, MessageId> = columns[table]
  return Object.hasOwn(known, column) ? known[column] : undefined
}
