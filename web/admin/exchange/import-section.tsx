import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { isApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { type Text, useText } from '../../messages/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ChosenFile } from './chosen-file.tsx'
import { FileChoice } from './file-choice.tsx'
import { type Count, Tally } from './tally.tsx'
import type { useImport } from './use-import.ts'

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gap: '16px',
    minWidth: 0,
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  waiting: { display: 'grid', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  summary: { display: 'grid', gap: '12px', outline: 'none' },
})

/** What a look at a file found, or what it did when it was applied. */
export type Verdict = {
  intent: 'success' | 'info' | 'error'
  words: string
  counts: readonly Count[]
  /** Names the deed with its size; none when there is nothing to do, or nothing may be done. */
  deed?: string | undefined
  /** Where to see what came of it. */
  result?: { to: string; words: string } | undefined
}

type Props<Report extends { applied: boolean }> = {
  kind: 'csv' | 'calendar'
  run: ReturnType<typeof useImport<Report>>
  verdict: (report: Report) => Verdict
  children: (report: Report) => ReactNode
}

/** From a file to what it did: chosen, looked at line by line, and only then applied. */
export function ImportSection<Report extends { applied: boolean }>({ kind, run, verdict, children }: Props<Report>) {
  const styles = useStyles()
  const t = useText()
  const { file, report, isLooking, isApplying, problem } = run
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What came of it is read out, wherever the focus was: the button that was pressed is gone.
    if (report) said.current?.focus({ preventScroll: true })
  }, [report])
  if (!file) return <FileChoice kind={kind} onChoose={run.choose} />
  const found = report && verdict(report)
  const words = t(isLooking ? 'exchange.looking' : 'exchange.applying')
  return (
    <div className={styles.section}>
      <ChosenFile file={file} isLooking={isLooking} isApplying={isApplying} onLeave={run.reset} />
      {(isLooking || isApplying) && (
        <div className={styles.waiting} role="status">
          <Caption1 className={styles.quiet}>{words}</Caption1>
          <ProgressBar aria-label={words} />
        </div>
      )}
      {problem && !isLooking && !isApplying && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{run.isUncertain ? t('exchange.uncertain') : problemOfFile(t, problem)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={run.lookAgain}>
              {t('exchange.lookAgain')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {report && found && !isLooking && !run.isUncertain && (
        <>
          <div ref={said} tabIndex={-1} className={styles.summary}>
            {run.isAnew && (
              <MessageBar intent="warning" role="alert" layout="multiline">
                <MessageBarBody>{t('exchange.anew')}</MessageBarBody>
              </MessageBar>
            )}
            <MessageBar intent={found.intent} layout="multiline">
              <MessageBarBody>{found.words}</MessageBarBody>
            </MessageBar>
            <Tally counts={found.counts} />
          </div>
          {found.deed && (
            <div className={styles.actions}>
              <Button
                appearance="primary"
                disabledFocusable={isApplying}
                icon={isApplying ? <Busy /> : null}
                onClick={run.apply}
              >
                {found.deed}
              </Button>
              <Caption1 className={styles.quiet}>{t('exchange.nothingYet')}</Caption1>
            </div>
          )}
          {found.result && (
            <div className={styles.actions}>
              <LinkButton to={found.result.to}>{found.result.words}</LinkButton>
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
