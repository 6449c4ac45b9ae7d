import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, EyeRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import { useParams } from 'react-router'
import { TAB_ACTIONS } from '#domain/tab-configurations/tab-configuration.ts'
import type { TabConfiguration } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { PersonChip } from '../ui/person-chip.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { isUnknownTab, NoSuchTab } from './no-such-tab.tsx'

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '28px', maxWidth: '680px' },
  part: { display: 'grid', gap: '8px', minWidth: 0 },
  heading: { margin: 0 },
  mine: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '2px 12px',
    marginTop: '4px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sign: { fontSize: '20px', display: 'inline-flex', gridRow: 'span 2', color: tokens.colorBrandForeground1 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid' },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 16px',
    paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  rights: { color: tokens.colorNeutralForeground3, marginInlineStart: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Who may do what in a tab, for everybody who asks; its owners change it from here. */
export function Component() {
  const t = useText()
  const { tabId = '' } = useParams()
  const { data, error, refetch } = useQuery(tabConfigurationQuery(tabId))
  if (isUnknownTab(error)) return <NoSuchTab />
  return (
    <Page title={t('tab.menu.permissions')} subtitle={data && <bdi>{data.name}</bdi>}>
      {data ? (
        <Permissions tab={data} />
      ) : error ? (
        <ErrorState {...problemState(t, error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState rows={4} size={24} />
      )}
    </Page>
  )
}

function Permissions({ tab }: { tab: TabConfiguration }) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const actionsOf = (may: TabConfiguration['may']) =>
    TAB_ACTIONS.filter((action) => may[action]).map((action) => t(`tab.may.${action}`).toLocaleLowerCase())
  const mine = actionsOf(tab.may)
  const others = tab.people.filter(({ owner }) => !owner)
  return (
    <div className={styles.parts}>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('tab.permissions')}
        </Subtitle2>
        <Body1>{t(`tab.permissions.${tab.permissions}`)}</Body1>
        <div className={styles.mine}>
          <span className={styles.sign} aria-hidden>
            {mine.length === 0 ? <EyeRegular /> : <CheckmarkCircleRegular />}
          </span>
          <Body1Strong>
            {mine.length === 0 ? t('tab.youNothing') : t('tab.youMay', { actions: formatList(mine) })}
          </Body1Strong>
          <Caption1 className={styles.quiet}>{t('tab.ownStays')}</Caption1>
        </div>
      </section>
      <People
        title={t('tab.owners')}
        hint={t('tab.ownersHint')}
        people={tab.people.filter(({ owner }) => owner).map((person) => ({ ...person, rights: '' }))}
      />
      {tab.permissions === 'people' && others.length > 0 && (
        <People
          title={t('tab.members')}
          people={others.map((person) => ({ ...person, rights: formatList(actionsOf(person)) || t('tab.looks') }))}
        />
      )}
      <div className={styles.actions}>
        {tab.mayKeep && (
          <LinkButton appearance="primary" to={`/tab/${tab.id}/settings`}>
            {t('tab.permissionsChange')}
          </LinkButton>
        )}
        <LinkButton to={`/tab/${tab.id}`}>{t('tab.back')}</LinkButton>
      </div>
    </div>
  )
}

type PeopleProps = {
  title: string
  hint?: string
  people: readonly { personId: string; displayName: string; rights: string }[]
}

function People({ title, hint, people }: PeopleProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {hint && <Caption1 className={styles.quiet}>{hint}</Caption1>}
      <ul className={styles.list} aria-labelledby={id}>
        {people.map(({ personId, displayName, rights }) => (
          <li key={personId} className={styles.person}>
            <span className={styles.name}>
              <PersonChip name={displayName} size={24} />
            </span>{' '}
            {rights && <span className={styles.rights}>{rights}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
