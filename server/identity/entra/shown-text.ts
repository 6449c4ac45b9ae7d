import { isBlank } from '#domain/text/visible.ts'

/** As much of a text of the directory's as is shown; nothing of what is no text, or shows nothing. */
export function shownText(said: unknown, length: number): string | undefined {
  if (typeof said !== 'string') return undefined
  const text = said
    .replaceAll(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()
    .slice(0, length)
    // Half a character, cut off here or sent so, is nothing that can be kept.
    .replaceAll(/\p{Surrogate}/gu, '')
  return isBlank(text) ? undefined : text
}
