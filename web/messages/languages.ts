import type { Catalogue } from './en.ts'

/**
 * The languages of the app, each loaded when it is chosen.
 * A further one is a file `xy.ts` that exports `messages: Catalogue` (one file, or split by feature like `en/`) and a line here.
 */
const languages = {
  en: () => import('./en.ts'),
  fr: () => import('./fr.ts'),
} satisfies Record<string, () => Promise<{ messages: Catalogue }>>

export type Language = keyof typeof languages

export const languageNames = Object.keys(languages).map((language) => ({
  language,
  // Each in its own tongue, so that it can be found by someone who is lost in another.
  name: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
}))

export const loadLanguage = async (language: Language): Promise<Catalogue> => (await languages[language]()).messages

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

/**
 * Which catalogue to load for the wishes in order (the person's choice, the person's locale, the host's), and the locale
 * that dates and numbers are written in: the wish itself where its language is spoken here ("fr-CA"), else English with
 * the region of the wish ("ja-JP" → "en-JP"), so that a sentence and the date in it are in one language.
 */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): { language: Language; locale: string } {
  const tags = wishes.flatMap((wish) => parseTag(wish) ?? [])
  const chosen = tags[0]
  if (!chosen) return { language: 'en', locale: 'en' }
  const language = isLanguage(chosen.language) ? chosen.language : 'en'
  const region = tags.find((tag) => tag.language === language && tag.region)?.region ?? chosen.region
  return { language, locale: region ? `${language}-${region}` : language }
}

function parseTag(wish: string | null | undefined): Intl.Locale | undefined {
  try {
    return wish ? new Intl.Locale(wish) : undefined
  } catch {
    return undefined
  }
}
