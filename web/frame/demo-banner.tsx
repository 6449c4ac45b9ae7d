import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { BeakerRegular } from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '6px',
    minHeight: '26px',
    paddingInline: '12px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media print': { display: 'none' },
  },
  text: { color: 'inherit', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  long: { '@media (max-width: 767px)': { display: 'none' } },
  short: { '@media (min-width: 768px)': { display: 'none' } },
})

/** On every page of the demo, so that nobody takes it for the real thing. */
export function DemoBanner() {
  const styles = useStyles()
  const t = useText()
  return (
    <aside className={styles.banner} aria-label={t('frame.demoLabel')}>
      <BeakerRegular aria-hidden />
      <Caption1 className={mergeClasses(styles.text, styles.long)}>{t('frame.demo')}</Caption1>
      <Caption1 className={mergeClasses(styles.text, styles.short)}>{t('frame.demoShort')}</Caption1>
    </aside>
  )
}
