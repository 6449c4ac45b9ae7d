import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'
import { TagName } from '../reservations/tag-field.tsx'
import type { Directory } from '../rooms/directory.ts'
import { isAdministrator, useMe } from '../session/me.ts'
import { useReturnFocus } from '../ui/return-focus.ts'
import { TextLink } from '../ui/text-link.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
  entry: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Props = { directory: Directory; onClose: () => void }

/** The rooms of the tab, each with a way to its own page. */
export function RoomsDialog({ directory, onClose }: Props) {
  const styles = useStyles()
  const t = useText()
  const rooms = directory.rooms.filter(({ active }) => active)
  return (
    <Told title={t('tab.menu.rooms')} onClose={onClose}>
      {rooms.length === 0 && t('tab.noRoomsHere')}
      <ul className={styles.list}>
        {rooms.map((room) => (
          <li key={room.id} className={styles.entry}>
            <span>
              <TextLink to={`/rooms/${room.id}`}>{room.name}</TextLink>
            </span>
            <Caption1 className={styles.quiet}>
              {[directory.place(room), t('ui.capacity', { count: room.capacity })].join(' · ')}
            </Caption1>
          </li>
        ))}
      </ul>
    </Told>
  )
}

/** What a reservation can be marked with; the organization has them, not the tab. */
export function TagsDialog({ directory, onClose }: Props) {
  const styles = useStyles()
  const t = useText()
  const me = useMe()
  const tags = directory.tags.filter(({ active }) => active)
  return (
    <Told title={t('tab.menu.tags')} onClose={onClose}>
      <p>{tags.length === 0 ? t('tab.noTags') : t('tab.tagsHint')}</p>
      <ul className={styles.list}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <TagName tag={tag} />
          </li>
        ))}
      </ul>
      {isAdministrator(me) && (
        <p>
          <TextLink to="/admin/tags">{t('tab.tagsKeep')}</TextLink>
        </p>
      )}
    </Told>
  )
}

/** Where they will be set; until then it says what there is. */
export function NotificationsDialog({ onClose }: Pick<Props, 'onClose'>) {
  const t = useText()
  return (
    <Told title={t('tab.menu.notifications')} onClose={onClose}>
      {t('tab.notifications')}
    </Told>
  )
}

function Told({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useText()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('ui.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
