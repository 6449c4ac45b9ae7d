import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { useReturnFocus } from '../../ui/return-focus.ts'
import type { Affected, WhatOfAffected } from './affected.ts'
import { AffectedList } from './affected-list.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'grid', gap: '12px' },
  choice: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3 },
})

type Props<What extends string> = {
  affected: Affected
  /** What is about to happen, where it is not plain from what was done; the count then stands below it. */
  title?: string
  /** Says what happens: "Take out of use". */
  confirm: string
  choices: readonly { value: What; label: string; hint: string }[]
  /** What a choice needs to know besides, such as who takes over. */
  children?: (chosen: What) => ReactNode
  canConfirm?: (chosen: What) => boolean
  onConfirm: (chosen: What) => void
  onClose: () => void
}

/** What is booked already and a change would touch, before it is made; and what shall become of it (rules 29 and 32). */
export function AffectedDialog<What extends string = WhatOfAffected>({
  affected,
  title,
  confirm,
  choices,
  children,
  canConfirm = () => true,
  onConfirm,
  onClose,
}: Props<What>) {
  const styles = useStyles()
  const t = useText()
  const count = t('rules.affected', { count: affected.count })
  useReturnFocus()
  const [chosen, setChosen] = useState<What | undefined>(choices[0]?.value)
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title ?? count}</DialogTitle>
          <DialogContent className={styles.content}>
            {title && <Body1>{count}</Body1>}
            <AffectedList affected={affected} />
            <RadioGroup
              aria-label={t('rules.affectedWhat')}
              value={chosen ?? ''}
              onChange={(_, { value }) => setChosen(choices.find((choice) => choice.value === value)?.value)}
            >
              {choices.map(({ value, label, hint }) => (
                <Radio
                  key={value}
                  value={value}
                  label={
                    <span className={styles.choice}>
                      <Body1>{label}</Body1>
                      <Caption1 className={styles.hint}>{hint}</Caption1>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
            {chosen && children?.(chosen)}
          </DialogContent>
          <DialogActions>
            {/* Not "Cancel": that is what could happen to the reservations. */}
            <Button onClick={onClose}>{t('rules.goBack')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!chosen || !canConfirm(chosen)}
              onClick={() => chosen && canConfirm(chosen) && onConfirm(chosen)}
            >
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
