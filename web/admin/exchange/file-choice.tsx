import {
  Body1Strong,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { ArrowUploadRegular, CalendarRegular, DocumentTableRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'

const LIMIT_BYTES = 5 * 1024 * 1024

const useStyles = makeStyles({
  place: {
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '28px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '56px',
    height: '56px',
    fontSize: '28px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  choice: { display: 'grid', gap: '12px' },
})

type Kind = 'csv' | 'calendar'
type Props = { kind: Kind; onChoose: (file: File) => void }

const endings = { csv: ['.csv', '.txt', '.tsv'], calendar: ['.ics', '.ical', '.ifb'] } as const
const types = { csv: 'text/csv', calendar: 'text/calendar' } as const

/** Why a file is not even sent. */
export function refusalOf(
  file: Pick<File, 'name' | 'size'>,
  kind: Kind,
): 'workbook' | 'kind' | 'size' | 'empty' | undefined {
  const name = file.name.toLowerCase()
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/.test(name)) return 'workbook'
  if (!endings[kind].some((ending) => name.endsWith(ending))) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > LIMIT_BYTES ? 'size' : undefined
}

/** A place to drop a file on, and a button for who would rather choose it. */
export function FileChoice({ kind, onChoose }: Props) {
  const styles = useStyles()
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<ReturnType<typeof refusalOf>>()
  const take = (file: File) => {
    const refusal = refusalOf(file, kind)
    setRefused(refusal)
    if (!refusal) onChoose(file)
  }
  const { isOver, place } = useFileDrop(take)
  return (
    <div className={styles.choice}>
      {refused && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>
            {t(refused === 'kind' ? `exchange.refused.${kind}` : `exchange.refused.${refused}`)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={mergeClasses(styles.place, isOver && styles.over)} {...place}>
        <span className={styles.icon} aria-hidden>
          {kind === 'csv' ? <DocumentTableRegular /> : <CalendarRegular />}
        </span>
        <Body1Strong>{t(`exchange.drop.${kind}`)}</Body1Strong>
        <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
          {t('exchange.choose')}
        </Button>
        <Caption1 className={styles.hint}>{t('exchange.dropHint')}</Caption1>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={[...endings[kind], types[kind]].join()}
        aria-label={t('exchange.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) take(file)
          // The same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
