import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular, SubtractRegular } from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'

/** On a phone each kind of data becomes a block of its own: a table of five columns does not fit there. */
const narrow = '@media (max-width: 639px)'

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    marginBottom: '12px',
    [narrow]: { display: 'block' },
  },
  groups: { [narrow]: { display: 'block' } },
  head: { [narrow]: { display: 'none' } },
  row: {
    [narrow]: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 16px',
      paddingBlock: '12px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '8px 12px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { display: 'block', padding: 0, borderTop: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, [narrow]: { flexBasis: '100%' } },
  note: { color: tokens.colorNeutralForeground2, [narrow]: { flexBasis: '100%' } },
  answer: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  yes: { color: tokens.colorBrandForeground1 },
  no: { color: tokens.colorNeutralForeground3 },
  column: { display: 'none', [narrow]: { display: 'inline' } },
})

const YES = true
const NO = false

/** What is promised of each kind of data: the same table as in docs and in the store's questionnaire. */
const promises = [
  { name: 'profile', accessed: YES, cached: YES, stored: YES },
  { name: 'tabs', accessed: YES, cached: YES, stored: YES },
  { name: 'reservations', accessed: YES, cached: NO, stored: YES },
  { name: 'rooms', accessed: YES, cached: NO, stored: YES },
  { name: 'ids', accessed: YES, cached: NO, stored: YES },
  { name: 'tokens', accessed: YES, cached: NO, stored: YES },
  { name: 'channel', accessed: YES, cached: NO, stored: NO },
  { name: 'conversations', accessed: NO, cached: NO, stored: NO },
  { name: 'files', accessed: NO, cached: NO, stored: NO },
] as const

const columns = ['accessed', 'cached', 'stored'] as const

export function DataTable() {
  const styles = useStyles()
  const t = useText()
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
            {t('privacy.kind')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.name)}>
              {t(`privacy.column.${column}`)}
            </th>
          ))}
          <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
            {t('privacy.when')}
          </th>
        </tr>
      </thead>
      <tbody className={styles.groups}>
        {promises.map((promise) => (
          <tr key={promise.name} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {t(`privacy.kind.${promise.name}`)}
            </th>
            {columns.map((column) => (
              <td key={column} className={styles.cell}>
                <span className={mergeClasses(styles.answer, promise[column] ? styles.yes : styles.no)}>
                  <span className={styles.column}>{t(`privacy.column.${column}`)}</span>
                  {promise[column] ? <CheckmarkRegular aria-hidden /> : <SubtractRegular aria-hidden />}
                  {promise[column] ? t('privacy.yes') : t('privacy.no')}
                </span>
              </td>
            ))}
            <td className={mergeClasses(styles.cell, styles.note)}>{t(`privacy.note.${promise.name}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
