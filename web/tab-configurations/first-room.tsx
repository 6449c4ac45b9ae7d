import {
  Button,
  Card,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { isBlank } from '#domain/text/visible.ts'
import { answer, api } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { Busy } from '../ui/busy.tsx'

const useStyles = makeStyles({
  card: { display: 'grid', gap: '12px' },
  heading: { margin: 0 },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px' },
  input: { minWidth: 0 },
})

/** The way out where an organization has no rooms yet: one is made here, with the building and floor it is in. */
export function FirstRoom({ directory }: { directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const { organization } = useMe()
  const client = useQueryClient()
  const [building, setBuilding] = useState(directory.buildings[0]?.name ?? t('tab.first.buildingName'))
  const [floor, setFloor] = useState(directory.floors[0]?.name ?? '1')
  const [name, setName] = useState('')
  const [seats, setSeats] = useState('8')
  const capacity = Number(seats)
  const isComplete = ![building, floor, name].some(isBlank) && Number.isInteger(capacity) && capacity >= 1
  const add = useMutation({
    mutationFn: async () => {
      const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
      const inside =
        directory.buildings.find((known) => same(known.name, building)) ??
        (await answer(api.POST('/api/v1/buildings', { body: { name: building, zone: organization.zone } })))
      const on =
        directory.floors.find((known) => known.buildingId === inside.id && same(known.name, floor)) ??
        (await answer(api.POST('/api/v1/floors', { body: { name: floor, buildingId: inside.id } })))
      return await answer(api.POST('/api/v1/rooms', { body: { name, capacity, floorId: on.id } }))
    },
    onSuccess: () => setName(''),
    // Also after a failure: the building may be there, and a second attempt is to find it.
    onSettled: () =>
      Promise.all(['buildings', 'floors', 'rooms'].map((kind) => client.invalidateQueries({ queryKey: [kind] }))),
  })
  const isReady = isComplete && !add.isPending
  // It stands in the form of the tab, which is not to be saved yet.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (isReady) add.mutate()
  }
  return (
    <Card
      appearance="outline"
      className={styles.card}
      role="group"
      aria-label={t('tab.first.title')}
      onKeyDown={onEnter}
    >
      <Subtitle2 as="h3" className={styles.heading}>
        {t('tab.first.title')}
      </Subtitle2>
      {t(directory.rooms.length === 0 ? 'tab.first.hint' : 'tab.first.more')}
      <div className={styles.fields}>
        <Field label={t('tab.first.building')} required>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={building}
            maxLength={100}
            onChange={(_, { value }) => setBuilding(value)}
          />
        </Field>
        <Field label={t('tab.first.floor')} required>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={floor}
            maxLength={100}
            onChange={(_, { value }) => setFloor(value)}
          />
        </Field>
        <Field label={t('tab.first.room')} required>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={name}
            maxLength={100}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={t('tab.first.seats')} required>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            type="number"
            min={1}
            value={seats}
            onChange={(_, { value }) => setSeats(value)}
          />
        </Field>
      </div>
      {add.error && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{problemText(t, add.error)}</MessageBarBody>
        </MessageBar>
      )}
      <span role="status">{add.isSuccess && t('tab.first.added', { name: add.data.name })}</span>
      <div>
        <Button
          appearance="primary"
          icon={add.isPending ? <Busy /> : null}
          disabledFocusable={!isReady}
          onClick={() => add.mutate()}
        >
          {t('tab.first.add')}
        </Button>
      </div>
    </Card>
  )
}
