import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import type { Me } from '../api/model.ts'
import icon from '../icon.svg'
import { PersonMenu } from './person-menu.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '48px',
    boxSizing: 'border-box',
    paddingInline: '22px 16px',
    '@media (max-width: 639px)': {
      paddingInline: '16px 12px',
      backgroundColor: tokens.colorNeutralBackground1,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  icon: { width: '28px', height: '28px', flexShrink: 0 },
  name: { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

export function TitleBar({ me }: { me: Me | undefined }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <img className={styles.icon} src={icon} alt="" width={28} height={28} />
      <Body1Strong className={styles.name}>
        <bdi>{me?.organization.name ?? 'Booking Room Pro'}</bdi>
      </Body1Strong>
      {me && <PersonMenu me={me} />}
    </header>
  )
}
