import { Field } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import type { Person, PersonChange } from '../../api/model.ts'
import { isApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { type NamedPerson, PersonField } from '../../people/person-field.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { AffectedDialog } from '../affected/affected-dialog.tsx'
import { fieldErrorText } from '../form/field-error-text.ts'

type Props = { person: Person; onClose: () => void }
type What = 'keep' | 'cancel' | 'hand_over'

/** Somebody leaves: they can no longer sign in, and what they have booked ahead is kept, cancelled or handed over (rule 32). */
export function LeaveDialog({ person, onClose }: Props) {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const [heir, setHeir] = useState<NamedPerson | null>(null)
  const { id, version, displayName: name } = person
  const ahead = useQuery({
    queryKey: ['people', 'leaving', id],
    queryFn: () =>
      answer(api.POST('/api/v1/people/{id}/preview', { params: { path: { id } }, body: { active: false } })),
    gcTime: 0,
  })
  const leave = useMutation({
    mutationFn: (change: PersonChange) =>
      answer(
        api.PATCH('/api/v1/people/{id}', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
          body: { ...change, active: false },
        }),
      ),
    onSuccess: () => notify({ title: t('adminPeople.left', { name }), intent: 'success' }),
    onError: (error) => {
      const [complaint] = isApiProblem(error) ? error.errors : []
      const body = complaint ? fieldErrorText(t, complaint) : problemText(t, error)
      notify({ title: t('admin.notSaved', { name }), body, intent: 'error' })
    },
    onSettled: () => {
      for (const key of ['people', 'rooms']) void client.invalidateQueries({ queryKey: [key] })
      onClose()
    },
  })
  if (!ahead.data || ahead.data.count === 0)
    return (
      <ConfirmDialog
        open
        title={t('adminPeople.leaveTitle', { name })}
        confirm={ahead.data ? t('adminPeople.leave') : undefined}
        busy={leave.isPending}
        onConfirm={() => leave.mutate({})}
        onClose={onClose}
      >
        {ahead.isError ? (
          <span role="alert">{problemText(t, ahead.error)}</span>
        ) : (
          t(ahead.data ? 'adminPeople.leaveHint' : 'ui.loading')
        )}
      </ConfirmDialog>
    )
  return (
    <AffectedDialog<What>
      affected={ahead.data}
      title={t('adminPeople.leaveTitle', { name })}
      confirm={t('adminPeople.leave')}
      choices={[
        { value: 'hand_over', label: t('adminPeople.handOver'), hint: t('adminPeople.handOverHint') },
        { value: 'cancel', label: t('rules.cancel'), hint: t('adminPeople.cancelHint') },
        { value: 'keep', label: t('rules.keep'), hint: t('adminPeople.keepHint') },
      ]}
      canConfirm={(what) => what !== 'hand_over' || heir !== null}
      onConfirm={(affected) =>
        leave.mutate({ affected, ...(affected === 'hand_over' && heir && { handOverTo: heir.id }) })
      }
      onClose={onClose}
    >
      {(what) =>
        what === 'hand_over' && (
          <Field label={t('adminPeople.heir')} required>
            <PersonField
              person={heir}
              without={[id]}
              placeholder={t('ui.findPerson')}
              onChange={(chosen) => setHeir(chosen)}
            />
          </Field>
        )
      }
    </AffectedDialog>
  )
}
