/**
 * Offered by name; any other that an organization already has is added to them. The app speaks some of these languages
 * and writes dates and numbers in the habits of all.
 */
const OFFERED = [
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
  'tr-TR',
  'zh-CN',
] as const

export type NamedLocale = { locale: string; name: string }

/** Locales by their names in the viewer's language, in the order of those. */
export function namedLocales(viewer: string, also: string | null): NamedLocale[] {
  const names = new Intl.DisplayNames([viewer], { type: 'language', languageDisplay: 'standard' })
  const locales: string[] = also && !OFFERED.some((offered) => offered === also) ? [also, ...OFFERED] : [...OFFERED]
  const collator = new Intl.Collator(viewer)
  return locales
    .map((locale) => ({ locale, name: nameOf(names, locale) }))
    .sort((one, other) => collator.compare(one.name, other.name))
}

function nameOf(names: Intl.DisplayNames, locale: string): string {
  try {
    return names.of(locale) ?? locale
  } catch {
    return locale
  }
}
