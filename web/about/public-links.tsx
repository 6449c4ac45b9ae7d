import { makeStyles } from '@fluentui/react-components'
import { useText } from '../messages/text.tsx'
import { type PublicPage, publicPages } from '../session/public-pages.ts'
import { TextLink } from '../ui/text-link.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 20px' },
})

const names = Object.keys(publicPages) as PublicPage[]

/** To the pages that anybody may read. */
export function PublicLinks({ without }: { without?: PublicPage }) {
  const styles = useStyles()
  const t = useText()
  return (
    <ul className={styles.list}>
      {names
        .filter((name) => name !== without)
        .map((name) => (
          <li key={name}>
            <TextLink to={publicPages[name]}>{t(`about.to.${name}`)}</TextLink>
          </li>
        ))}
    </ul>
  )
}
