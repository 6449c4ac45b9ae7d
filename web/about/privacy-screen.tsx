import { useText } from '../messages/text.tsx'
import { publicPages } from '../session/public-pages.ts'
import { Paragraph, type Section } from '../ui/article.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { Contact } from './contact.tsx'
import { DataTable } from './data-table.tsx'
import { bold, Statement } from './statement.tsx'
import { useAbout } from './use-about.ts'

export function Component() {
  const t = useText()
  const { operator } = useAbout()
  const sections: Section[] = [
    {
      id: 'responsible',
      title: t('privacy.responsible'),
      content: (
        <>
          <Paragraph>
            {operator?.name
              ? t.rich('privacy.responsibleNamed', { operator: operator.name, b: bold })
              : t('privacy.responsibleUnnamed')}
          </Paragraph>
          <Paragraph>{t('privacy.makers')}</Paragraph>
          {operator?.privacyUrl && (
            <Paragraph>
              <Contact href={operator.privacyUrl}>{t('privacy.own')}</Contact>
            </Paragraph>
          )}
        </>
      ),
    },
    {
      id: 'data',
      title: t('privacy.data'),
      content: (
        <>
          <DataTable />
          <Paragraph>{t('privacy.meaning')}</Paragraph>
        </>
      ),
    },
    {
      id: 'microsoft',
      title: t('privacy.microsoft'),
      content: (
        <>
          <Paragraph>{t.rich('privacy.permission', { b: bold })}</Paragraph>
          <Paragraph>{t('privacy.library')}</Paragraph>
        </>
      ),
    },
    {
      id: 'where',
      title: t('privacy.where'),
      content: <Paragraph>{t.rich('privacy.whereText', { host: window.location.host, b: bold })}</Paragraph>,
    },
    {
      id: 'browser',
      title: t('privacy.browser'),
      content: (
        <>
          <Paragraph>{t('privacy.cookie')}</Paragraph>
          <Paragraph>{t('privacy.storage')}</Paragraph>
        </>
      ),
    },
    { id: 'seen', title: t('privacy.seen'), content: <Paragraph>{t('privacy.seenText')}</Paragraph> },
    {
      id: 'end',
      title: t('privacy.end'),
      content: (
        <>
          <Paragraph>{t('privacy.endText')}</Paragraph>
          <Paragraph>
            <TextLink to={publicPages.support}>{t('privacy.ask')}</TextLink>
          </Paragraph>
        </>
      ),
    },
  ]
  return <Statement title={t('privacy.title')} lead={t('privacy.lead')} sections={sections} />
}
