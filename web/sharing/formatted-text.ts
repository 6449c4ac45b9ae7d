type Link = {
  /** For programs that show no formatting: the address stands in the text. */
  readonly plain: string
  /** Behind the words of the formatted text. */
  readonly html: string
  readonly words: string
}

/** Lines of which the first is what it is about, and a link to it: as bare text, and as a paragraph with the first line bold. */
export function formattedText(lines: readonly [string, ...string[]], link: Link): { plain: string; html: string } {
  const [subject, ...rest] = lines.map(escaped)
  const anchor = `<a href="${escaped(link.html)}">${escaped(link.words)}</a>`
  return {
    plain: [...lines, link.plain].join('\n'),
    html: `<p>${[`<b>${subject}</b>`, ...rest, anchor].join('<br>')}</p>`,
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
