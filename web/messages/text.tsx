import { type ReactNode, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId } from './en.ts'

export type TextValues = Record<string, string | number>
export type RichValues = Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>

export type Text = {
  (id: MessageId, values?: TextValues): string
  /** For a sentence with parts that are elements: `<b>…</b>` in the message is a function in the values. */
  rich: (id: MessageId, values: RichValues) => ReactNode
  /** For ids made of something the server says, such as a problem's code. */
  has: (id: string) => id is MessageId
}

/** The one way to write words on the screen: `const t = useText()` … `t('find.title')`. */
export function useText(): Text {
  const intl = useIntl()
  return useMemo(() => {
    const text = (id: MessageId, values?: TextValues): string => String(intl.formatMessage({ id }, values))
    return Object.assign(text, {
      rich: (id: MessageId, values: RichValues) => intl.formatMessage({ id }, values as Record<string, ReactNode>),
      has: (id: string): id is MessageId => Object.hasOwn(intl.messages, id),
    })
  }, [intl])
}
