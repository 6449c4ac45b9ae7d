import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Tooltip, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { TAB_ACTIONS, TAB_PERMISSIONS } from '#domain/tab-configurations/tab-configuration.ts'
import { useText } from '../messages/text.tsx'
import { FromDirectory } from '../people/from-directory.tsx'
import { PeopleField } from '../people/people-field.tsx'
import { type NamedPerson, PersonField } from '../people/person-field.tsx'
import { PersonChip } from '../ui/person-chip.tsx'
import { faultsOf, type Member, type TabDraft } from './draft.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px' },
  members: { display: 'grid', gap: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  member: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 12px',
    paddingBlock: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, flex: '1 1 160px' },
  rights: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
})

type Props = { draft: TabDraft; onChange: (changes: Partial<TabDraft>) => void }

/** Who owns a tab, and who books through it. */
export function PermissionFields({ draft, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const { permissions, ownerIds, members } = draft
  return (
    <div className={styles.fields}>
      <Field label={t('tab.permissions')} hint={t('tab.permissionsHint')}>
        <RadioGroup
          value={permissions}
          onChange={(_, { value }) =>
            onChange({ permissions: TAB_PERMISSIONS.find((known) => known === value) ?? 'everybody' })
          }
        >
          {TAB_PERMISSIONS.map((value) => (
            <Radio key={value} value={value} label={t(`tab.permissions.${value}`)} />
          ))}
        </RadioGroup>
      </Field>
      {permissions === 'people' && (
        <Members members={members} without={ownerIds} onChange={(next) => onChange({ members: next })} />
      )}
      <PeopleField
        label={t('tab.owners')}
        hint={t('tab.ownersHint')}
        ids={ownerIds}
        error={faultsOf(draft).owners ? t('tab.ownerNeeded') : undefined}
        onChange={(next) => onChange({ ownerIds: next })}
      />
    </div>
  )
}

type MembersProps = {
  members: readonly Member[]
  without: readonly string[]
  onChange: (members: readonly Member[]) => void
}

function Members({ members, without, onChange }: MembersProps) {
  const styles = useStyles()
  const t = useText()
  const shown = members.filter(({ personId }) => !without.includes(personId))
  const add = (people: readonly NamedPerson[]) => {
    const isThere = ({ id }: NamedPerson) => members.some(({ personId }) => personId === id)
    const added = people.filter((person) => !isThere(person) && !without.includes(person.id))
    onChange([
      ...members,
      ...added.map(({ id, displayName }) => ({ personId: id, displayName, add: true, change: false, delete: false })),
    ])
  }
  return (
    <div className={styles.members}>
      <Field label={t('tab.members')} hint={t('tab.membersHint')}>
        <PersonField
          person={null}
          without={[...without, ...members.map(({ personId }) => personId)]}
          placeholder={t('ui.addPerson')}
          onChange={(person) => add([person])}
        />
      </Field>
      <FromDirectory several title={t('tab.members')} onChoose={add} />
      <ul className={styles.list} aria-label={t('tab.members')}>
        {shown.map((member) => (
          <li key={member.personId} className={styles.member}>
            <span className={styles.name}>
              <PersonChip name={member.displayName} />
            </span>
            <span className={styles.rights}>
              {TAB_ACTIONS.map((action) => (
                <Checkbox
                  key={action}
                  label={t(`tab.may.${action}`)}
                  aria-label={t('tab.mayOf', { name: member.displayName, action: t(`tab.may.${action}`) })}
                  checked={member[action]}
                  onChange={(_, { checked }) =>
                    onChange(members.map((one) => (one === member ? { ...one, [action]: checked === true } : one)))
                  }
                />
              ))}
              <Tooltip content={t('ui.removePerson', { name: member.displayName })} relationship="label">
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  onClick={() => onChange(members.filter((one) => one !== member))}
                />
              </Tooltip>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
