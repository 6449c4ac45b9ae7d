import {
  Avatar,
  Badge,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  List,
  ListItem,
  makeStyles,
  mergeClasses,
  ProgressBar,
  SearchBox,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { PersonSearchRegular } from '@fluentui/react-icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { safeReturnPath } from '#domain/sign-in/return-path.ts'
import { answer, api } from '../api/client.ts'
import type { DemoPerson } from '../api/model.ts'
import { isApiProblem } from '../api/problem.ts'
import { problemState, problemText } from '../api/problem-text.ts'
import icon from '../icon.svg'
import { useText } from '../messages/text.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { type DemoRole, findPeople, roleOf } from './demo-people.ts'
import { SignInPage } from './sign-in-page.tsx'

const useStyles = makeStyles({
  head: {
    padding: '28px 28px 16px',
    display: 'grid',
    gap: '4px',
    '@media (max-width: 639px)': { padding: '20px 16px 12px' },
  },
  icon: { marginBottom: '12px' },
  title: { ...typographyStyles.title3, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  search: { marginTop: '16px', maxWidth: 'none', width: '100%' },
  progress: { height: '2px' },
  people: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 16px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { paddingInline: '4px' },
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 12px',
    minHeight: '40px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  names: { display: 'grid', flex: '1 1 auto', minWidth: 0 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  role: { flexShrink: 0 },
  upn: { color: tokens.colorNeutralForeground3 },
})

/** Choosing a person of the demo. */
export function DemoSignIn() {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const [typed, setTyped] = useState('')
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: async ({ signal }) => (await answer(api.GET('/auth/demo', { signal }))).people,
  })
  const signIn = useSignIn()
  const choose = (person: DemoPerson) =>
    signIn.mutate(person.upn, {
      onError: (error) => notify({ title: problemText(t, error), intent: 'error' }),
    })
  const found = people.data ? findPeople(people.data, typed) : []
  return (
    <SignInPage height="full">
      <div className={styles.head}>
        <img className={styles.icon} src={icon} alt="" width={40} height={40} />
        <h1 className={styles.title}>{t('signIn.welcome')}</h1>
        <Body1 className={styles.quiet}>{t('signIn.who')}</Body1>
        <SearchBox
          className={styles.search}
          size="large"
          aria-label={t('signIn.search')}
          placeholder={t('signIn.search')}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        <span role="status" className="visually-hidden">
          {people.data && typed ? t('signIn.found', { count: found.length }) : ''}
        </span>
      </div>
      <div className={styles.progress}>{signIn.isPending && <ProgressBar thickness="medium" />}</div>
      <div className={styles.people}>
        {people.isPending ? (
          <div style={{ padding: '8px 12px' }}>
            <LoadingState rows={8} size={40} gap={16} />
          </div>
        ) : people.isError ? (
          <SignInFailure error={people.error} onRetry={() => void people.refetch()} />
        ) : found.length === 0 ? (
          <EmptyState
            icon={<PersonSearchRegular />}
            title={t('signIn.none', { typed })}
            hint={t('signIn.noneHint')}
            actions={<Button onClick={() => setTyped('')}>{t('signIn.clear')}</Button>}
          />
        ) : (
          <PeopleList people={found} disabled={signIn.isPending} onChoose={choose} />
        )}
      </div>
    </SignInPage>
  )
}

function SignInFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useText()
  const isOff = isApiProblem(error) && error.status === 404
  return isOff ? (
    <ErrorState title={t('signIn.unavailable')} hint={t('signIn.unavailableHint')} />
  ) : (
    <ErrorState {...problemState(t, error)} onRetry={onRetry} />
  )
}

const badgeColours = { administrator: 'brand', approver: 'informative', booker: 'subtle', viewer: 'subtle' } as const

type ListProps = { people: readonly DemoPerson[]; disabled: boolean; onChoose: (person: DemoPerson) => void }

function PeopleList({ people, disabled, onChoose }: ListProps) {
  const styles = useStyles()
  const t = useText()
  const roleText: Record<DemoRole, string> = {
    administrator: t('signIn.administrator'),
    approver: t('signIn.approver'),
    booker: t('signIn.booker'),
    viewer: t('signIn.viewer'),
  }
  return (
    <List navigationMode="items" aria-label={t('signIn.people')}>
      {people.map((person) => {
        const role = roleOf(person)
        return (
          <ListItem
            key={person.upn}
            className={styles.person}
            aria-disabled={disabled}
            onAction={() => !disabled && onChoose(person)}
          >
            <Avatar aria-hidden name={person.displayName} color="colorful" size={36} />
            <span className={styles.names}>
              <Body1Strong className={styles.clip}>{person.displayName}</Body1Strong>
              <Caption1 className={mergeClasses(styles.upn, styles.clip)}>{person.upn}</Caption1>
            </span>
            <Badge className={styles.role} appearance="tint" color={badgeColours[role]}>
              {roleText[role]}
            </Badge>
          </ListItem>
        )
      })}
    </List>
  )
}

function useSignIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return useMutation({
    mutationFn: (upn: string) => answer(api.POST('/auth/demo', { body: { upn } })),
    onSuccess: () => {
      // Nothing that another person saw stays.
      client.clear()
      return navigate(safeReturnPath(search.get('return')), { replace: true })
    },
  })
}
