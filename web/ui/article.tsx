import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 680px)',
    gap: '40px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  },
  lead: { ...typographyStyles.body2, margin: '0 0 24px', maxWidth: '68ch', textWrap: 'pretty' },
  contents: {
    position: 'sticky',
    top: '20px',
    '@media (max-width: 899px)': { position: 'static' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  sections: { display: 'grid', gap: '32px' },
  section: { scrollMarginTop: '16px' },
  heading: { ...typographyStyles.subtitle2, margin: '0 0 8px', display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  text: {
    ...typographyStyles.body1,
    margin: '0 0 8px',
    maxWidth: '68ch',
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
  },
})

export type Section = {
  /** Of the address: `/help#zones`. */
  id: string
  title: string
  icon?: FluentIcon
  content: ReactNode
}

type Props = {
  /** Above the first section. */
  lead?: string
  sections: readonly Section[]
}

/** A page to be read: its contents beside it, each part under a heading that can be linked to. */
export function Article({ lead, sections }: Props) {
  const styles = useStyles()
  const t = useText()
  return (
    <>
      {lead && <p className={styles.lead}>{lead}</p>}
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t('ui.contents')}>
          <ul className={styles.list}>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <Link href={`#${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.sections}>
          {sections.map(({ id, title, icon: Icon, content }) => (
            <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`} className={styles.heading}>
                {Icon && <Icon aria-hidden className={styles.icon} />}
                {title}
              </h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>
}
