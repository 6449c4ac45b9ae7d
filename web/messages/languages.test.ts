import { expect, test } from 'vitest'
import { chooseLanguage } from './languages.ts'

test.each([
  [['fr-CA'], { language: 'fr', locale: 'fr-CA' }],
  [['en-GB', 'fr-FR'], { language: 'en', locale: 'en-GB' }],
  // The language chosen on the device keeps the region the profile knows.
  [['fr', 'fr-BE', 'en-US'], { language: 'fr', locale: 'fr-BE' }],
  [['fr', null, 'en-US'], { language: 'fr', locale: 'fr' }],
  // A language without a catalogue is spoken to in English, with the habits of its region.
  [['ja-JP'], { language: 'en', locale: 'en-JP' }],
  [[undefined, 'not a tag!', 'fr'], { language: 'fr', locale: 'fr' }],
  [[], { language: 'en', locale: 'en' }],
])('the wishes %j are answered by %j', (wishes, expected) => {
  expect(chooseLanguage(wishes)).toEqual(expected)
})
