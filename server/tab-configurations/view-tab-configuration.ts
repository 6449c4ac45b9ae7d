import type { Actor } from '#domain/people/person.ts'
import { mayInTab, mayKeepTab } from '#domain/tab-configurations/may-in-tab.ts'
import type { TabConfigurationView } from './tab-configuration.schema.ts'
import type { TabConfigurationRow } from './tab-configuration.store.ts'

/** The configuration with what it lets the asker do. */
export const viewTabConfiguration = (row: TabConfigurationRow, actor: Actor): TabConfigurationView => ({
  ...row,
  people: [...row.people],
  mayKeep: mayKeepTab(actor, row),
  may: {
    add: mayInTab(actor, row, 'add'),
    change: mayInTab(actor, row, 'change'),
    delete: mayInTab(actor, row, 'delete'),
  },
})
