import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  Tooltip,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { useReturnFocus } from '../../ui/return-focus.ts'
import { UnsavedDialog } from '../../ui/unsaved-dialog.tsx'
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.ts'
import { focusFirstComplaint } from './focus-complaint.ts'
import { FormNotices } from './form-notices.tsx'
import type { EntryForm } from './use-entry-form.ts'

const useStyles = makeStyles({
  panel: { width: '480px', maxWidth: '100vw', '@media (max-width: 639px)': { width: '100vw' } },
  wide: { width: '640px', '@media (max-width: 639px)': { width: '100vw' } },
  form: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  fields: { display: 'grid', gap: '16px', alignContent: 'start', paddingBlock: '4px 16px' },
})

type Props<Values extends object, Entry extends { readonly version: number }> = {
  title: string
  form: EntryForm<Values, Entry>
  labels: { [Field in keyof Values]: MessageId }
  width?: 'narrow' | 'wide'
  children: ReactNode
  onClose: () => void
  /** After the panel has closed. */
  onSaved?: (saved: Entry) => void
}

/** Every form of the administration: at the side of the window, over the list it is about. */
export function FormPanel<Values extends object, Entry extends { readonly version: number }>({
  title,
  form,
  labels,
  width = 'narrow',
  children,
  onClose,
  onSaved,
}: Props<Values, Entry>) {
  const styles = useStyles()
  const t = useText()
  useReturnFocus()
  const guard = useUnsavedGuard(form.isDirty)
  const fields = useRef<HTMLFormElement>(null)
  // Not the close button, which is first in the order of the dialog.
  useEffect(() => focusFirstField(fields.current), [])
  const close = () => guard.tryToLeave(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.submit(
      (saved) => {
        guard.leave(onClose)
        onSaved?.(saved)
      },
      () => requestAnimationFrame(() => focusFirstComplaint(fields.current)),
    )
  }
  return (
    <OverlayDrawer
      open
      position="end"
      className={mergeClasses(styles.panel, width === 'wide' && styles.wide)}
      onOpenChange={(_, { open }) => !open && close()}
    >
      <form ref={fields} className={styles.form} onSubmit={submit} noValidate>
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Tooltip content={t('ui.close')} relationship="label">
                <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
              </Tooltip>
            }
          >
            {title}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <div className={styles.fields} data-fields>
            <FormNotices form={form} labels={labels} />
            {children}
          </div>
        </DrawerBody>
        <DrawerFooter>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={form.isSaving}
            icon={form.isSaving ? <Busy /> : null}
          >
            {form.isNew ? t('admin.create') : t('ui.save')}
          </Button>
          <Button onClick={close}>{t('ui.cancel')}</Button>
        </DrawerFooter>
      </form>
      <UnsavedDialog guard={guard} />
    </OverlayDrawer>
  )
}

const focusFirstField = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[data-fields] :is(input, textarea, [role="combobox"])')?.focus()
