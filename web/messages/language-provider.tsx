import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { useHost } from '../host/host.ts'
import { usePreferences } from '../host/preferences.ts'
import { useMaybeMe } from '../session/me.ts'
import type { Catalogue } from './en.ts'
import { chooseLanguage, type Language, loadLanguage } from './languages.ts'

/**
 * Speaks to the person in the language chosen in the host or on this device, else the one of their profile, else the
 * host's. The words of the former language stay until those of the next are here.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const host = useHost()
  const preferences = usePreferences()
  const me = useMaybeMe()
  const { language, locale } = chooseLanguage([
    host.hasSettings ? host.locale() : preferences.language,
    me?.person.locale,
    me?.organization.locale,
    host.locale(),
  ])
  const loaded = useCatalogue(language)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  if (!loaded) return null
  return (
    <IntlProvider locale={locale} messages={loaded}>
      {children}
    </IntlProvider>
  )
}

function useCatalogue(language: Language): Catalogue | undefined {
  const [catalogue, setCatalogue] = useState<Catalogue>()
  useEffect(() => {
    let wanted = true
    void loadLanguage(language).then((messages) => {
      if (wanted) setCatalogue(messages)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return catalogue
}
