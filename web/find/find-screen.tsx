import { CalendarLockRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useDirectory } from '../rooms/directory.ts'
import { useMayBook, useViewerZone } from '../session/me.ts'
import { useMinute } from '../time/use-now.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { amongKnown, type Criteria, readCriteria, timeOf, usualCriteria, writeCriteria } from './criteria.ts'
import { CriteriaPanel } from './criteria-panel.tsx'
import { Results } from './results.tsx'
import { SearchColumns } from './search-columns.tsx'

export function Component() {
  const t = useText()
  const { directory, error, retry } = useDirectory()
  const viewerZone = useViewerZone()
  const mayBook = useMayBook()
  const minute = useMinute()
  const [search, setSearch] = useSearchParams()
  // Fixed when the page is come to: a wish must not run away from the one who makes it.
  const [usual] = useState(() => usualCriteria(Temporal.Now.zonedDateTimeISO(viewerZone)))
  const criteria = useMemo(() => {
    const asked = readCriteria(search, usual)
    return directory ? amongKnown(asked, directory) : asked
  }, [search, usual, directory])
  const change = (changes: Partial<Criteria>) =>
    setSearch(writeCriteria({ ...criteria, ...changes }), { replace: true, preventScrollReset: true })

  // Who asks for a building means its clock (rule 2); who does not, their own.
  const zone = (criteria.buildingId && directory?.building(criteria.buildingId)?.zone) || viewerZone
  const time = timeOf(criteria, zone, minute)
  if (!mayBook()) return <MayNotBook />
  return (
    <Page title={t('find.title')}>
      <SearchColumns
        asked={<CriteriaPanel criteria={criteria} zone={zone} directory={directory} onChange={change} />}
        found={
          directory ? (
            <Results
              // What was booked for one time is not booked for another.
              key={criteria.mode === 'now' ? `now ${criteria.minutes}` : `${time.start} ${time.end}`}
              criteria={criteria}
              time={time}
              zone={zone}
              directory={directory}
              now={minute}
              onChange={change}
            />
          ) : error ? (
            <ErrorState {...problemState(t, error)} onRetry={retry} />
          ) : (
            <LoadingState rows={4} size={128} gap={12} />
          )
        }
      />
    </Page>
  )
}

function MayNotBook() {
  const t = useText()
  return (
    <Page title={t('find.title')}>
      <EmptyState
        icon={<CalendarLockRegular />}
        title={t('find.mayNotBook')}
        hint={t('find.mayNotBookHint')}
        actions={
          <LinkButton appearance="primary" to="/schedule">
            {t('frame.toSchedule')}
          </LinkButton>
        }
      />
    </Page>
  )
}
