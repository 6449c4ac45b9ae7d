import fc from 'fast-check'

const AWKWARD = [
  ',',
  ';',
  '\t',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '=',
  '+',
  '-',
  '@',
  '|',
  ' ',
  'É',
  '漢',
  '🤝',
  '👩🏽‍💻',
  'a',
]

/** Text as a form keeps it, of what files of cells stumble over: separators, quotes, breaks, formulas, emoji. */
export const anyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...AWKWARD) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', '').normalize('NFC').trim())
  .filter(Boolean)
