import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { RoomPicture } from '../../rooms/room-picture.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import type { FormField } from '../form/use-entry-form.ts'

const TYPES = ['image/png', 'image/jpeg', 'image/webp']
const LIMIT_BYTES = 5 * 1024 * 1024

/** What can be seen of a file before it is sent: `type` or `size`, when it would be refused. */
export function complaintAbout(picture: string | File | null): 'type' | 'size' | undefined {
  if (!(picture instanceof File)) return undefined
  if (!TYPES.includes(picture.type)) return 'type'
  return picture.size > LIMIT_BYTES ? 'size' : undefined
}

const useStyles = makeStyles({
  field: { display: 'grid', gap: '6px', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '6px', color: tokens.colorNeutralForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
  frame: {
    width: '200px',
    height: '125px',
    flexShrink: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chosen: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  actions: { display: 'grid', gap: '8px', justifyItems: 'start' },
  hint: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

type Props = { field: FormField<string | File | null>; capacity: number; colour: string | null }

/** The picture of a room: chosen or dropped, and seen before it is sent. */
export function PictureField({ field, capacity, colour }: Props) {
  const styles = useStyles()
  const t = useText()
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const chosen = useChosen(field.value)
  const { isOver, place } = useFileDrop(field.onChange)
  return (
    <fieldset className={styles.field} aria-describedby={hint} {...place}>
      <legend className={styles.legend}>{t('adminRooms.picture')}</legend>
      <div className={styles.row}>
        <div className={mergeClasses(styles.frame, isOver && styles.over)}>
          {chosen ? (
            <img className={styles.chosen} src={chosen} alt="" />
          ) : (
            <RoomPicture
              room={{ picture: typeof field.value === 'string' ? field.value : null, capacity: capacity || 6, colour }}
            />
          )}
        </div>
        <div className={styles.actions}>
          <Button icon={<ImageAddRegular />} onClick={() => input.current?.click()}>
            {t(field.value ? 'adminRooms.pictureReplace' : 'adminRooms.pictureChoose')}
          </Button>
          {field.value && (
            <Button icon={<DeleteRegular />} appearance="subtle" onClick={() => field.onChange(null)}>
              {t('adminRooms.pictureRemove')}
            </Button>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={TYPES.join()}
        aria-label={t('adminRooms.picture')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) field.onChange(file)
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
      {field.error ? (
        <Caption1 id={hint} role="alert" className={styles.fault}>
          {field.error}
        </Caption1>
      ) : (
        <Caption1 id={hint} className={styles.hint}>
          {t('adminRooms.pictureHint')}
        </Caption1>
      )}
    </fieldset>
  )
}

/** Where the browser finds a picture that was chosen and not yet sent. */
function useChosen(picture: string | File | null): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!(picture instanceof File) || complaintAbout(picture)) return
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => {
      setAddress(undefined)
      URL.revokeObjectURL(made)
    }
  }, [picture])
  return address
}
