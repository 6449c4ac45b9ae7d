import { KeyRegular } from '@fluentui/react-icons'
import { TokensOf } from '../../access-tokens/tokens-of.tsx'
import { useText } from '../../messages/text.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** Everybody's tokens: who lets a script act for them, how far, and whether it still does. */
export function Component() {
  const t = useText()
  return (
    <Page
      title={t('token.title')}
      subtitle={t('token.allHint')}
      actions={<LinkButton to="/access-tokens">{t('token.mine')}</LinkButton>}
    >
      <TokensOf
        whose="everybody"
        empty={<EmptyState icon={<KeyRegular />} title={t('token.allNone')} hint={t('token.allNoneHint')} />}
      />
    </Page>
  )
}
