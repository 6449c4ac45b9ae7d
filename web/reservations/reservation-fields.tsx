import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { type FocusEvent, useState } from 'react'
import { isBlank } from '#domain/text/visible.ts'
import type { Reservation } from '../api/model.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { FromDirectory } from '../people/from-directory.tsx'
import { PersonField } from '../people/person-field.tsx'
import type { Directory } from '../rooms/directory.ts'
import { instantsOf, whenOf } from './draft.ts'
import { RoomField } from './room-field.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { TagField } from './tag-field.tsx'
import type { ReservationForm } from './use-reservation-form.ts'
import { Verdict } from './verdict.tsx'
import { WhenFields } from './when-fields.tsx'
import { attendeesOf, inRoom } from './wish.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '12px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)', gap: '12px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 12px' },
  private: { marginInlineStart: '-8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  form: ReservationForm
  isChange: boolean
  directory: Directory
  /** After somebody chose to save over a newer state. */
  onDone: (reservation: Reservation) => void
}

/** What can be said of a reservation. Conflicts and refusals appear while choosing; what is rarely said is folded away. */
export function ReservationFields({ form, isChange, directory, onDone }: Props) {
  const styles = useStyles()
  const t = useText()
  const { wish, zone, change } = form
  const [more, setMore] = useState(isChange && wish.notes !== '')
  const toRoom = (roomId: string) => {
    const next = directory.room(roomId)
    if (next) change(inRoom(wish, roomId, zone, next.zone))
  }
  return (
    <div className={styles.fields}>
      {form.present && form.before && (
        <StaleNotice
          before={form.before}
          present={form.present}
          directory={directory}
          onTheirs={form.takePresent}
          onMine={() => form.keepMine(onDone)}
        />
      )}
      {form.problem && (
        <MessageBar intent="error">
          <MessageBarBody>{problemText(t, form.problem)}</MessageBarBody>
        </MessageBar>
      )}
      <Field
        label={t('reservation.fieldTitle')}
        {...(isChange && isBlank(wish.title) && { validationMessage: t('reservation.titleNeeded') })}
      >
        <Input
          className={styles.title}
          autoFocus={!isChange}
          maxLength={200}
          placeholder={isChange ? '' : t('reservation.defaultTitle')}
          value={wish.title}
          onFocus={isChange ? undefined : selectAll}
          onChange={(_, { value: title }) => change({ title })}
        />
      </Field>
      <WhenFields when={wish.when} zone={zone} onChange={(when) => change({ when })} />
      <Field label={t('reservation.fieldRoom')}>
        <RoomField value={wish.roomId} directory={directory} onChange={({ id }) => toRoom(id)} />
      </Field>
      <Verdict
        verdict={form.verdict}
        zone={zone}
        wish={instantsOf(wish.when, zone)}
        onTime={(time) => change({ when: whenOf(time, zone) })}
        onRoom={toRoom}
      />
      <div className={styles.pair}>
        <Field
          label={t('reservation.attendees')}
          {...(attendeesOf(wish) === undefined && { validationMessage: t('reservation.countUnclear') })}
        >
          <Input
            inputMode="numeric"
            style={{ minWidth: 0, width: '100%' }}
            value={wish.attendees}
            onChange={(_, { value: attendees }) => change({ attendees })}
            input={{ style: { minWidth: 0 } }}
          />
        </Field>
        <Field label={t('reservation.tag')}>
          <TagField value={wish.tagId} tags={directory.tags} onChange={(tagId) => change({ tagId })} />
        </Field>
      </div>
      <div className={styles.line}>
        <Switch
          className={styles.private}
          label={t('reservation.private')}
          title={t('reservation.privateHint')}
          checked={wish.private}
          onChange={(_, { checked }) => change({ private: checked })}
        />
        <Button
          appearance="transparent"
          size="small"
          iconPosition="after"
          icon={more ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {more ? t('reservation.less') : t('reservation.more')}
        </Button>
      </div>
      {more && (
        <>
          <Field label={t('reservation.host')}>
            <PersonField person={wish.host} onChange={(host) => change({ host })} />
          </Field>
          <FromDirectory
            several={false}
            title={t('reservation.host')}
            onChoose={([host]) => host && change({ host })}
          />
          <Field label={t('reservation.notes')}>
            <Textarea
              maxLength={5000}
              resize="vertical"
              rows={3}
              value={wish.notes}
              onChange={(_, { value: notes }) => change({ notes })}
            />
          </Field>
        </>
      )}
    </div>
  )
}

/** The title stands ready to be typed over: who types nothing has one all the same. */
const selectAll = ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select()
