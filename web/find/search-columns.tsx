import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode, Ref } from 'react'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '304px minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  },
  asked: {
    position: 'sticky',
    top: '16px',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 1023px)': { position: 'static' },
    // In a panel beside a meeting every pixel is the content's.
    '@media (max-width: 359px)': {
      padding: '0 0 16px',
      borderRadius: 0,
      border: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  found: { minWidth: 0, outline: 'none' },
})

type Props = { asked: ReactNode; found: ReactNode; foundRef?: Ref<HTMLElement> }

/** What is asked for, and beside it (below it on a small screen) what was found. */
export function SearchColumns({ asked, found, foundRef }: Props) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.columns}>
      <section className={styles.asked} aria-label={t('find.criteria')}>
        {asked}
      </section>
      <section className={styles.found} aria-label={t('find.results')} tabIndex={-1} ref={foundRef}>
        {found}
      </section>
    </div>
  )
}
