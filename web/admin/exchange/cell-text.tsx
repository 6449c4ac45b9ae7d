import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '../../messages/text.tsx'

const useStyles = makeStyles({
  cell: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
  former: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

/** What stands in a cell of a file, exactly; or what stood there. */
export function CellText({ value, isFormer = false }: { value: string; isFormer?: boolean }) {
  const styles = useStyles()
  const t = useText()
  if (value === '') return <Caption1 className={styles.empty}>{t('exchange.emptyCell')}</Caption1>
  return <bdi className={mergeClasses(styles.cell, isFormer && styles.former)}>{value}</bdi>
}
