import { useText } from '../messages/text.tsx'
import { Paragraph, type Section } from '../ui/article.tsx'
import { Contact } from './contact.tsx'
import { bold, Statement } from './statement.tsx'
import { useAbout } from './use-about.ts'

export function Component() {
  const t = useText()
  const { operator, version } = useAbout()
  const sections: Section[] = [
    {
      id: 'parties',
      title: t('terms.parties'),
      content: (
        <>
          <Paragraph>
            {operator?.name
              ? t.rich('terms.partiesNamed', { operator: operator.name, b: bold })
              : t('terms.partiesUnnamed')}
          </Paragraph>
          {operator?.termsUrl && (
            <Paragraph>
              <Contact href={operator.termsUrl}>{t('terms.own')}</Contact>
            </Paragraph>
          )}
        </>
      ),
    },
    {
      id: 'use',
      title: t('terms.use'),
      content: (
        <>
          <Paragraph>{t('terms.useAccount')}</Paragraph>
          <Paragraph>{t('terms.useWords')}</Paragraph>
          <Paragraph>{t('terms.useFair')}</Paragraph>
        </>
      ),
    },
    {
      id: 'reservation',
      title: t('terms.reservation'),
      content: <Paragraph>{t('terms.reservationText')}</Paragraph>,
    },
    {
      id: 'reliance',
      title: t('terms.reliance'),
      content: <Paragraph>{t('terms.relianceText')}</Paragraph>,
    },
    { id: 'program', title: t('terms.program'), content: <Paragraph>{t('terms.programText')}</Paragraph> },
    {
      id: 'changes',
      title: t('terms.changes'),
      content: <Paragraph>{version ? t('terms.changesText', { version }) : t('terms.changesUnknown')}</Paragraph>,
    },
  ]
  return <Statement title={t('terms.title')} lead={t('terms.lead')} sections={sections} />
}
