import type { Page } from '@playwright/test'
import { messages as english, type MessageId } from '../web/messages/en.ts'
import { messages as french } from '../web/messages/fr.ts'

const CATALOGUES = { en: english, fr: french }
export type Language = keyof typeof CATALOGUES

/** A message as that language has it; one with values is the pattern of what it may become. */
export function wordsOf(language: Language) {
  const messages: Record<MessageId, string> = CATALOGUES[language]
  return (id: MessageId): string | RegExp => {
    const message = messages[id]
    if (!/[{<]/.test(message)) return message
    return new RegExp(
      `^${message
        .split(/\{[^{}]*\}/)
        .map(escaped)
        .join('.*')}$`,
    )
  }
}
export type Words = ReturnType<typeof wordsOf>

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What stands between the values, tags and branches of a message. */
const pieces = (message: string) => message.split(/\{[^{}]*\}|<[^>]*>|[{}#]/).map((piece) => piece.trim())

const ids = Object.keys(english) as MessageId[]
const everyFrench = ids.map((id) => french[id]).join('\n')
const plain = new Set(ids.map((id) => english[id]).filter((text) => !/[{<]/.test(text) && !everyFrench.includes(text)))
// From three words on a piece of a message is not said by accident.
const telling = [...new Set(ids.flatMap((id) => pieces(english[id])))].filter(
  (piece) => piece.split(' ').length >= 3 && !everyFrench.includes(piece),
)

/** English of the catalogue that the page still shows or says, though it is read in French; people's own words aside. */
export async function englishLeftOver(page: Page, own: ReadonlySet<string>): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility()) texts.add(node.textContent?.trim() ?? '')
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.querySelectorAll(`[${name}]`)) texts.add(element.getAttribute(name)?.trim() ?? '')
    return [...texts]
  })
  return said.filter((text) => !own.has(text) && (plain.has(text) || telling.some((piece) => text.includes(piece))))
}
