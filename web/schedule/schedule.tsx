import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { FilterDismissRegular, PrintRegular } from '@fluentui/react-icons'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { NoRoomsYet } from '../rooms/no-rooms-yet.tsx'
import { useMe, useViewerZone } from '../session/me.ts'
import { ShareMenu } from '../sharing/share-menu.tsx'
import { formatDay, formatDays, formatMonth } from '../time/format.ts'
import { type TimeText, useTimeText } from '../time/use-time-text.ts'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'
import { useMedia } from '../ui/use-media.ts'
import { DayStrip } from './agenda/day-strip.tsx'
import { Days } from './days.tsx'
import { FilterBar } from './filter-fields.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { NARROW, PHONE } from './narrow.ts'
import { NewButton } from './new-button.tsx'
import { roomsShown } from './rooms-shown.ts'
import { rowsOf } from './rows.ts'
import { ScheduleSkeleton } from './schedule-skeleton.tsx'
import type { Sought } from './timeline.tsx'
import { Toolbar } from './toolbar.tsx'
import { useCollapsed } from './use-collapsed.ts'
import { useView } from './use-view.ts'
import { datesOf, filtersIn, type Opening, type View, withoutFilters, writeView } from './view.ts'
import { ZoneMenu } from './zone-menu.tsx'
import { zoneOfView } from './zones-shown.ts'

const MonthGrid = lazy(() => import('./month/month-grid.tsx').then((module) => ({ default: module.MonthGrid })))

const useStyles = makeStyles({
  filters: { flexShrink: 0, marginBottom: '12px' },
  area: {
    flex: '1 1 auto',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    marginInline: '-20px',
    '@media (max-width: 639px)': { marginInline: 0 },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

interface Props {
  readonly directory: Directory
  /** How it opens; as the viewer looked at it last unless said. */
  readonly opening?: Opening
  /** The organization's unless said. */
  readonly firstDayOfWeek?: number
  /** Stands where the rooms would, when there are none also without a filter. */
  readonly withoutRooms?: ReactNode
}

/** Which rooms are taken when: a day, a week or a month of them. */
export function Schedule({ directory, opening, firstDayOfWeek: itsFirstDay, withoutRooms }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { showsAddress } = useHost()
  const { pathname } = useLocation()
  const mine = useViewerZone()
  const { organization } = useMe()
  const firstDayOfWeek = itsFirstDay ?? organization.firstDayOfWeek
  const isNarrow = useMedia(NARROW)
  const isPhone = useMedia(PHONE)
  // What is the same for all is on a clock that is the same for all.
  const otherwise = opening ? organization.zone : mine
  const zoneOf = useCallback(
    (of: View) => zoneOfView(of, directory.buildings, otherwise),
    [directory.buildings, otherwise],
  )
  const state = useView(zoneOf, opening)
  const { zone, today, change } = state
  // A phone shows a day, whatever the address was made for.
  const view = useMemo<View>(() => (isPhone ? { ...state.view, kind: 'day' } : state.view), [isPhone, state.view])
  const { collapsed, toggle } = useCollapsed(opening === undefined)
  const [sought, setSought] = useState<Sought>()
  const onFound = useCallback(() => setSought(undefined), [])
  const dates = useMemo(() => datesOf(view, firstDayOfWeek), [view, firstDayOfWeek])
  const rooms = useMemo(() => roomsShown(directory.rooms, view), [directory.rooms, view])
  const rows = useMemo(() => {
    const name = (found: { name: string } | undefined) => found?.name ?? ''
    const names = {
      building: (id: string) => name(directory.building(id)),
      floor: (id: string) => name(directory.floor(id)),
    }
    return rowsOf(rooms, names, collapsed)
  }, [rooms, directory, collapsed])
  const title = titleOf(view, dates, time)
  const heading = isPhone ? formatDay(view.date, time.locale, 'short', today) : title
  const label = t('schedule.gridLabel', { when: title })
  const filters = { view, directory, onChange: change, rooms: rooms.length }
  const openDay = (date: Temporal.PlainDate, roomId?: string) => {
    setSought(roomId === undefined ? undefined : { roomId })
    change({ kind: 'day', date })
  }
  return (
    <Page
      title={heading}
      windowTitle={`${t('schedule.title')} · ${title}`}
      width="fill"
      subtitle={
        isPhone ? null : view.kind === 'month' ? (
          t('schedule.monthHint')
        ) : (
          <ZoneMenu
            zone={zone}
            at={(dates[0] ?? today).toZonedDateTime(zone).toInstant()}
            directory={directory}
            onChange={(chosen) => change({ zone: chosen })}
          />
        )
      }
      actions={
        <>
          <Toolbar view={view} today={today} firstDayOfWeek={firstDayOfWeek} onChange={change} short={isPhone} />
          {isNarrow && <FilterSheet {...filters} short={isPhone} />}
          {!showsAddress && <ShareMenu page={{ path: `${pathname}?${writeView(view)}`, title }} iconOnly />}
          {/* A tab has it in its menu. */}
          {!isPhone && !opening && view.kind !== 'month' && (
            <Button
              appearance="subtle"
              icon={<PrintRegular />}
              aria-label={t('schedule.print')}
              title={t('schedule.print')}
              onClick={() => window.print()}
            />
          )}
          <NewButton
            view={view}
            zone={zone}
            today={today}
            rooms={rooms}
            directory={directory}
            short={isPhone}
            onBooked={({ roomId, start }) => setSought({ roomId, at: Date.parse(start) })}
          />
        </>
      }
    >
      <span role="status" className="visually-hidden">
        {title}
      </span>
      {!isNarrow && (
        <div className={styles.filters}>
          <FilterBar {...filters} />
        </div>
      )}
      {isPhone && (
        <DayStrip
          date={view.date}
          today={today}
          firstDayOfWeek={firstDayOfWeek}
          onChange={(date) => change({ date })}
        />
      )}
      <div className={styles.area}>
        {rooms.length === 0 ? (
          <NoRooms
            filtered={filtersIn(view) > 0}
            onClear={() => change(withoutFilters(view))}
            otherwise={withoutRooms}
          />
        ) : view.kind === 'month' ? (
          <Suspense fallback={<ScheduleSkeleton />}>
            <MonthGrid
              label={label}
              rows={rows}
              rooms={rooms}
              dates={dates}
              today={today}
              directory={directory}
              onOpen={openDay}
              onToggle={toggle}
            />
          </Suspense>
        ) : (
          <Days
            state={state}
            label={label}
            title={title}
            dates={dates}
            rooms={rooms}
            rows={rows}
            directory={directory}
            sought={sought}
            onFound={onFound}
            onToggle={toggle}
          />
        )}
      </div>
    </Page>
  )
}

function titleOf({ kind, date }: View, dates: readonly Temporal.PlainDate[], time: TimeText): string {
  const [first = date, last = date] = [dates[0], dates.at(-1)]
  if (kind === 'day') return time.longDay(date)
  return kind === 'week' ? formatDays(first, last, time.locale) : formatMonth(date, time.locale)
}

function NoRooms({ filtered, onClear, otherwise }: { filtered: boolean; onClear: () => void; otherwise: ReactNode }) {
  const t = useText()
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
  if (otherwise) return otherwise
  return <NoRoomsYet addAt="/admin/rooms" />
}
