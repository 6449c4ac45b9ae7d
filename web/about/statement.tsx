import type { ReactNode } from 'react'
import { Article, type Section } from '../ui/article.tsx'
import { Page } from '../ui/page.tsx'
import { LoadingState } from '../ui/states.tsx'
import { useAbout } from './use-about.ts'

type Props = { title: string; lead: string; sections: readonly Section[] }

/** A page that says something of this installation; it comes in one piece, so that nothing moves while it is read. */
export function Statement({ title, lead, sections }: Props) {
  const { isPending } = useAbout()
  return (
    <Page title={title}>
      {isPending ? <LoadingState rows={6} size={48} /> : <Article lead={lead} sections={sections} />}
    </Page>
  )
}

export const bold = (chunks: ReactNode) => <strong>{chunks}</strong>
