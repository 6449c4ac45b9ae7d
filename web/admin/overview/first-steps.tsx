import { Body1Strong, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { LinkButton } from '../../ui/link-button.tsx'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '12px',
    padding: '20px 24px',
    marginBottom: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  heading: { margin: 0 },
  steps: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '16px' },
  step: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  figure: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  current: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  text: { display: 'grid', gap: '2px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
})

type Step = { title: MessageId; hint: MessageId; isDone: boolean; to: string; importTo?: string }

/** The way from nothing to a room that can be booked. */
export function FirstSteps({ directory }: { directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const steps: Step[] = [
    {
      title: 'admin.path.building',
      hint: 'admin.path.buildingHint',
      isDone: directory.buildings.length > 0,
      to: '/admin/buildings',
    },
    {
      title: 'admin.path.floor',
      hint: 'admin.path.floorHint',
      isDone: directory.floors.length > 0,
      to: '/admin/buildings',
    },
    {
      title: 'admin.path.rooms',
      hint: 'admin.path.roomsHint',
      isDone: false,
      to: '/admin/rooms/new',
      importTo: '/admin/exchange',
    },
  ]
  const current = steps.findIndex(({ isDone }) => !isDone)
  return (
    <section className={styles.card} aria-labelledby="first-steps">
      <Subtitle2 as="h2" id="first-steps" className={styles.heading}>
        {t('admin.path')}
      </Subtitle2>
      <ol className={styles.steps}>
        {steps.map(({ title, hint, isDone, to, importTo }, index) => (
          <li key={title} className={styles.step} aria-current={index === current ? 'step' : undefined}>
            <span className={mergeClasses(styles.figure, index === current && styles.current)} aria-hidden>
              {isDone ? <CheckmarkRegular /> : formatNumber(index + 1)}
            </span>
            <div className={styles.text}>
              <Body1Strong>
                {t(title)}
                {isDone && <span className="visually-hidden"> ({t('admin.path.done')})</span>}
              </Body1Strong>
              <Caption1 className={styles.hint}>{t(hint)}</Caption1>
              {index === current && (
                <div className={styles.actions}>
                  <LinkButton appearance="primary" to={to}>
                    {t(title)}
                  </LinkButton>
                  {importTo && <LinkButton to={importTo}>{t('admin.path.import')}</LinkButton>}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
