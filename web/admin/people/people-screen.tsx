import { MessageBar, MessageBarBody, makeStyles, Tab, TabList } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { problemText } from '../../api/problem-text.ts'
import { personQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { ListSearch } from '../catalogue/list-search.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPanel } from './person-panel.tsx'

const useStyles = makeStyles({
  people: { display: 'grid', gap: '12px', maxWidth: '960px' },
  tabs: { marginInlineStart: '-10px' },
})

/** Everybody who may sign in, and those who no longer may; the one in the address is open at the side. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const navigate = useNavigate()
  const { personId } = useParams()
  const { search } = useLocation()
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const active = params.get('show') !== 'left'
  const show = (changes: { q?: string; show?: string }) => {
    const next = Object.entries({ q: typed, show: active ? '' : 'left', ...changes }).filter(([, value]) => value)
    setParams(new URLSearchParams(next), { replace: true, preventScrollReset: true })
  }
  const isOpen = personId !== undefined && personId !== 'new'
  const { data: person, error } = useQuery({
    ...personQuery(personId ?? ''),
    enabled: isOpen,
  })
  return (
    <Page title={t('admin.people')} subtitle={t('adminPeople.hint')}>
      <div className={styles.people}>
        {isOpen && error && (
          <MessageBar intent="warning" role="alert" layout="multiline">
            <MessageBarBody>{problemText(t, error)}</MessageBarBody>
          </MessageBar>
        )}
        <TabList
          className={styles.tabs}
          selectedValue={active ? 'here' : 'left'}
          onTabSelect={(_, { value }) => show({ show: value === 'left' ? 'left' : '' })}
        >
          <Tab id="people-here" value="here" aria-controls="people">
            {t('adminPeople.here')}
          </Tab>
          <Tab id="people-left" value="left" aria-controls="people">
            {t('adminPeople.whoLeft')}
          </Tab>
        </TabList>
        <ListSearch label={t('adminPeople.search')} value={typed} onChange={(q) => show({ q })}>
          <LinkButton appearance="primary" icon={<AddRegular />} to={{ pathname: '/admin/people/new', search }}>
            {t('adminPeople.add')}
          </LinkButton>
        </ListSearch>
        <div id="people" role="tabpanel" aria-labelledby={active ? 'people-here' : 'people-left'}>
          <PeopleList typed={useDeferredValue(typed)} active={active} onClear={() => show({ q: '' })} />
        </div>
      </div>
      {(personId === 'new' || (isOpen && person)) && (
        <PersonPanel
          key={personId}
          person={personId === 'new' ? undefined : person}
          onClose={() => navigate({ pathname: '/admin/people', search })}
          onSaved={({ displayName: name }) => notify({ title: t('admin.saved', { name }), intent: 'success' })}
        />
      )}
    </Page>
  )
}
