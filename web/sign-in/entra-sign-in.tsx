import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useSearchParams } from 'react-router'
import { useHost } from '../host/host.ts'
import { OutsideLink } from '../host/outside-link.tsx'
import icon from '../icon.svg'
import { useText } from '../messages/text.tsx'
import { failureIn, type SignInFailure } from './failure.ts'
import { MicrosoftLogo } from './microsoft-logo.tsx'
import { signInAddress } from './sign-in-address.ts'
import { SignInPage } from './sign-in-page.tsx'

const useStyles = makeStyles({
  content: {
    padding: '36px 28px 28px',
    display: 'grid',
    gap: '20px',
    '@media (max-width: 639px)': { padding: '20px 16px', flex: '1 1 auto', alignContent: 'start' },
  },
  head: { display: 'grid', gap: '4px' },
  icon: { marginBottom: '12px' },
  title: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  // A title beside the text would leave the text a narrow column.
  failure: { alignItems: 'start', paddingBlock: '12px' },
  failureText: { whiteSpace: 'normal', display: 'grid', gap: '4px', textWrap: 'pretty' },
  actions: { display: 'grid', gap: '8px' },
  button: { minHeight: '44px' },
})

/** Signing in with Microsoft Entra ID: one button, and what went wrong the last time in words. */
export function EntraSignIn() {
  const styles = useStyles()
  const t = useText()
  const { zone } = useHost()
  const [search] = useSearchParams()
  const failure = failureIn(search)
  const wish = { returnTo: search.get('return'), zone: zone() }
  return (
    <SignInPage>
      <div className={styles.content}>
        <div className={styles.head}>
          <img className={styles.icon} src={icon} alt="" width={40} height={40} />
          <h1 className={styles.title}>{t('signIn.welcome')}</h1>
          <Body1 className={styles.quiet}>{t('signIn.withMicrosoftHint')}</Body1>
        </div>
        {failure && <Failure failure={failure} />}
        <div className={styles.actions}>
          <Button as="a" size="large" className={styles.button} icon={<MicrosoftLogo />} href={signInAddress(wish)}>
            {t('signIn.withMicrosoft')}
          </Button>
          {failure?.remedy === 'another account' && (
            <Button as="a" appearance="subtle" href={signInAddress({ ...wish, prompt: 'select_account' })}>
              {t('signIn.otherAccount')}
            </Button>
          )}
          {failure?.remedy === 'without profile' && (
            <Button as="a" appearance="subtle" href={signInAddress({ ...wish, profile: 'no' })}>
              {t('signIn.withoutProfile')}
            </Button>
          )}
        </div>
      </div>
    </SignInPage>
  )
}

function Failure({ failure: { code, number } }: { failure: SignInFailure }) {
  const styles = useStyles()
  const t = useText()
  return (
    <MessageBar intent={code === 'sign_in_expired' ? 'warning' : 'error'} layout="multiline" className={styles.failure}>
      <MessageBarBody className={styles.failureText}>
        <MessageBarTitle>{t(`signIn.error.${code}`)}</MessageBarTitle>
        <span>{t(`signIn.errorHint.${code}`)}</span>
        {number && (
          <span>
            {t.rich('signIn.errorNumber', {
              number: (
                <OutsideLink href={`https://login.microsoftonline.com/error?code=${number}`}>
                  AADSTS{number}
                </OutsideLink>
              ),
            })}
          </span>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
