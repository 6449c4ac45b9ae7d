import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { messages as en } from './en.ts'
import { messages as fr } from './fr.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const ids = Object.keys(en) as (keyof typeof en)[]

/** The names a message takes, with the branches of a plural; tags count too. */
function takes(message: string, locale: string): string[] {
  const names = new Set<string>()
  const walk = (nodes: unknown): void => {
    if (Array.isArray(nodes)) for (const node of nodes) walk(node)
    else if (typeof nodes === 'object' && nodes !== null) {
      const node = nodes as {
        type: number
        value?: unknown
        options?: Record<string, { value: unknown }>
        children?: unknown
      }
      // 0 is text, 7 the # of a plural; all others carry the name of a value or of a tag.
      if (node.type !== 0 && node.type !== 7) names.add(String(node.value))
      for (const option of Object.values(node.options ?? {})) walk(option.value)
      walk(node.children)
    }
  }
  walk(new IntlMessageFormat(message, locale).getAst())
  return [...names].sort()
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : []
  })
}

describe('the catalogues', () => {
  test('the French one speaks of everything the English one does, with the same values', () => {
    expect(Object.keys(fr).sort()).toEqual([...ids].sort())
    const different = ids.filter((id) => takes(en[id], 'en').join() !== takes(fr[id], 'fr').join())
    expect(different).toEqual([])
  })

  test('no message is empty, has spaces around it, or was left untranslated by accident', () => {
    const untidy = ids.filter((id) =>
      [en[id], fr[id]].some((message) => message.trim() === '' || message !== message.trim()),
    )
    expect(untidy).toEqual([])
    const same = ids.filter((id) => en[id] === fr[id] && / /.test(en[id].replaceAll(/\{[^}]*\}/g, '').trim()))
    expect(same).toEqual([])
  })

  test('every message is used by a screen', () => {
    const code = sources(web).join('\n')
    const made = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map(([, prefix = '']) => prefix)
    const unused = ids.filter((id) => !code.includes(`'${id}'`) && !made.some((prefix) => id.startsWith(prefix)))
    expect(unused).toEqual([])
  })
})
