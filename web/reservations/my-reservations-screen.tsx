import { Button, makeStyles, Subtitle2, Tab, TabList, tokens } from '@fluentui/react-components'
import { CalendarAddRegular, CalendarPersonRegular, HistoryRegular } from '@fluentui/react-icons'
import { useSearchParams } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useDirectory } from '../rooms/directory.ts'
import { formatDay } from '../time/format.ts'
import { useMinute } from '../time/use-now.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { byDay } from './by-day.ts'
import { ReservationRow } from './reservation-row.tsx'
import { type Period, useMine } from './use-mine.ts'

const useStyles = makeStyles({
  tabs: { marginInlineStart: '-10px', marginBottom: '8px' },
  days: { display: 'grid', gap: '20px' },
  day: { display: 'grid', gap: '8px' },
  heading: { margin: 0, display: 'flex', gap: '8px', alignItems: 'baseline' },
  date: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  more: { display: 'flex', justifyContent: 'center', marginTop: '20px' },
})

export function Component() {
  const styles = useStyles()
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const period: Period = search.get('period') === 'past' ? 'past' : 'upcoming'
  return (
    <Page
      title={t('frame.mine')}
      actions={
        <LinkButton appearance="primary" icon={<CalendarAddRegular />} to="/find">
          {t('frame.find')}
        </LinkButton>
      }
    >
      <div>
        <TabList
          className={styles.tabs}
          selectedValue={period}
          onTabSelect={(_, { value }) => setSearch(value === 'past' ? { period: 'past' } : {}, { replace: true })}
        >
          <Tab id="tab-upcoming" value="upcoming" aria-controls="my-reservations">
            {t('reservation.mineUpcoming')}
          </Tab>
          <Tab id="tab-past" value="past" aria-controls="my-reservations">
            {t('reservation.minePast')}
          </Tab>
        </TabList>
        <div id="my-reservations" role="tabpanel" aria-labelledby={`tab-${period}`}>
          <Reservations key={period} period={period} />
        </div>
      </div>
    </Page>
  )
}

function Reservations({ period }: { period: Period }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const now = useMinute()
  const { directory, error: directoryError, retry } = useDirectory()
  const mine = useMine(period)
  if (mine.isError && !mine.data)
    return <ErrorState {...problemState(t, mine.error)} onRetry={() => void mine.refetch()} />
  if (directoryError) return <ErrorState {...problemState(t, directoryError)} onRetry={retry} />
  if (!mine.data || !directory) return <LoadingState rows={5} size={64} gap={8} />
  const days = byDay(
    mine.data.pages.flatMap(({ items }) => items),
    time.viewerZone,
  )
  if (days.length === 0) return <Nothing period={period} />
  const today = Temporal.Now.plainDateISO(time.viewerZone)
  return (
    <>
      <div className={styles.days}>
        {days.map(({ date, reservations }) => {
          const name = time.day(date, time.viewerZone)
          const written = formatDay(date, time.locale, 'short', today)
          return (
            <section key={date.toString()} className={styles.day} aria-label={time.longDay(date)}>
              <Subtitle2 as="h2" className={styles.heading}>
                {name}
                {name !== written && <span className={styles.date}>{written}</span>}
              </Subtitle2>
              <ul className={styles.list}>
                {reservations.map((reservation) => (
                  <li key={reservation.id}>
                    <ReservationRow reservation={reservation} directory={directory} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {mine.hasNextPage && (
        <div className={styles.more}>
          <Button disabledFocusable={mine.isFetchingNextPage} onClick={() => void mine.fetchNextPage()}>
            {t('reservation.showMore')}
          </Button>
        </div>
      )}
    </>
  )
}

function Nothing({ period }: { period: Period }) {
  const t = useText()
  return period === 'past' ? (
    <EmptyState
      icon={<HistoryRegular />}
      title={t('reservation.minePastEmpty')}
      hint={t('reservation.minePastEmptyHint')}
    />
  ) : (
    <EmptyState
      icon={<CalendarPersonRegular />}
      title={t('reservation.mineEmpty')}
      hint={t('reservation.mineEmptyHint')}
      actions={
        <LinkButton appearance="primary" to="/find">
          {t('frame.find')}
        </LinkButton>
      }
    />
  )
}
