import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
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
import { ownersOf } from './draft.ts'
import { isUnknownTab, NoSuchTab } from './no-such-tab.tsx'

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '24px', maxWidth: '68ch' },
  part: { display: 'grid', gap: '8px' },
  heading: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Who may do what in a tab, for everybody who asks; its owners change it from here. */
export function Component() {
  const t = useText()
  const { tabId = '' } = useParams()
  const { data, error, refetch } = useQuery(tabConfigurationQuery(tabId))
  if (isUnknownTab(error)) return <NoSuchTab />
  return (
    <Page title={t('tab.menu.permissions')}>
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
  const rightsOf = (may: TabConfiguration['may']) => formatList(actionsOf(may)) || t('tab.looks')
  const mine = actionsOf(tab.may)
  const others = tab.people.filter(({ owner }) => !owner)
  return (
    <div className={styles.parts}>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('tab.permissions')}
        </Subtitle2>
        <Body1>{t(`tab.permissions.${tab.permissions}`)}</Body1>
        <Body1>{mine.length === 0 ? t('tab.youNothing') : t('tab.youMay', { actions: formatList(mine) })}</Body1>
        <Body1>{t('tab.ownStays')}</Body1>
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('tab.owners')}
        </Subtitle2>
        <ul className={styles.list}>
          {ownersOf(tab).map((name) => (
            <li key={name}>
              <PersonChip name={name} />
            </li>
          ))}
        </ul>
      </section>
      {tab.permissions === 'people' && others.length > 0 && (
        <section className={styles.part}>
          <Subtitle2 as="h2" className={styles.heading}>
            {t('tab.members')}
          </Subtitle2>
          <ul className={styles.list}>
            {others.map((person) => (
              <li key={person.personId}>
                <PersonChip name={person.displayName} />{' '}
                <Caption1 className={styles.quiet}>{rightsOf(person)}</Caption1>
              </li>
            ))}
          </ul>
        </section>
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
