import { Body1, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import {
  CalendarAddRegular,
  EditRegular,
  type FluentIcon,
  GlobeClockRegular,
  InfoRegular,
  KeyboardRegular,
  ShieldRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { MessageId } from '../messages/en.ts'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { Page } from '../ui/page.tsx'
import { ShortcutTable } from './shortcut-table.tsx'

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 680px)',
    gap: '40px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  },
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
  text: { margin: '0 0 8px', maxWidth: '68ch', textWrap: 'pretty' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '6px 20px' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
})

const sections = {
  book: { title: 'help.book', icon: CalendarAddRegular },
  change: { title: 'help.change', icon: EditRegular },
  keys: { title: 'help.keys', icon: KeyboardRegular },
  zones: { title: 'help.zones', icon: GlobeClockRegular },
  privacy: { title: 'help.privacy', icon: ShieldRegular },
  about: { title: 'help.about', icon: InfoRegular },
} satisfies Record<string, { title: MessageId; icon: FluentIcon }>

type SectionName = keyof typeof sections

export function Component() {
  const styles = useStyles()
  const t = useText()
  return (
    <Page title={t('help.title')}>
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t('help.contents')}>
          <ul className={styles.list}>
            {(Object.keys(sections) as SectionName[]).map((name) => (
              <li key={name}>
                <Link href={`#${name}`}>{t(sections[name].title)}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.sections}>
          <Section name="book">
            <Texts ids={['help.bookSchedule', 'help.bookFind', 'help.bookNow']} />
          </Section>
          <Section name="change">
            <Texts ids={['help.changeMine', 'help.changeDrag', 'help.changeLink']} />
          </Section>
          <Section name="keys">
            <ShortcutTable />
          </Section>
          <Section name="zones">
            <Texts ids={['help.zonesText']} />
          </Section>
          <Section name="privacy">
            <Texts ids={['help.privacyPrivate', 'help.privacyPermission', 'help.privacyBrowser']} />
          </Section>
          <Section name="about">
            <About />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const styles = useStyles()
  const t = useText()
  const { title, icon: Icon } = sections[name]
  return (
    <section id={name} className={styles.section} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} className={styles.heading}>
        <Icon aria-hidden className={styles.icon} />
        {t(title)}
      </h2>
      {children}
    </section>
  )
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

function Texts({ ids }: { ids: readonly MessageId[] }) {
  const styles = useStyles()
  const t = useText()
  return ids.map((id) => (
    <Body1 key={id} as="p" block className={styles.text}>
      {t.rich(id, { b: bold })}
    </Body1>
  ))
}

function About() {
  const styles = useStyles()
  const t = useText()
  const { version, organization } = useMe()
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{t('help.version')}</dt>
      <dd className={styles.value}>Booking Room Pro {version}</dd>
      <dt className={styles.term}>{t('help.organization')}</dt>
      <dd className={styles.value}>{organization.name}</dd>
      <dt className={styles.term}>{t('help.api')}</dt>
      <dd className={styles.value}>
        <Link href="/api/docs" target="_blank" rel="noreferrer">
          {t('help.apiLink')}
        </Link>
      </dd>
    </dl>
  )
}
