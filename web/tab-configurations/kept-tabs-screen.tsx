import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular, SettingsRegular, TabDesktopMultipleRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { TabConfiguration } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { tabConfigurationsQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { ownersOf } from './draft.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', maxWidth: '720px' },
  tab: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    paddingBlock: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: 'grid', gap: '2px', flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '4px' },
})

/** Every tab of the organization, also those whose owners have left: administrators keep them all. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const { data, error, refetch } = useQuery(tabConfigurationsQuery)
  return (
    <Page title={t('tab.all')} subtitle={t('tab.allHint')}>
      {data?.length === 0 ? (
        <EmptyState icon={<TabDesktopMultipleRegular />} title={t('tab.none')} hint={t('tab.noneHint')} />
      ) : data ? (
        <ul className={styles.list}>
          {data.map((tab) => (
            <Entry key={tab.id} tab={tab} />
          ))}
        </ul>
      ) : error ? (
        <ErrorState {...problemState(t, error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState rows={4} size={48} />
      )}
    </Page>
  )
}

function Entry({ tab }: { tab: TabConfiguration }) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  return (
    <li className={styles.tab}>
      <span className={styles.text}>
        <Body1Strong>
          <bdi>{tab.name}</bdi>
        </Body1Strong>
        <Caption1 className={styles.quiet}>{t('tab.ownedBy', { names: formatList(ownersOf(tab)) })}</Caption1>
        <Caption1 className={styles.quiet}>
          {t('tab.summary', {
            rooms: t(`tab.roomsBy.${tab.rooms.by}`),
            who: t(`tab.permissions.${tab.permissions}`),
          })}
        </Caption1>
      </span>
      <span className={styles.actions}>
        <LinkButton
          appearance="subtle"
          icon={<OpenRegular />}
          aria-label={t('tab.open', { name: tab.name })}
          to={`/tab/${tab.id}`}
        />
        <LinkButton
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={t('tab.settingsOf', { name: tab.name })}
          to={`/tab/${tab.id}/settings`}
        />
      </span>
    </li>
  )
}
