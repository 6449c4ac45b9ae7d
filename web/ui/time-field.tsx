import { Combobox, Option } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import { parseTime, writeTime } from './time-text.ts'

type Props = {
  /** Minutes from midnight, on the wall clock; 1440 is the end of the day. */
  value: number
  onChange: (minutes: number) => void
  /** The first and last to offer; what is typed may be any. */
  from?: number
  to?: number
  step?: number
  disabled?: boolean
  'aria-label'?: string
  id?: string
}

/**
 * A time of day: typed in any way people write one ("930", "9:30", "2pm"), or taken from a list of quarters of an hour.
 * What cannot be a time is put back when the field is left. Inside a Fluent `Field` it takes the label from there.
 */
export function TimeField({ value, onChange, from = 0, to = 1425, step = 15, disabled = false, ...rest }: Props) {
  const t = useText()
  const { locale } = useIntl()
  const [typed, setTyped] = useState<string>()
  const times = useMemo(
    () => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step),
    [from, to, step],
  )
  const take = (text: string | undefined) => {
    const minutes = text === undefined ? undefined : parseTime(text)
    if (minutes !== undefined && minutes !== value) onChange(minutes)
    setTyped(undefined)
  }
  const meant = (typed === undefined ? undefined : parseTime(typed)) ?? value
  return (
    <Combobox
      {...rest}
      freeform
      disabled={disabled}
      autoComplete="off"
      inputMode="text"
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
      // Large enough to be hit, also where fields stand close together.
      expandIcon={{
        'aria-label': t('ui.choices'),
        style: { display: 'grid', placeItems: 'center', width: '24px', height: '24px' },
      }}
      listbox={{ style: { maxHeight: '240px', minWidth: '110px' } }}
      value={typed ?? writeTime(value, locale)}
      selectedOptions={[String(meant)]}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => take(typed)}
      onKeyDown={(event) => {
        // Only what was typed: without it Enter belongs to the list.
        if (event.key === 'Enter' && typed !== undefined) take(typed)
      }}
      onOptionSelect={(_, { optionValue }) => {
        // A freeform combobox also offers the typed text itself; that is taken when the field is left.
        const minutes = Number(optionValue)
        if (optionValue === undefined || !times.includes(minutes)) return
        if (minutes !== value) onChange(minutes)
        setTyped(undefined)
      }}
    >
      {times.map((minutes) => (
        <Option key={minutes} value={String(minutes)}>
          {writeTime(minutes, locale)}
        </Option>
      ))}
    </Combobox>
  )
}
