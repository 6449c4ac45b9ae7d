import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { columns, isNeeded, type Table } from './columns.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '8px 20px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  help: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 639px)': { marginBottom: '8px' },
  },
})

/** What a file says in which column. */
export function ColumnHelp({ table }: { table: Table }) {
  const styles = useStyles()
  const t = useText()
  const known: [string, MessageId][] = Object.entries(columns[table])
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader as="h3">{t('exchange.columns')}</AccordionHeader>
        <AccordionPanel>
          <p>{t('exchange.columnsHint')}</p>
          <dl className={styles.columns}>
            {known.map(([name, help]) => (
              <Column key={name} name={name} help={t(help)} isNeeded={isNeeded(table, name)} />
            ))}
          </dl>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}

function Column({ name, help, isNeeded: needed }: { name: string; help: string; isNeeded: boolean }) {
  const styles = useStyles()
  const t = useText()
  return (
    <>
      <dt className={styles.name}>
        {name}{' '}
        {needed && (
          <Badge appearance="tint" color="brand" size="small">
            {t('exchange.needed')}
          </Badge>
        )}
      </dt>
      <dd className={styles.help}>{help}</dd>
    </>
  )
}
