import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { useSearchParams } from 'react-router'
import { useText } from '../../messages/text.tsx'
import { Page } from '../../ui/page.tsx'
import { CalendarExchange } from './calendar-exchange.tsx'
import { TableExchange } from './table-exchange.tsx'

const useStyles = makeStyles({
  column: { display: 'grid', gap: '20px', maxWidth: '960px', gridTemplateColumns: 'minmax(0, 1fr)' },
  tabs: { marginInlineStart: '-10px' },
})

const WHAT = ['rooms', 'people', 'reservations'] as const
type What = (typeof WHAT)[number]

/** Much at once, in and out. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const [params, setParams] = useSearchParams()
  const what: What = WHAT.find((other) => other === params.get('what')) ?? 'rooms'
  return (
    <Page title={t('admin.exchange')} subtitle={t('exchange.hint')}>
      <div className={styles.column}>
        <TabList
          className={styles.tabs}
          selectedValue={what}
          onTabSelect={(_, { value }) => setParams({ what: String(value) }, { replace: true })}
        >
          {WHAT.map((other) => (
            <Tab key={other} id={`exchange-${other}`} value={other} aria-controls="exchange">
              {t(`exchange.what.${other}`)}
            </Tab>
          ))}
        </TabList>
        <div id="exchange" role="tabpanel" aria-labelledby={`exchange-${what}`}>
          {what === 'reservations' ? <CalendarExchange /> : <TableExchange key={what} table={what} />}
        </div>
      </div>
    </Page>
  )
}
