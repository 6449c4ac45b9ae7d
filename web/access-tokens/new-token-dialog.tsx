import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Scope } from '#domain/people/scope.ts'
import { isBlank } from '#domain/text/visible.ts'
import { answer, api } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import { Busy } from '../ui/busy.tsx'
import { useReturnFocus } from '../ui/return-focus.ts'
import { MadeToken } from './made-token.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  form: { display: 'grid', gap: '16px' },
  scopes: { display: 'grid', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground1 },
  scope: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

const DAYS = [7, 30, 90, 180, 366] as const
const USUAL_DAYS = 90

type Props = {
  /** What its maker can hand on. */
  scopes: readonly Scope[]
  onClose: () => void
}

/** Asks what a token is for; then shows it, this once. */
export default function NewTokenDialog({ scopes, onClose }: Props) {
  const styles = useStyles()
  const t = useText()
  useReturnFocus()
  const { day, viewerZone } = useTimeText()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['read'])
  const [days, setDays] = useState(USUAL_DAYS)
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/access-tokens', {
          body: { name: name.trim(), scopes: [...chosen], expiresInDays: days },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['access-tokens'] }),
  })
  const nameFault = tried && isBlank(name) ? t('token.nameMissing') : null
  const scopeFault = tried && chosen.length === 0 ? t('token.scopesMissing') : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isBlank(name) && chosen.length > 0 && !make.isPending) make.mutate()
  }
  if (make.data) return <MadeToken made={make.data} onClose={onClose} />
  const ends = Temporal.Now.plainDateISO(viewerZone).add({ days })
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && !make.isPending && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t('token.new')}</DialogTitle>
            <DialogContent className={styles.form}>
              {make.isError && (
                <MessageBar intent="error">
                  <MessageBarBody>{problemText(t, make.error)}</MessageBarBody>
                </MessageBar>
              )}
              <Field label={t('token.name')} hint={t('token.nameHint')} required validationMessage={nameFault}>
                <Input value={name} maxLength={100} autoComplete="off" onChange={(_, { value }) => setName(value)} />
              </Field>
              <fieldset className={styles.scopes}>
                <legend className={styles.legend}>{t('token.scopes')}</legend>
                {scopes.map((scope) => (
                  <Checkbox
                    key={scope}
                    checked={chosen.includes(scope)}
                    onChange={(_, { checked }) =>
                      setChosen(scopes.filter((other) => (other === scope ? checked : chosen.includes(other))))
                    }
                    label={
                      <span className={styles.scope}>
                        <Body1>{t(`token.scope.${scope}`)}</Body1>
                        <Caption1 className={styles.hint}>{t(`token.scopeHint.${scope}`)}</Caption1>
                      </span>
                    }
                  />
                ))}
                {scopeFault && (
                  <Caption1 role="alert" className={styles.fault}>
                    {scopeFault}
                  </Caption1>
                )}
              </fieldset>
              <Field label={t('token.expiry')} hint={t('token.expiryHint', { day: day(ends, viewerZone) })}>
                <Select value={String(days)} onChange={(_, { value }) => setDays(Number(value))}>
                  {DAYS.map((count) => (
                    <option key={count} value={count}>
                      {t('token.days', { count })}
                    </option>
                  ))}
                </Select>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button disabled={make.isPending} onClick={onClose}>
                {t('ui.cancel')}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={make.isPending}
                icon={make.isPending ? <Busy /> : null}
              >
                {t('token.make')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
