import { Button, makeStyles } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { DateButton } from '../ui/date-button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { stepped, VIEW_KINDS, type View } from './view.ts'

const useStyles = makeStyles({
  today: { minWidth: 0 },
  steps: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
})

type Props = {
  view: View
  today: Temporal.PlainDate
  firstDayOfWeek: number
  /** Of a phone, which shows one day and steps by other means. */
  short: boolean
  onChange: (changes: Partial<View>) => void
}

/** From one day to another, and how much of time is seen at once. */
export function Toolbar({ view, today, firstDayOfWeek, short, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  return (
    <>
      <span className={styles.steps}>
        {!short && (
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={t(`schedule.back.${view.kind}`)}
            title={t(`schedule.back.${view.kind}`)}
            onClick={() => onChange(stepped(view, -1))}
          />
        )}
        <Button className={styles.today} onClick={() => onChange({ date: today })}>
          {t('ui.today')}
        </Button>
        {!short && (
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={t(`schedule.forward.${view.kind}`)}
            title={t(`schedule.forward.${view.kind}`)}
            onClick={() => onChange(stepped(view, 1))}
          />
        )}
        <DateButton
          label={t('schedule.chooseDay')}
          value={view.date.toString()}
          today={today.toString()}
          firstDayOfWeek={firstDayOfWeek}
          onChange={(day) => onChange({ date: Temporal.PlainDate.from(day) })}
        />
      </span>
      {!short && (
        <Segmented
          label={t('schedule.view')}
          chosen={view.kind}
          onChoose={(kind) => onChange({ kind })}
          choices={VIEW_KINDS.map((kind) => ({
            value: kind,
            label: t(`schedule.view.${kind}`),
          }))}
        />
      )}
    </>
  )
}
