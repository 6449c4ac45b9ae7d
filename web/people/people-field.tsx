import { Button, Field, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQueries } from '@tanstack/react-query'
import { personQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { PersonChip } from '../ui/person-chip.tsx'
import { FromDirectory } from './from-directory.tsx'
import { PersonField } from './person-field.tsx'

const useStyles = makeStyles({
  people: { display: 'grid', gap: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '6px' },
  person: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    paddingInlineStart: '6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = {
  label: string
  hint?: string
  ids: readonly string[]
  error?: string | undefined
  /** Whose the choice is not, sees it. */
  readOnly?: boolean
  onChange: (ids: string[]) => void
}

/** Several people: those chosen as chips, and a field that finds more. */
export function PeopleField({ label, hint, ids, error, readOnly = false, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const people = useQueries({
    queries: ids.map(personQuery),
  })
  const nameOf = (index: number) => people[index]?.data?.displayName ?? '…'
  return (
    <div className={styles.people}>
      <Field label={label} hint={hint ?? null} validationMessage={error ?? null}>
        {readOnly ? (
          <span>{ids.length === 0 && t('ui.nobody')}</span>
        ) : (
          <PersonField
            person={null}
            without={ids}
            placeholder={t('ui.addPerson')}
            onChange={({ id }) => onChange([...ids, id])}
          />
        )}
      </Field>
      {!readOnly && (
        <FromDirectory
          several
          title={label}
          onChoose={(chosen) => onChange([...new Set([...ids, ...chosen.map(({ id }) => id)])])}
        />
      )}
      {ids.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {ids.map((id, index) => (
            <li key={id} className={styles.person}>
              <PersonChip name={nameOf(index)} />
              {!readOnly && (
                <Tooltip content={t('ui.removePerson', { name: nameOf(index) })} relationship="label">
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<DismissRegular />}
                    onClick={() => onChange(ids.filter((other) => other !== id))}
                  />
                </Tooltip>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
