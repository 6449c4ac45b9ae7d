import { Combobox, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { answer, api } from '../api/client.ts'
import type { Reservation } from '../api/model.ts'

interface Props {
  readonly host: Reservation['host']
  readonly onChange: (host: NonNullable<Reservation['host']>) => void
}

const MOST = 8

/** For whom a room is booked, found by a part of the name. */
export function HostField({ host, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const q = useDeferredValue(typed ?? '')
  const { data } = useQuery({
    queryKey: ['people', 'hosts', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/people', { params: { query: { limit: MOST, ...(q && { q }) } }, signal })),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <Combobox
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
      value={typed ?? host?.displayName ?? ''}
      selectedOptions={host ? [host.id] : []}
      onOpenChange={(_, { open }) => open && typed === undefined && setTyped('')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue, optionText }) => {
        if (optionValue && optionText) onChange({ id: optionValue, displayName: optionText })
        setTyped(undefined)
      }}
    >
      {data?.items.map(({ id, displayName }) => (
        <Option key={id} value={id} text={displayName}>
          <bdi>{displayName}</bdi>
        </Option>
      ))}
    </Combobox>
  )
}
