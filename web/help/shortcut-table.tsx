import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  head: { textAlign: 'start', padding: '6px 12px 6px 0', fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: '8px 12px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  keys: { whiteSpace: 'nowrap', '@media (max-width: 479px)': { whiteSpace: 'normal' } },
  key: {
    display: 'inline-block',
    minWidth: '20px',
    boxSizing: 'border-box',
    padding: '1px 6px',
    marginInlineEnd: '4px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

/** What is written on a key; a name in small letters is a word that keyboards of each language have their own for. */
const shortcuts = [
  { keys: ['←', '→', '↑', '↓'], does: 'help.keyArrows' },
  { keys: ['Ctrl', '←', '→'], does: 'help.keyJump' },
  { keys: ['Page ↑', 'Page ↓'], does: 'help.keyPage' },
  { keys: ['home', 'end'], does: 'help.keyHome' },
  { keys: ['shift', '←', '→'], does: 'help.keyExtend' },
  { keys: ['enter'], does: 'help.keyEnter' },
  { keys: ['M'], does: 'help.keyMove' },
  { keys: ['escape'], does: 'help.keyEscape' },
] as const

/** How the schedule is worked without a mouse. */
export function ShortcutTable() {
  const styles = useStyles()
  const t = useText()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('help.key')}
          </th>
          <th scope="col" className={styles.head}>
            {t('help.keyDoes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shortcuts.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row" className={mergeClasses(styles.cell, styles.keys)}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key === 'home' || key === 'end' || key === 'shift' || key === 'enter' || key === 'escape'
                    ? t(`help.cap.${key}`)
                    : key}
                </kbd>
              ))}
            </th>
            <td className={styles.cell}>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
