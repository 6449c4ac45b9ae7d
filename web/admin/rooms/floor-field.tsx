import { Dropdown, Field, Option, OptionGroup } from '@fluentui/react-components'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import type { FormField } from '../form/use-entry-form.ts'

type Props = { field: FormField<string>; directory: Directory; disabled?: boolean }

export function FloorField({ field, directory, disabled = false }: Props) {
  const t = useText()
  return (
    <Field
      label={t('adminRooms.floor')}
      hint={disabled ? t('adminRooms.forAdministrators') : null}
      required
      validationMessage={field.error ?? null}
    >
      <Dropdown
        disabled={disabled}
        style={{ minWidth: 0, width: '100%' }}
        listbox={{ style: { maxHeight: '320px' } }}
        value={field.value ? directory.place({ floorId: field.value }) : ''}
        selectedOptions={[field.value]}
        onOptionSelect={(_, { optionValue }) => optionValue && field.onChange(optionValue)}
        onBlur={field.onBlur}
      >
        {directory.buildings.map((building) => (
          <OptionGroup key={building.id} label={building.name}>
            {directory.floors
              .filter(({ buildingId }) => buildingId === building.id)
              .map(({ id, name }) => (
                <Option key={id} value={id} text={name}>
                  {name}
                </Option>
              ))}
          </OptionGroup>
        ))}
      </Dropdown>
    </Field>
  )
}
