import { Combobox, Option, OptionGroup } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import { searchZones, zoneLabel, zonesNear } from './zones.ts'

type Props = {
  value: string
  onChange: (zone: string) => void
  /** Shown first, for example the zones of the buildings. */
  suggested?: readonly string[]
  disabled?: boolean
}

const MOST = 60

/** An IANA time zone by city, with its offset today. */
export function ZoneSelect({ value, onChange, suggested = [], disabled = false }: Props) {
  const t = useText()
  const { locale } = useIntl()
  const [typed, setTyped] = useState<string>()
  const found = useMemo(
    () => (typed === undefined ? zonesNear(value, suggested) : searchZones(typed, locale).slice(0, MOST)),
    [typed, value, suggested, locale],
  )
  return (
    <Combobox
      disabled={disabled}
      placeholder={t('ui.zoneSearch')}
      expandIcon={{ 'aria-label': t('ui.choices') }}
      value={typed ?? zoneLabel(value, locale)}
      selectedOptions={[value]}
      style={{ width: '100%', minWidth: 0 }}
      listbox={{ style: { maxHeight: '280px' } }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        // Fluent also takes the choice back when what is typed begins no option: that is somebody still typing.
        if (!optionValue) return
        onChange(optionValue)
        setTyped(undefined)
      }}
    >
      {found.length === 0 ? (
        <OptionGroup label={t('ui.zoneNone')} />
      ) : (
        found.map((zone) => (
          <Option key={zone} value={zone} text={zoneLabel(zone, locale)}>
            {zoneLabel(zone, locale)}
          </Option>
        ))
      )}
    </Combobox>
  )
}
