import { useHost } from '../host/host.ts'
import { OutsideLink } from '../host/outside-link.tsx'
import { useText } from '../messages/text.tsx'
import { useMaybeMe } from '../session/me.ts'
import { usePresentTabId } from '../tab-configurations/present-tab.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Page } from '../ui/page.tsx'
import { LoadingState } from '../ui/states.tsx'
import { Contact } from './contact.tsx'
import { PublicLinks } from './public-links.tsx'
import { useAbout } from './use-about.ts'

export function Component() {
  const t = useText()
  const me = useMaybeMe()
  const { copy, channel } = useHost()
  const tabId = usePresentTabId()
  const { isPending, version, operator } = useAbout()
  const name = `Booking Room Pro ${version}`
  return (
    <Page title={t('about.title')}>
      {isPending ? (
        <LoadingState rows={4} size={24} />
      ) : (
        <>
          <Facts>
            <Fact term={t('about.version')}>
              {name} <CopyButton label={t('about.copyVersion')} copy={() => copy(name)} />
            </Fact>
            {tabId && (
              <Fact term={t('tab.id')}>
                {tabId} <CopyButton label={t('tab.copyId')} copy={() => copy(tabId)} />
              </Fact>
            )}
            {channel && (
              <Fact term={t('tab.channel')}>
                <bdi>{channel.name}</bdi> {channel.id}{' '}
                <CopyButton label={t('tab.copyChannelId')} copy={() => copy(channel.id)} />
              </Fact>
            )}
            {me && <Fact term={t('about.organization')}>{me.organization.name}</Fact>}
            {operator?.name && (
              <Fact term={t('about.operator')}>
                {operator.url ? <Contact href={operator.url}>{operator.name}</Contact> : operator.name}
              </Fact>
            )}
            {operator?.supportUrl && (
              <Fact term={t('about.support')}>
                <Contact href={operator.supportUrl} />
              </Fact>
            )}
            {operator?.feedbackUrl && (
              <Fact term={t('about.feedback')}>
                <Contact href={operator.feedbackUrl} />
              </Fact>
            )}
            <Fact term={t('about.licence')}>{t('about.licenceText')}</Fact>
            <Fact term={t('about.developers')}>
              <OutsideLink href={new URL('/api/docs', window.location.origin).href}>{t('about.api')}</OutsideLink>
            </Fact>
          </Facts>
          {me && <PublicLinks without="about" />}
        </>
      )}
    </Page>
  )
}
