import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DoorRegular, FilterDismissRegular } from '@fluentui/react-icons'
import { useCallback, useMemo } from 'react'
import { Temporal } from 'temporal-polyfill'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { isAdministrator, useMe, useViewerZone } from '../session/me.ts'
import { formatDays, formatMonth } from '../time/format.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { useMedia } from '../ui/use-media.ts'
import { axisOfDay, axisOfWeek } from './axis-of-view.ts'
import { FilterBar } from './filter-fields.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { firstSeenOn } from './first-seen.ts'
import { hoursShown } from './hours-shown.ts'
import { roomsShown } from './rooms-shown.ts'
import { rowsOf } from './rows.ts'
import { Timeline } from './timeline.tsx'
import { Toolbar } from './toolbar.tsx'
import { useCollapsed } from './use-collapsed.ts'
import { spanOf, useLanes } from './use-lanes.ts'
import { useView } from './use-view.ts'
import { datesOf, filtersIn, type View, withoutFilters } from './view.ts'
import { ZoneMenu } from './zone-menu.tsx'
import { zoneOfView } from './zones-shown.ts'

const useStyles = makeStyles({
  filters: { flexShrink: 0, marginBottom: '12px' },
  area: {
    flex: '1 1 auto',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    marginInline: '-20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

export function Schedule({ directory }: { directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const mine = useViewerZone()
  const me = useMe()
  const { firstDayOfWeek } = me.organization
  const isNarrow = useMedia('(max-width: 1099px)')
  const zoneOf = useCallback((of: View) => zoneOfView(of, directory.buildings, mine), [directory.buildings, mine])
  const { view, zone, today, now, change } = useView(zoneOf)
  const { collapsed, toggle } = useCollapsed()

  const dates = useMemo(() => datesOf(view, firstDayOfWeek), [view, firstDayOfWeek])
  const shown = useMemo(() => spanOf(dates, zone), [dates, zone])
  const rooms = useMemo(() => roomsShown(directory.rooms, view), [directory.rooms, view])
  const roomIds = useMemo(() => directory.rooms.map(({ id }) => id), [directory.rooms])
  const lanes = useLanes(roomIds, shown, view.buildingId)
  const rows = useMemo(() => {
    const name = (found: { name: string } | undefined) => found?.name ?? ''
    const names = {
      building: (id: string) => name(directory.building(id)),
      floor: (id: string) => name(directory.floor(id)),
    }
    return rowsOf(rooms, names, collapsed)
  }, [rooms, directory, collapsed])
  const { kind } = view
  const hours = useMemo(
    () => (kind === 'week' ? hoursShown(rooms, lanes.held, dates, zone) : { from: 0, to: 24 }),
    [kind, rooms, lanes.held, dates, zone],
  )
  const { from, to } = hours
  const axisIn = useCallback(
    (width: number) => {
      const first = dates[0] ?? today
      return kind === 'week' ? axisOfWeek(first, zone, width, { from, to }) : axisOfDay(first, zone, width)
    },
    [dates, today, kind, zone, from, to],
  )
  const firstSeen = useMemo(() => firstSeenOn(dates, zone, rooms, now), [dates, zone, rooms, now])

  const [first = view.date, last = view.date] = [dates[0], dates.at(-1)]
  const title =
    kind === 'day'
      ? time.longDay(view.date)
      : kind === 'week'
        ? formatDays(first, last, time.locale)
        : formatMonth(view.date, time.locale)
  const filters = { view, directory, onChange: change, rooms: rooms.length }
  return (
    <Page
      title={title}
      windowTitle={`${t('schedule.title')} · ${title}`}
      width="fill"
      subtitle={
        <ZoneMenu
          zone={zone}
          at={Temporal.Instant.fromEpochMilliseconds(shown.start)}
          directory={directory}
          onChange={(chosen) => change({ zone: chosen })}
        />
      }
      actions={
        <>
          <Toolbar view={view} today={today} firstDayOfWeek={firstDayOfWeek} onChange={change} />
          {isNarrow && <FilterSheet {...filters} />}
        </>
      }
    >
      {!isNarrow && (
        <div className={styles.filters}>
          <FilterBar {...filters} />
        </div>
      )}
      <div className={styles.area}>
        {rooms.length === 0 ? (
          <NoRooms filtered={filtersIn(view) > 0} onClear={() => change(withoutFilters(view))} />
        ) : lanes.error ? (
          <ErrorState {...problemState(t, lanes.error)} onRetry={lanes.retry} />
        ) : (
          <Timeline
            label={t('schedule.gridLabel', { when: title })}
            axisIn={axisIn}
            rows={rows}
            lanes={lanes}
            shown={shown}
            directory={directory}
            now={now.epochMilliseconds}
            today={today.toString()}
            firstSeen={firstSeen}
            tagIds={view.tagIds}
            onDay={(date) => change({ kind: 'day', date: Temporal.PlainDate.from(date) })}
            onToggle={toggle}
          />
        )}
      </div>
    </Page>
  )
}

function NoRooms({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useText()
  const me = useMe()
  if (filtered)
    return (
      <EmptyState
        icon={<FilterDismissRegular />}
        title={t('schedule.noMatch')}
        hint={t('schedule.noMatchHint')}
        actions={
          <Button appearance="primary" onClick={onClear}>
            {t('schedule.clearFilters')}
          </Button>
        }
      />
    )
  return (
    <EmptyState
      icon={<DoorRegular />}
      title={t('schedule.noRooms')}
      hint={isAdministrator(me) ? t('schedule.noRoomsHintAdmin') : t('schedule.noRoomsHint')}
      actions={
        isAdministrator(me) && (
          <LinkButton appearance="primary" to="/admin/rooms">
            {t('schedule.addRooms')}
          </LinkButton>
        )
      }
    />
  )
}
