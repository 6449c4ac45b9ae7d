import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  Switch,
  Textarea,
} from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { Reservation } from '../api/model.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { instantsOf, whenOf } from './draft.ts'
import { RoomField } from './room-field.tsx'
import { TagField } from './tag-field.tsx'
import { type Subject, useReservationForm } from './use-reservation-form.ts'
import { Verdict } from './verdict.tsx'
import { WhenFields } from './when-fields.tsx'
import { attendeesOf, inRoom } from './wish.ts'

const useStyles = makeStyles({
  surface: {
    maxWidth: '560px',
    '@media (max-width: 639px)': {
      maxWidth: '100vw',
      width: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      margin: 0,
      borderRadius: 0,
      padding: '16px',
    },
  },
  body: { '@media (max-width: 639px)': { height: '100%', maxHeight: '100%', gridTemplateRows: 'auto 1fr auto' } },
  fields: { display: 'grid', gap: '12px', paddingBlock: '4px 8px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)', gap: '12px' },
  more: { justifySelf: 'start' },
})

type Props = {
  subject: Subject
  directory: Directory
  onClose: () => void
  /** Called with what the server made of it, after the dialog has closed. */
  onDone?: (reservation: Reservation) => void
}

/** Books or changes a reservation. Conflicts and refusals appear while choosing; nothing has to be typed. */
export function ReservationDialog({ subject, directory, onClose, onDone }: Props) {
  const styles = useStyles()
  const t = useText()
  const form = useReservationForm(subject, directory)
  const { wish, zone, change } = form
  const [more, setMore] = useState(subject.kind === 'change' && (wish.notes !== '' || wish.private))
  const isChange = subject.kind === 'change'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit((reservation) => {
      onClose()
      onDone?.(reservation)
    })
  }
  const toRoom = (roomId: string) => {
    const next = directory.room(roomId)
    if (next) change(inRoom(wish, roomId, zone, next.zone))
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} style={{ height: '100%' }} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>
              {isChange
                ? t('reservation.changeTitle')
                : t('reservation.bookTitle', { room: directory.room(wish.roomId)?.name ?? '' })}
            </DialogTitle>
            <DialogContent className={styles.fields}>
              {form.present && (
                <MessageBar intent="warning">
                  <MessageBarBody>{t('reservation.stale')}</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={form.takePresent}>
                      {t('reservation.staleShow')}
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              )}
              {form.problem && (
                <MessageBar intent="error">
                  <MessageBarBody>{problemText(t, form.problem)}</MessageBarBody>
                </MessageBar>
              )}
              <Field
                label={t('reservation.fieldTitle')}
                {...(isChange && wish.title.trim() === '' && { validationMessage: t('reservation.titleNeeded') })}
              >
                <Input
                  autoFocus={!isChange}
                  maxLength={200}
                  placeholder={isChange ? '' : t('reservation.defaultTitle')}
                  value={wish.title}
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
                    value={wish.attendees}
                    onChange={(_, { value: attendees }) => change({ attendees })}
                    input={{ style: { minWidth: 0 } }}
                  />
                </Field>
                <Field label={t('reservation.tag')}>
                  <TagField value={wish.tagId} tags={directory.tags} onChange={(tagId) => change({ tagId })} />
                </Field>
              </div>
              {more && (
                <>
                  <Field label={t('reservation.notes')}>
                    <Textarea
                      maxLength={5000}
                      resize="vertical"
                      rows={3}
                      value={wish.notes}
                      onChange={(_, { value: notes }) => change({ notes })}
                    />
                  </Field>
                  <Field hint={t('reservation.privateHint')}>
                    <Switch
                      label={t('reservation.private')}
                      checked={wish.private}
                      onChange={(_, { checked }) => change({ private: checked })}
                    />
                  </Field>
                </>
              )}
              <Button
                className={styles.more}
                appearance="transparent"
                size="small"
                icon={more ? <ChevronUpRegular /> : <ChevronDownRegular />}
                aria-expanded={more}
                onClick={() => setMore(!more)}
              >
                {more ? t('reservation.less') : t('reservation.more')}
              </Button>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('ui.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={!form.canSubmit}
                icon={form.isSending ? <Spinner size="tiny" /> : null}
              >
                {isChange ? t('reservation.save') : t('reservation.book')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
