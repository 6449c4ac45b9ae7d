import type { FieldError } from '../../api/problem.ts'
import type { Text } from '../../messages/text.tsx'

/** What is wrong with one field, in the person's language; the server's own words are for programs and logs. */
export function fieldErrorText(t: Text, { field, code, accepted }: FieldError): string {
  const limit = typeof accepted === 'number' ? accepted : undefined
  switch (code) {
    case 'taken':
      return t(field === 'name' ? 'admin.field.taken' : 'admin.field.takenByOther')
    case 'last_administrator':
      return t('admin.field.lastAdministrator')
    case 'required':
    case 'minLength':
      return t('admin.field.needed')
    case 'maxLength':
      return limit === undefined ? t('admin.field.other') : t('admin.field.tooLong', { limit })
    case 'minimum':
      return limit === undefined ? t('admin.field.other') : t('admin.field.tooSmall', { limit })
    case 'maximum':
      return limit === undefined ? t('admin.field.other') : t('admin.field.tooLarge', { limit })
    case 'not_found':
      return t('admin.field.gone')
    case 'unknown_zone':
      return t('admin.field.zone')
    default:
      return t('admin.field.other')
  }
}
