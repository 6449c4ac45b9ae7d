import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { DocumentRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { isApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { type Text, useText } from '../../messages/text.tsx'
import { FileChoice } from './file-choice.tsx'
import type { useImport } from './use-import.ts'

const useStyles = makeStyles({
  section: { display: 'grid', gap: '16px', minWidth: 0 },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, flex: '1 1 200px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  waiting: { display: 'grid', gap: '8px' },
  apply: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  summary: { outline: 'none' },
})

type Props<Report extends { applied: boolean }> = {
  kind: 'csv' | 'calendar'
  run: ReturnType<typeof useImport<Report>>
  /** In one sentence, before and after. */
  summary: (report: Report) => string
  /** Names the deed with its size: "Import: add 3, change 2"; none when there is nothing to do, or may not be. */
  deed: (report: Report) => string | undefined
  /** Colours the summary. */
  intent: (report: Report) => 'success' | 'info' | 'error'
  children: (report: Report) => ReactNode
}

/** From a file to what it did: chosen, looked at line by line, and only then applied. */
export function ImportSection<Report extends { applied: boolean }>({
  kind,
  run,
  summary,
  deed,
  intent,
  children,
}: Props<Report>) {
  const styles = useStyles()
  const t = useText()
  const { file, report, isLooking, isApplying, problem } = run
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What came of it is read out, wherever the focus was: the button that was pressed is gone.
    if (report) said.current?.focus({ preventScroll: true })
  }, [report])
  if (!file) return <FileChoice kind={kind} onChoose={run.choose} />
  const words = report && !report.applied ? deed(report) : undefined
  return (
    <div className={styles.section}>
      <div className={styles.file}>
        <span className={styles.name}>
          <DocumentRegular aria-hidden fontSize="20px" />
          <Body1>
            <bdi>{file.name}</bdi>
          </Body1>
        </span>
        <Button disabledFocusable={isLooking || isApplying} onClick={run.reset}>
          {t('exchange.another')}
        </Button>
      </div>
      {(isLooking || isApplying) && (
        <div className={styles.waiting} role="status">
          <Caption1 className={styles.quiet}>{t(isLooking ? 'exchange.looking' : 'exchange.applying')}</Caption1>
          <ProgressBar aria-label={t(isLooking ? 'exchange.looking' : 'exchange.applying')} />
        </div>
      )}
      {problem && !isLooking && !isApplying && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{problemOfFile(t, problem)}</MessageBarBody>
        </MessageBar>
      )}
      {report && !isLooking && (
        <>
          <div ref={said} tabIndex={-1} className={styles.summary}>
            {run.isAnew && (
              <MessageBar intent="warning" role="alert" layout="multiline">
                <MessageBarBody>{t('exchange.anew')}</MessageBarBody>
              </MessageBar>
            )}
            <MessageBar intent={intent(report)} layout="multiline">
              <MessageBarBody>{summary(report)}</MessageBarBody>
            </MessageBar>
          </div>
          {words && (
            <div className={styles.apply}>
              <Button
                appearance="primary"
                disabledFocusable={isApplying}
                icon={isApplying ? <Spinner size="tiny" /> : null}
                onClick={run.apply}
              >
                {words}
              </Button>
              <Caption1 className={styles.quiet}>{t('exchange.nothingYet')}</Caption1>
            </div>
          )}
          {children(report)}
        </>
      )}
    </div>
  )
}

/** A file that is not what it should be is told as such; any other problem as everywhere. */
function problemOfFile(t: Text, problem: unknown): string {
  const [complaint] = isApiProblem(problem) ? problem.errors : []
  const id = `exchange.fault.${complaint?.code}`
  return t.has(id) ? t(id, { accepted: String(complaint?.accepted ?? '') }) : problemText(t, problem)
}
