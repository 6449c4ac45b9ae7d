import { Body1, Button, Dropdown, Field, makeStyles, Option, Subtitle2, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { answer, api } from '../../api/client.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useNotify } from '../../ui/toasts.tsx'
import type { Table } from './columns.ts'
import { type Separator, templateOf, usualSeparator } from './separators.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gap: '12px', justifyItems: 'start' },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  separator: { minWidth: '220px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const SEPARATORS: readonly Separator[] = ['comma', 'semicolon']

/** Read as text: the mark of UTF-8 at its beginning, without which Excel misreads it, is kept. */
const asText = async (response: Response): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())

export function ExportSection({ table }: { table: Table }) {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const { locale } = useIntl()
  const [separator, setSeparator] = useState(() => usualSeparator(locale))
  const download = useMutation({
    mutationFn: async (what: 'all' | 'template') => {
      const asked = { params: { query: { separator } }, parseAs: 'stream' as const }
      const call =
        table === 'rooms' ? api.GET('/api/v1/exports/rooms.csv', asked) : api.GET('/api/v1/exports/people.csv', asked)
      await answer(call)
      const text = await asText((await call).response)
      return what === 'template' ? templateOf(text) : text
    },
    onSuccess: (text, what) =>
      saveFile(
        what === 'template' ? t('exchange.templateName', { table: t(`admin.${table}`) }) : `${table}.csv`,
        new Blob([text], { type: 'text/csv;charset=utf-8' }),
      ),
    onError: (error) => notify({ title: t('exchange.exportFailed'), body: problemText(t, error), intent: 'error' }),
  })
  return (
    <section className={styles.part} aria-labelledby="exchange-export">
      <Subtitle2 as="h2" id="exchange-export" className={styles.heading}>
        {t(`exchange.export.${table}`)}
      </Subtitle2>
      <Body1 className={styles.hint}>{t('exchange.exportHint')}</Body1>
      <Field label={t('exchange.separator')}>
        <Dropdown
          className={styles.separator}
          value={t(`exchange.separator.${separator}`)}
          selectedOptions={[separator]}
          onOptionSelect={(_, { optionValue }) =>
            setSeparator(SEPARATORS.find((other) => other === optionValue) ?? separator)
          }
        >
          {SEPARATORS.map((other) => (
            <Option key={other} value={other}>
              {t(`exchange.separator.${other}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.actions}>
        <Button
          icon={download.isPending ? <Busy /> : <ArrowDownloadRegular />}
          disabledFocusable={download.isPending}
          onClick={() => download.mutate('all')}
        >
          {t(`exchange.download.${table}`)}
        </Button>
        <Button
          appearance="subtle"
          icon={<DocumentTableRegular />}
          disabledFocusable={download.isPending}
          onClick={() => download.mutate('template')}
        >
          {t('exchange.template')}
        </Button>
      </div>
    </section>
  )
}
