import { useText } from '../messages/text.tsx'
import { publicPages } from '../session/public-pages.ts'
import { Paragraph, type Section } from '../ui/article.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { Contact } from './contact.tsx'
import { bold, Statement } from './statement.tsx'
import { useAbout } from './use-about.ts'

export function Component() {
  const t = useText()
  const { operator, version } = useAbout()
  const sections: Section[] = [
    {
      id: 'help',
      title: t('support.help'),
      content: (
        <>
          <Paragraph>{t('support.helpText')}</Paragraph>
          <Paragraph>
            <TextLink to={publicPages.help}>{t('support.helpLink')}</TextLink>
          </Paragraph>
        </>
      ),
    },
    { id: 'colleagues', title: t('support.colleagues'), content: <Paragraph>{t('support.colleaguesText')}</Paragraph> },
    {
      id: 'operator',
      title: t('support.operator'),
      content: (
        <>
          {operator?.name && (
            <Paragraph>{t.rich('support.operatorNamed', { operator: operator.name, b: bold })}</Paragraph>
          )}
          <Paragraph>
            {operator?.supportUrl ? <Contact href={operator.supportUrl} /> : t('support.noAddress')}
          </Paragraph>
        </>
      ),
    },
    {
      id: 'report',
      title: t('support.report'),
      content: <Paragraph>{t('support.reportText', { version: version ?? '–' })}</Paragraph>,
    },
    ...(operator?.feedbackUrl
      ? [
          {
            id: 'feedback',
            title: t('support.feedback'),
            content: (
              <Paragraph>
                <Contact href={operator.feedbackUrl} />
              </Paragraph>
            ),
          },
        ]
      : []),
    { id: 'security', title: t('support.security'), content: <Paragraph>{t('support.securityText')}</Paragraph> },
  ]
  return <Statement title={t('support.title')} lead={t('support.lead')} sections={sections} />
}
