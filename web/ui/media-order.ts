const WIDTH = /\((max|min)-width: (\d+)px\)/

/**
 * In which order the rules of media queries stand in the document: the narrower the window a rule is for, the later, so
 * that what is said of a phone holds over what is said of a tablet. Left alone, they are sorted by their letters.
 */
export function compareMediaQueries(a: string, b: string): number {
  const [, kindA, pxA] = WIDTH.exec(a) ?? []
  const [, kindB, pxB] = WIDTH.exec(b) ?? []
  if (kindA && kindA === kindB && pxA !== pxB)
    return kindA === 'max' ? Number(pxB) - Number(pxA) : Number(pxA) - Number(pxB)
  return a < b ? -1 : a > b ? 1 : 0
}
