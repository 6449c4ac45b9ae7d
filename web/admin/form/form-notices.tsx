import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useIntl } from 'react-intl'
import { problemText } from '../../api/problem-text.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import type { News } from './use-entry-form.ts'

const useStyles = makeStyles({ notices: { display: 'grid', gap: '8px', ':empty': { display: 'none' } } })

type Props<Values> = {
  form: { news: News<Values> | undefined; problem: unknown; takeTheirs: () => void }
  /** How each field is called on the screen. */
  labels: { [Field in keyof Values]: MessageId }
}

/** Above the fields: why saving failed, and what somebody else saved meanwhile. */
export function FormNotices<Values>({ form, labels }: Props<Values>) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const { news, problem, takeTheirs } = form
  const name = (fields: readonly (keyof Values)[]) => formatList(fields.map((field) => t(labels[field])))
  return (
    <div className={styles.notices}>
      {problem !== null && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{problemText(t, problem)}</MessageBarBody>
        </MessageBar>
      )}
      {news && (
        <MessageBar intent="warning" role="alert" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('admin.news', { fields: name(news.theirs) })}</MessageBarTitle>
            {news.contested.length > 0
              ? t('admin.newsContested', { fields: name(news.contested) })
              : t('admin.newsTaken')}
          </MessageBarBody>
          {news.contested.length > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={takeTheirs}>
                {t('admin.takeTheirs')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  )
}
