import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { createTestApp } from '../testing/test-app.ts'

test('everybody may read who runs the installation, as they say it themselves', async () => {
  const { browser } = await createTestApp({
    env: { OPERATOR_NAME: 'Nordlicht IT', SUPPORT_URL: 'mailto:help@nordlicht.example' },
  })
  const { status, body } = await browser().get('/api/v1/about')
  expect(status).toBe(200)
  expect(body.operator).toEqual({
    name: 'Nordlicht IT',
    url: null,
    privacyUrl: null,
    termsUrl: null,
    supportUrl: 'mailto:help@nordlicht.example',
    feedbackUrl: null,
  })
})

test.each([
  ['SUPPORT_URL', 'help@nordlicht.example'],
  ['SUPPORT_URL', 'javascript:alert(1)'],
  ['FEEDBACK_URL', 'http://nordlicht.example'],
  ['OPERATOR_URL', 'mailto:help@nordlicht.example'],
  ['OPERATOR_PRIVACY_URL', 'javascript:alert(1)'],
  ['OPERATOR_NAME', 'A name that is longer than Teams shows'],
])('the operator is told that %s=%s will not do', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${JSON.stringify(value)} will not do`)
})
