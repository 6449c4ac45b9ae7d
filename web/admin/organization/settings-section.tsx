import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: {
    display: 'grid',
    justifyItems: 'start',
    gap: '8px',
    maxWidth: '640px',
    marginTop: '32px',
    paddingTop: '20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
})

/** Something to do for the organization that is not part of its form. */
export function SettingsSection({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const styles = useStyles()
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      <Body1 className={styles.hint}>{hint}</Body1>
      {children}
    </section>
  )
}
