import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { NewAccessToken } from '../api/model.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { CopyButton } from '../ui/copy-button.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'grid', gap: '16px' },
  text: { whiteSpace: 'normal' },
  secret: { '& input': { fontFamily: tokens.fontFamilyMonospace } },
  sample: {
    margin: '4px 0 0',
    padding: '10px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
})

/** The token itself. It leaves the page with this dialog, which therefore closes in no way that could be an accident. */
export function MadeToken({ made, onClose }: { made: NewAccessToken; onClose: () => void }) {
  const styles = useStyles()
  const t = useText()
  const { copy } = useHost()
  const sample = `curl -H "Authorization: Bearer $TOKEN" ${window.location.origin}/api/v1/me`
  return (
    <Dialog modalType="alert" open>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('token.madeTitle', { name: made.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.text}>{t('token.once')}</MessageBarBody>
            </MessageBar>
            <Field label={t('token.secret')}>
              <Input
                readOnly
                onFocus={({ target }) => target.select()}
                className={styles.secret}
                value={made.token}
                contentAfter={<CopyButton label={t('token.copy')} copy={() => copy(made.token)} />}
              />
            </Field>
            <div>
              <Caption1>{t('token.sample')}</Caption1>
              <pre className={styles.sample}>{sample}</pre>
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('token.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
