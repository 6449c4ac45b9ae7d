import { type ReactNode, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { type Affected, type WhatOfAffected, Withdrawn } from './affected.ts'
import { AffectedDialog } from './affected-dialog.tsx'

type Question = {
  affected: Affected
  answer: (what: WhatOfAffected) => void
  withdraw: (reason: Withdrawn) => void
}

/**
 * Asks what shall become of the reservations a change would touch, when there are any; put `dialog` on the screen. The
 * promise fails as `Withdrawn` when the person does not go on.
 */
export function useAskAffected(confirm: string) {
  const t = useText()
  const [question, setQuestion] = useState<Question>()
  const ask = (affected: Affected): Promise<WhatOfAffected> =>
    affected.count === 0
      ? Promise.resolve('keep')
      : new Promise((answer, withdraw) => setQuestion({ affected, answer, withdraw }))
  const dialog: ReactNode = question && (
    <AffectedDialog
      affected={question.affected}
      confirm={confirm}
      choices={[
        { value: 'keep', label: t('rules.keep'), hint: t('rules.keepHint') },
        { value: 'cancel', label: t('rules.cancel'), hint: t('rules.cancelHint') },
      ]}
      onConfirm={(what) => {
        setQuestion(undefined)
        question.answer(what)
      }}
      onClose={() => {
        setQuestion(undefined)
        question.withdraw(new Withdrawn())
      }}
    />
  )
  return { ask, dialog }
}
