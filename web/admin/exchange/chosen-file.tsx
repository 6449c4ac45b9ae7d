import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import { useText } from '../../messages/text.tsx'

const useStyles = makeStyles({
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', minWidth: 0 },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    flexShrink: 0,
    fontSize: '24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  name: { display: 'grid', minWidth: 0, flex: '1 1 160px', overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground3 },
})

type Props = { file: File; isLooking: boolean; isApplying: boolean; onLeave: () => void }

/** The file that is looked at, and the way back from it: always, but while it is being applied. */
export function ChosenFile({ file, isLooking, isApplying, onLeave }: Props) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const kilobytes = Math.max(1, Math.round(file.size / 1024))
  return (
    <div className={styles.file}>
      <span className={styles.icon} aria-hidden>
        <DocumentRegular />
      </span>
      <span className={styles.name}>
        <Body1Strong>
          <bdi>{file.name}</bdi>
        </Body1Strong>
        <Caption1 className={styles.size}>
          {formatNumber(kilobytes, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' })}
        </Caption1>
      </span>
      <Button disabledFocusable={isApplying} onClick={onLeave}>
        {t(isLooking ? 'ui.cancel' : 'exchange.another')}
      </Button>
    </div>
  )
}
