import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useText } from '../messages/text.tsx'

type Props = {
  /** Names what is copied, for the tooltip and screen readers. */
  label: string
  copy: () => Promise<void>
  size?: ButtonProps['size']
}

export function CopyButton({ label, copy, size = 'small' }: Props) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <Tooltip content={copied ? t('ui.copied') : label} relationship="label">
        <Button
          appearance="subtle"
          size={size ?? 'small'}
          icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={() => void copy().then(() => setCopied(true))}
        />
      </Tooltip>
      <span role="status" className="visually-hidden">
        {copied ? t('ui.copied') : ''}
      </span>
    </>
  )
}
