import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../../messages/text.tsx'
import type { FormField } from '../form/use-entry-form.ts'

const useStyles = makeStyles({
  rule: { display: 'grid', gap: '6px' },
  inherited: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px' },
  words: { display: 'grid', gap: '2px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
})

type Props<Value> = {
  label: string
  field: FormField<Value | null>
  /** What an own rule begins with. */
  first: Value
  /** What the organization says, in words. */
  organization: string
  children: (field: FormField<Value>) => ReactNode
}

/** A rule of one room: the organization's, or its own in its place; both are said, so that nobody has to look it up. */
export function OwnRule<Value>({ label, field, first, organization, children }: Props<Value>) {
  const styles = useStyles()
  const t = useText()
  const { value } = field
  if (value === null)
    return (
      <div className={styles.inherited}>
        <span className={styles.words}>
          <Body1>{label}</Body1>
          <Caption1 className={styles.quiet}>{t('rules.asOrganization', { value: organization })}</Caption1>
        </span>
        <Button size="small" aria-label={t('rules.ownFor', { rule: label })} onClick={() => field.onChange(first)}>
          {t('rules.own')}
        </Button>
      </div>
    )
  return (
    <div className={styles.rule}>
      {children({ ...field, value })}
      <div className={styles.foot}>
        <Caption1 className={styles.quiet}>{t('rules.organizationSays', { value: organization })}</Caption1>
        <Button
          size="small"
          appearance="subtle"
          aria-label={t('rules.useOrganizationFor', { rule: label })}
          onClick={() => field.onChange(null)}
        >
          {t('rules.useOrganization')}
        </Button>
      </div>
    </div>
  )
}
