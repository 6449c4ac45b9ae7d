import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ACCENT_COLOUR, renderIcons, roundedIcon } from './icon.ts'

type Pixel = { x: number; y: number; colour: string; alpha: number }

async function pixels(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const all: Pixel[] = []
  for (let at = 0; at < data.length; at += 4) {
    const index = at / 4
    all.push({
      x: index % info.width,
      y: Math.floor(index / info.width),
      colour: `#${data.subarray(at, at + 3).toString('hex')}`,
      alpha: data[at + 3] ?? 0,
    })
  }
  return { width: info.width, height: info.height, all }
}

const box = (some: Pixel[]) => ({
  left: Math.min(...some.map(({ x }) => x)),
  right: Math.max(...some.map(({ x }) => x)),
  top: Math.min(...some.map(({ y }) => y)),
  bottom: Math.max(...some.map(({ y }) => y)),
})

const icons = await renderIcons()

describe('the colour icon', async () => {
  const { width, height, all } = await pixels(icons['color.png'])

  test('is a full square of 192 pixels, opaque to its corners', () => {
    expect([width, height]).toEqual([192, 192])
    expect(all.filter(({ alpha }) => alpha !== 255)).toEqual([])
    const corners = all.filter(({ x, y }) => (x === 0 || x === 191) && (y === 0 || y === 191))
    expect(corners.map(({ colour }) => colour)).toEqual(Array(4).fill(ACCENT_COLOUR))
  })

  test('keeps its drawing in the 120 pixels that no mask cuts', () => {
    const { left, right, top, bottom } = box(all.filter(({ colour }) => colour !== ACCENT_COLOUR))
    expect(left).toBeGreaterThanOrEqual(36)
    expect(top).toBeGreaterThanOrEqual(36)
    expect(right).toBeLessThan(156)
    expect(bottom).toBeLessThan(156)
    expect(right - left).toBeGreaterThan(100)
  })
})

test('the small colour icon is 32 pixels with transparent corners', async () => {
  const { width, height, all } = await pixels(icons['color32x32.png'])
  expect([width, height]).toEqual([32, 32])
  expect(all[0]?.alpha).toBe(0)
  expect(all.some(({ colour, alpha }) => colour === ACCENT_COLOUR && alpha === 255)).toBe(true)
})

describe('the outline icon', async () => {
  const { width, height, all } = await pixels(icons['outline.png'])
  const drawn = all.filter(({ alpha }) => alpha > 0)

  test('is 32 pixels of pure white on nothing', () => {
    expect([width, height]).toEqual([32, 32])
    expect(new Set(drawn.map(({ colour }) => colour))).toEqual(new Set(['#ffffff']))
    expect(drawn.length / all.length).toBeLessThan(0.4)
  })

  test('fills its frame without touching the edge', () => {
    const { left, right, top, bottom } = box(drawn)
    expect(Math.min(left, top, 31 - right, 31 - bottom)).toBeGreaterThanOrEqual(1)
    expect(right - left).toBeGreaterThanOrEqual(26)
  })
})

test('the browser shows the same drawing', () => {
  expect(readFileSync('web/icon.svg', 'utf8')).toBe(roundedIcon)
})
