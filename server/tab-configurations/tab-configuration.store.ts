import type { TabPerson } from '#domain/tab-configurations/tab-configuration.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { TabConfigurationBody, TabConfigurationView } from './tab-configuration.schema.ts'

/** As its tables hold it; what it lets the asker do is added by `view-tab-configuration.ts`. */
export type TabConfigurationRow = Omit<TabConfigurationView, 'mayKeep' | 'may' | 'people'> & {
  readonly people: readonly (TabPerson & { readonly displayName: string })[]
}

const stillThere = (table: string, ids: string) =>
  `ARRAY(SELECT id FROM ${table} WHERE org_id = $1 AND id = ANY(${ids}) ORDER BY array_position(${ids}, id))`

/** Which rooms a tab t has, without what has gone since they were chosen. */
export const ROOMS_OF_TAB = `json_build_object('by', t.rooms_by, 'ids', CASE t.rooms_by
         WHEN 'buildings' THEN ${stillThere('buildings', 't.room_ids')}
         WHEN 'floors' THEN ${stillThere('floors', 't.room_ids')}
         WHEN 'equipment' THEN ${stillThere('equipment', 't.room_ids')}
         WHEN 'rooms' THEN ${stillThere('rooms', 't.room_ids')}
         ELSE '{}' END)`

/** What a tab t says of people. */
export const PEOPLE_OF_TAB = `(
         SELECT coalesce(json_agg(json_build_object(
                  'personId', p.id, 'displayName', p.display_name, 'owner', x.owner,
                  'add', x.may_add, 'change', x.may_change, 'delete', x.may_delete)
                  ORDER BY x.owner DESC, lower(p.display_name), p.id), '[]')
           FROM tab_people x JOIN people p ON p.org_id = x.org_id AND p.id = x.person_id
          WHERE x.org_id = $1 AND x.tab_id = t.id)`

const SELECT = `SELECT t.id, t.name, ${ROOMS_OF_TAB} AS rooms, t.view, t.first_day_of_week AS "firstDayOfWeek", t.zone,
       json_build_object(
         'buildingId', (SELECT id FROM buildings WHERE org_id = $1 AND id = t.filter_building_id),
         'seats', t.filter_seats,
         'equipmentIds', ${stillThere('equipment', 't.filter_equipment_ids')},
         'tagIds', ${stillThere('tags', 't.filter_tag_ids')}) AS filter,
       t.permissions, ${PEOPLE_OF_TAB} AS people, t.version
  FROM tab_configurations t WHERE t.org_id = $1`

const LIST = statement(
  'list-tab-configurations',
  `${SELECT}
     AND ($2::uuid IS NULL OR EXISTS (
           SELECT FROM tab_people x WHERE x.org_id = $1 AND x.tab_id = t.id AND x.person_id = $2 AND x.owner))
   ORDER BY lower(t.name), t.id`,
)

/** Those that a person owns, or all. */
export const listTabConfigurationRows = (tx: OrgTx, ownerId: string | null) =>
  tx.rows<TabConfigurationRow>(LIST, [tx.orgId, ownerId])

const FIND = statement('find-tab-configuration', `${SELECT} AND t.id = $2`)

export const findTabConfiguration = (tx: OrgTx, id: string) => tx.row<TabConfigurationRow>(FIND, [tx.orgId, id])

const HOLD = statement('hold-tab-configuration', `${SELECT} AND t.id = $2 FOR NO KEY UPDATE OF t`)

/** Nobody else changes it until the transaction ends. */
export const holdTabConfiguration = (tx: OrgTx, id: string) => tx.row<TabConfigurationRow>(HOLD, [tx.orgId, id])

type Columns = Omit<TabConfigurationRow, 'people' | 'version'>

const parameters = (tx: OrgTx, { id, name, rooms, view, firstDayOfWeek, zone, filter, permissions }: Columns) => [
  tx.orgId,
  id,
  name,
  rooms.by,
  rooms.ids,
  view,
  firstDayOfWeek,
  zone,
  filter.buildingId,
  filter.seats,
  filter.equipmentIds,
  filter.tagIds,
  permissions,
]

const INSERT = statement(
  'insert-tab-configuration',
  `INSERT INTO tab_configurations (org_id, id, name, rooms_by, room_ids, view, first_day_of_week, zone, filter_building_id,
                                   filter_seats, filter_equipment_ids, filter_tag_ids, permissions, created_at, created_by,
                                   updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)`,
)

export const insertTabConfiguration = (tx: OrgTx, configuration: Columns, by: string, at: string) =>
  tx.rows(INSERT, [...parameters(tx, configuration), at, by])

const UPDATE = statement(
  'update-tab-configuration',
  `UPDATE tab_configurations
      SET name = $3, rooms_by = $4, room_ids = $5, view = $6, first_day_of_week = $7, zone = $8, filter_building_id = $9,
          filter_seats = $10, filter_equipment_ids = $11, filter_tag_ids = $12, permissions = $13, updated_at = $14,
          version = version + 1
    WHERE org_id = $1 AND id = $2`,
)

export const updateTabConfiguration = (tx: OrgTx, configuration: Columns, at: string) =>
  tx.rows(UPDATE, [...parameters(tx, configuration), at])

const FORGET_PEOPLE = statement('forget-people-of-tab', 'DELETE FROM tab_people WHERE org_id = $1 AND tab_id = $2')

const SET_PEOPLE = statement(
  'set-people-of-tab',
  `INSERT INTO tab_people (org_id, tab_id, person_id, owner, may_add, may_change, may_delete)
   SELECT $1, $2, said.* FROM unnest($3::uuid[], $4::boolean[], $5::boolean[], $6::boolean[], $7::boolean[]) AS said`,
)

export async function setPeopleOfTab(tx: OrgTx, id: string, people: NonNullable<TabConfigurationBody['people']>) {
  await tx.rows(FORGET_PEOPLE, [tx.orgId, id])
  await tx.rows(SET_PEOPLE, [
    tx.orgId,
    id,
    people.map(({ personId }) => personId),
    people.map(({ owner }) => owner),
    people.map(({ add }) => add),
    people.map(({ change }) => change),
    people.map((person) => person.delete),
  ])
}

const REMOVE = statement('remove-tab-configuration', 'DELETE FROM tab_configurations WHERE org_id = $1 AND id = $2')

export const removeTabConfigurationRow = (tx: OrgTx, id: string) => tx.rows(REMOVE, [tx.orgId, id])
