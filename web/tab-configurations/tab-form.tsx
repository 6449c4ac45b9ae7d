import { Field, Input, MessageBar, MessageBarBody, makeStyles, Subtitle2 } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { isAdministrator, useMe } from '../session/me.ts'
import { faultsOf, roomsOf, type TabDraft } from './draft.ts'
import { FirstRoom } from './first-room.tsx'
import { OpeningFields } from './opening-fields.tsx'
import { PermissionFields } from './permission-fields.tsx'
import { RoomsChoice } from './rooms-choice.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '28px', maxWidth: '680px' },
  section: { display: 'grid', gap: '16px', minWidth: 0 },
  heading: { margin: 0 },
})

type Props = { draft: TabDraft; directory: Directory; onChange: (changes: Partial<TabDraft>) => void }

/** All that a tab says of itself. */
export function TabForm({ draft, directory, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const me = useMe()
  // It stays while more rooms are made, and does not come back to who takes the last one away elsewhere.
  const [startedEmpty] = useState(directory.rooms.length === 0)
  const rooms = roomsOf(draft, directory.rooms)
  return (
    <div className={styles.form}>
      <Section title={t('tab.what')}>
        <Field
          label={t('tab.name')}
          hint={t('tab.nameHint')}
          required
          validationMessage={faultsOf(draft).name ? t('tab.nameNeeded') : null}
        >
          <Input value={draft.name} maxLength={100} onChange={(_, { value }) => onChange({ name: value })} />
        </Field>
        {startedEmpty && (isAdministrator(me) ? <FirstRoom directory={directory} /> : <NoRooms />)}
        {directory.rooms.length > 0 && <RoomsChoice draft={draft} directory={directory} onChange={onChange} />}
      </Section>
      <Section title={t('tab.opens')}>
        <OpeningFields
          draft={draft}
          directory={{ ...directory, rooms }}
          today={Temporal.Now.plainDateISO()}
          onChange={onChange}
        />
      </Section>
      <Section title={t('tab.who')}>
        <PermissionFields draft={draft} onChange={onChange} />
      </Section>
    </div>
  )
}

function NoRooms() {
  const t = useText()
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('tab.noRooms')}</MessageBarBody>
    </MessageBar>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}
