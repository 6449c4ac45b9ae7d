import { Combobox, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { answer, api } from '../api/client.ts'
import { useText } from '../messages/text.tsx'

export interface NamedPerson {
  readonly id: string
  readonly displayName: string
}

interface Props {
  readonly person: NamedPerson | null
  readonly onChange: (person: NamedPerson) => void
  /** Not offered. */
  readonly without?: readonly string[]
  readonly placeholder?: string
}

const MOST = 8

/** One of the organization's people, found by a part of the name. */
export function PersonField({ person, onChange, without = [], placeholder = '' }: Props) {
  const t = useText()
  const [typed, setTyped] = useState<string>()
  const q = useDeferredValue(typed ?? '')
  const { data } = useQuery({
    queryKey: ['people', 'found', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/people', { params: { query: { limit: MOST, ...(q && { q }) } }, signal })),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  })
  const offered = data?.items.filter(({ id }) => !without.includes(id))
  return (
    <Combobox
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
      placeholder={placeholder}
      expandIcon={{ 'aria-label': t('ui.choices') }}
      value={typed ?? person?.displayName ?? ''}
      selectedOptions={person ? [person.id] : []}
      onOpenChange={(_, { open }) => open && typed === undefined && setTyped('')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue, optionText }) => {
        // Fluent also takes the choice back when what is typed begins no option: that is somebody still typing.
        if (!optionValue) return
        if (optionText) onChange({ id: optionValue, displayName: optionText })
        setTyped(undefined)
      }}
    >
      {offered?.map(({ id, displayName }) => (
        <Option key={id} value={id} text={displayName}>
          <bdi>{displayName}</bdi>
        </Option>
      ))}
    </Combobox>
  )
}
