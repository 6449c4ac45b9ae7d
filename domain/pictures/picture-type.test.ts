import { expect, test } from 'vitest'
import { pictureTypeOf } from './picture-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['image/png', '\x89PNG\r\n\x1a\n and more'],
  ['image/jpeg', '\xff\xd8\xff\xe0 and more'],
  ['image/webp', 'RIFF\n\x00\x00\x01WEBPVP8 and more'],
])('%s is known by how it begins', (type, text) => {
  expect(pictureTypeOf(bytes(text))).toBe(type)
})

test.each([
  '',
  'RIFF',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '%PDF-1.7',
  'GIF89a',
  ' \x89PNG\r\n\x1a\n',
  'RIFF1234WAVE',
])('what begins as %j is none', (text) => {
  expect(pictureTypeOf(bytes(text))).toBeUndefined()
})
