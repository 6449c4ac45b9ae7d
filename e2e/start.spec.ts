import { expect, test } from './fixtures.ts'

test('a stranger is asked who they are, and then sees the app under the name of the organization', async ({ page }) => {
  await page.goto('/schedule')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page).toHaveTitle(/Booking Room Pro/)
})

test('the content security policy lets nothing in but our own files', async ({ page }) => {
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/https?:/)
})
