const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** One picture, however many code points it is made of: "🤝", "👩🏽‍💻", "🇫🇷", "❤️"; no letter and no figure. */
export function isEmoji(text: string): boolean {
  if ([...letters.segment(text)].length !== 1) return false
  return /\p{Extended_Pictographic}|^\p{Regional_Indicator}{2}$|\u20e3$/u.test(text)
}
