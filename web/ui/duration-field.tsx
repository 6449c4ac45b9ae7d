import { Dropdown, Option } from '@fluentui/react-components'
import { useIntl } from 'react-intl'

type Props = {
  minutes: number
  onChange: (minutes: number) => void
  choices?: readonly number[]
  disabled?: boolean
}

const usual = [15, 30, 45, 60, 90, 120, 180, 240, 480]

/** How long; a value that is not among the usual ones is added to them. */
export function DurationField({ minutes, onChange, choices = usual, disabled = false }: Props) {
  const { formatNumber } = useIntl()
  const offered = choices.includes(minutes) ? choices : [...choices, minutes].sort((one, other) => one - other)
  const unit = (value: number, name: 'hour' | 'minute') =>
    formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'short' })
  const write = (value: number) => {
    const hours = Math.floor(value / 60)
    const rest = value % 60
    return [hours > 0 && unit(hours, 'hour'), (rest > 0 || hours === 0) && unit(rest, 'minute')]
      .filter(Boolean)
      .join(' ')
  }
  return (
    <Dropdown
      disabled={disabled}
      style={{ minWidth: 0, width: '100%' }}
      value={write(minutes)}
      selectedOptions={[String(minutes)]}
      onOptionSelect={(_, { optionValue }) => onChange(Number(optionValue))}
    >
      {offered.map((choice) => (
        <Option key={choice} value={String(choice)}>
          {write(choice)}
        </Option>
      ))}
    </Dropdown>
  )
}
