import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { ROLES, type Role } from '#domain/people/person.ts'
import { useText } from '../../messages/text.tsx'
import type { FormField } from '../form/use-entry-form.ts'

const useStyles = makeStyles({
  roles: { display: 'grid', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground1 },
  role: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

/** What a person may do everywhere, each with what it means. */
export function RolesField({ field }: { field: FormField<Role[]> }) {
  const styles = useStyles()
  const t = useText()
  const fault = useId()
  const { value, error, onChange } = field
  return (
    <fieldset className={styles.roles} aria-describedby={error ? fault : undefined}>
      <legend className={styles.legend}>{t('adminPeople.roles')}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          // In the order of the roles, so that the same choice is the same value.
          onChange={(_, { checked }) =>
            onChange(ROLES.filter((other) => (other === role ? checked : value.includes(other))))
          }
          label={
            <span className={styles.role}>
              <Body1>{t(`adminPeople.role.${role}`)}</Body1>
              <Caption1 className={styles.hint}>{t(`adminPeople.roleHint.${role}`)}</Caption1>
            </span>
          }
        />
      ))}
      {error && (
        <Caption1 id={fault} role="alert" className={styles.fault}>
          {error}
        </Caption1>
      )}
    </fieldset>
  )
}
