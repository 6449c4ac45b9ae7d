import { expect, test } from 'vitest'
import { formattedText } from './formatted-text.ts'

const link = { plain: 'https://rooms.example/r/1', html: 'https://teams.example/l?a=1&b="2"', words: 'Open it' }

test('a text has its lines and its address, and a formatted one a link behind words', () => {
  expect(formattedText(['Stand-up', 'Aurora', 'Ada Lind'], link)).toEqual({
    plain: 'Stand-up\nAurora\nAda Lind\nhttps://rooms.example/r/1',
    html: '<p><b>Stand-up</b><br>Aurora<br>Ada Lind<br><a href="https://teams.example/l?a=1&amp;b=&quot;2&quot;">Open it</a></p>',
  })
})

test('what somebody typed is text wherever it is pasted, never markup', () => {
  const { html, plain } = formattedText(['<img src=x onerror=alert(1)> & "co"'], link)
  expect(html).toContain('<b>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;</b>')
  expect(plain).toContain('<img src=x onerror=alert(1)> & "co"')
})
