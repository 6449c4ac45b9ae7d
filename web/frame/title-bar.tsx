import { Body1Strong, Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useLocation, useNavigate } from 'react-router'
import type { Me } from '../api/model.ts'
import { hasBefore } from '../host/history.ts'
import { useHost } from '../host/host.ts'
import icon from '../icon.svg'
import { useText } from '../messages/text.tsx'
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
  back: { marginInlineStart: '-8px' },
  name: { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

export function TitleBar({ me }: { me: Me | undefined }) {
  const styles = useStyles()
  const host = useHost()
  return (
    <header className={styles.bar}>
      {host.hasTabs ? <BackButton /> : <img className={styles.icon} src={icon} alt="" width={28} height={28} />}
      <Body1Strong className={styles.name}>
        <bdi>{me?.organization.name ?? 'Booking Room Pro'}</bdi>
      </Body1Strong>
      {me && <PersonMenu me={me} />}
    </header>
  )
}

/** The host's tabs lead to our places; from a page below one of them this leads back. */
function BackButton() {
  const styles = useStyles()
  const t = useText()
  const navigate = useNavigate()
  useLocation()
  if (!hasBefore()) return null
  return (
    <Tooltip content={t('frame.goBack')} relationship="label">
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        onClick={() => void navigate(-1)}
      />
    </Tooltip>
  )
}
