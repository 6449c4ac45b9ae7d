import { expect, test } from 'vitest'
import { createTestApp } from '../testing/test-app.ts'

const { app } = await createTestApp()

test('the committed openapi.json is what the routes say: write it anew with `npm run openapi`', async () => {
  const served = await app.inject('/api/openapi.json')
  await expect(`${JSON.stringify(served.json(), undefined, 2)}\n`).toMatchFileSnapshot('../../openapi.json')
})
