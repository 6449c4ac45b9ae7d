import { Button, makeStyles } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { answer, api } from '../../api/client.ts'
import type { Person } from '../../api/model.ts'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { ErrorState, LoadingState } from '../../ui/states.tsx'
import { EntryList } from '../catalogue/entry-list.tsx'
import { NothingFound } from '../catalogue/list-search.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { PersonEntry } from './person-entry.tsx'
import { useReturn } from './use-return.ts'

const useStyles = makeStyles({
  people: { display: 'grid', gap: '12px' },
  more: { justifySelf: 'center' },
})

type Props = {
  typed: string
  /** Those who are here, or those who left. */
  active: boolean
  onClear: () => void
}

const PAGE = 50

export function PeopleList({ typed, active, onClear }: Props) {
  const styles = useStyles()
  const t = useText()
  const navigate = useNavigate()
  const { search } = useLocation()
  const [leaving, setLeaving] = useState<Person>()
  const takeBack = useReturn()
  const q = typed.trim()
  const people = useInfiniteQuery({
    queryKey: ['people', 'list', active, q],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/people', {
          params: { query: { active, limit: PAGE, ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
  if (people.isError && !people.data)
    return <ErrorState {...problemState(t, people.error)} onRetry={() => void people.refetch()} />
  if (!people.data) return <LoadingState rows={10} size={48} gap={6} />
  const found = people.data.pages.flatMap(({ items }) =>
    items.map((person) => ({ ...person, name: person.displayName })),
  )
  return (
    <div className={styles.people}>
      {found.length === 0 ? (
        q || active ? (
          <NothingFound typed={typed} onClear={onClear} />
        ) : (
          <p role="status">{t('adminPeople.nobodyLeft')}</p>
        )
      ) : (
        <EntryList
          look="lines"
          label={t('admin.people')}
          entries={found}
          onEdit={({ id }) => navigate({ pathname: `/admin/people/${id}`, search })}
          actionsOf={(person) => [
            person.active
              ? { kind: 'stop', label: t('adminPeople.leave'), run: () => setLeaving(person) }
              : { kind: 'resume', label: t('adminPeople.return'), run: () => void takeBack(person) },
          ]}
        >
          {(person) => <PersonEntry person={person} />}
        </EntryList>
      )}
      {people.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {t('reservation.showMore')}
        </Button>
      )}
      {leaving && <LeaveDialog person={leaving} onClose={() => setLeaving(undefined)} />}
    </div>
  )
}
