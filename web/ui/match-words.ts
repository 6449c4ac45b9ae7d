/** As it is compared: without accents and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/**
 * For lists that are searched as one types: whether a text contains every word, whatever accents and capitals either is
 * written with.
 */
export function wordsMatcher(typed: string): (text: string) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return (text) => {
    if (words.length === 0) return true
    const searched = plain(text)
    return words.every((word) => searched.includes(word))
  }
}
