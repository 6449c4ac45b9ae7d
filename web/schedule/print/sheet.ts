import type { Temporal } from 'temporal-polyfill'
import type { Directory } from '../../rooms/directory.ts'
import type { LaneStore } from '../lane-store.ts'
import type { ScheduleRoom } from '../rows.ts'

/** What is put on paper. */
export interface SheetProps {
  readonly dates: readonly Temporal.PlainDate[]
  readonly zone: string
  readonly rooms: readonly ScheduleRoom[]
  readonly store: LaneStore
  readonly directory: Directory
}
