import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useText } from '../messages/text.tsx'
import type { Section } from './sections.ts'

const useStyles = makeStyles({
  nav: {
    position: 'sticky',
    top: 0,
    padding: '20px 8px',
    '@media (max-width: 1023px)': {
      position: 'static',
      padding: '0 12px',
      overflowX: 'auto',
      scrollbarWidth: 'none',
    },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '2px',
    '@media (max-width: 1023px)': { display: 'flex', gap: 0 },
  },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '36px',
    paddingInline: '12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 1023px)': { minHeight: '44px', gap: '6px', paddingInline: '10px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Drawn with a border, so that forced colours keep it.
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: '8px',
      borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
      borderRadius: tokens.borderRadiusCircular,
      '@media (max-width: 1023px)': {
        insetInline: '10px',
        insetBlock: 'auto 0',
        borderLeft: 'none',
        borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
      },
    },
  },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '20px' },
  currentIcon: { color: tokens.colorBrandForeground1 },
})

type Props = { sections: readonly Section[]; current: Section | undefined }

/** A column beside the screen; where there is no room for one, a strip above it that scrolls sideways. */
export function SectionNavigation({ sections, current }: Props) {
  const styles = useStyles()
  const t = useText()
  const here = useRef<HTMLAnchorElement>(null)
  const path = current?.path
  useEffect(() => {
    if (path) here.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav className={styles.nav} aria-label={t('admin.title')}>
      <ul className={styles.list}>
        {sections.map((section) => {
          const isCurrent = section === current
          const Icon = isCurrent ? section.active : section.icon
          return (
            <li key={section.path}>
              <Link
                to={section.path}
                ref={isCurrent ? here : null}
                className={mergeClasses(styles.link, isCurrent && styles.current)}
                aria-current={isCurrent ? 'page' : undefined}
              >
                <span className={mergeClasses(styles.icon, isCurrent && styles.currentIcon)} aria-hidden>
                  <Icon />
                </span>
                {t(section.label)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
