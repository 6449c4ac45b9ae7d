import { describe, expect, test } from 'vitest'
import { isBlank, VISIBLE } from './visible.ts'

const BLANK = {
  'nothing at all': '',
  blanks: ' \t\r\n\u00a0\u2003\u3000',
  'a control': '\u0007\u0085',
  'a space of no width': '\u200b',
  'joiners and marks of direction': '\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u061c',
  'a word joiner and a mark of the order of bytes': '\u2060\ufeff',
  'a soft hyphen and a grapheme joiner': '\u00ad\u034f',
  'the fillers of Hangul': '\u115f\u1160\u3164\uffa0',
  'a variation selector': '\ufe0f',
  'the empty cell of Braille': '\u2800',
}

describe('a text is blank', () => {
  test.each(Object.entries(BLANK))('that holds %s', (_, text) => {
    expect(isBlank(text)).toBe(true)
  })

  test('by the pattern that the API publishes, with the flag for Unicode and without', () => {
    for (const text of Object.values(BLANK)) expect(new RegExp(VISIBLE).test(text), JSON.stringify(text)).toBe(false)
    for (const text of ['Aurora', '会議室', '👩🏽‍🚀', '❤️']) expect(new RegExp(VISIBLE).test(text), text).toBe(true)
  })

  test('of which every default ignorable of the basic plane is a part', () => {
    const ignorable = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
      /\p{Default_Ignorable_Code_Point}/u.test(one),
    )
    expect(ignorable.length).toBeGreaterThan(60)
    expect(ignorable.filter((one) => !isBlank(one))).toEqual([])
  })
})

test.each(['A', '7', '-', '漢', 'ا', '🤝', '👩🏽‍💻', '\u200bAurora\u200b', '\u0600', '\u0301'])(
  'a text is not blank that shows %j',
  (text) => {
    expect(isBlank(text)).toBe(false)
  },
)
