import { expect, test } from 'vitest'
import { signInAddress } from './sign-in-address.ts'

test('tells where to go on, and what else is wished for', () => {
  expect(signInAddress({})).toBe('/auth/sign-in')
  expect(signInAddress({ returnTo: '/find?seats=8', zone: 'Europe/Paris' })).toBe(
    '/auth/sign-in?return=%2Ffind%3Fseats%3D8&zone=Europe%2FParis',
  )
  expect(signInAddress({ returnTo: '/', prompt: 'consent', claims: undefined })).toBe('/auth/sign-in?prompt=consent')
})

test('leads back to no other site, whatever is asked for', () => {
  for (const wrong of ['https://elsewhere.example/', '//elsewhere.example', '/sign-in'])
    expect(signInAddress({ returnTo: wrong })).toBe('/auth/sign-in')
})
