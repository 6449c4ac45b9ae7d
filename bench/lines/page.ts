import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../e2e/chromium.ts'
import type { BenchApp } from '../app.ts'
import { median, quantile } from '../load.ts'
import { type Line, ms } from '../table.ts'

const BLOCK = '[role=grid] [data-block]'

/** What the page notes of itself while it runs; see `note`. */
interface Noted {
  painted?: number
  heard: number[]
}

/** The schedule of a whole day in a real browser, with every room there is. */
export async function pageLines(app: BenchApp, times: number): Promise<Line[]> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const paints: number[] = []
  const nodes: number[] = []
  let scroll: number[] = []
  let live: number[] = []
  try {
    for (let time = 0; time < times; time++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Paris' })
      const page = await open(context, app)
      paints.push(await paintAfterData(page))
      nodes.push(await page.locator('[role=grid]').evaluate((grid) => grid.querySelectorAll('*').length))
      if (time === times - 1) {
        live = await liveUpdates(page, app)
        scroll = await scrolling(page)
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
  const most = Math.max(...nodes)
  const rooms = app.rooms.length.toLocaleString('en')
  return [
    {
      what: `schedule page, ${rooms} rooms × 8: first paint of the grid after the data`,
      target: '< 300 ms',
      reached: ms(median(paints)),
      met: median(paints) < 300,
    },
    {
      what: 'scrolling it, p95 frame',
      target: '16.7 ms',
      reached: `${quantile(scroll, 0.95).toFixed(1)} ms (half ${median(scroll).toFixed(1)} ms)`,
      met: quantile(scroll, 0.95) < 17.5,
    },
    { what: 'DOM nodes in its grid', target: '< 1,500', reached: most.toLocaleString('en'), met: most < 1_500 },
    live.length === 0
      ? { what: 'one live update on it', target: '< 50 ms', reached: 'not measured: no update arrived' }
      : { what: 'one live update on it', target: '< 50 ms', reached: ms(median(live)), met: median(live) < 50 },
  ]
}

async function open(context: BrowserContext, app: BenchApp): Promise<Page> {
  const [name = '', value = ''] = app.cookie.split('=', 2)
  await context.addCookies([{ name, value, url: app.url }])
  // tsx names functions by a helper of its own, which functions that run in the page then miss.
  await context.addInitScript('globalThis.__name ??= (named) => named')
  await context.addInitScript(note, BLOCK)
  const page = await context.newPage()
  await page.goto(`${app.url}/schedule`)
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.painted !== undefined)
  return page
}

/** Runs in the page before the app: notes when blocks were painted, and when news arrived. */
function note(block: string): void {
  const noted: Noted = { heard: [] }
  Object.assign(window, { noted })
  const look = () => {
    if (document.querySelector(block)) requestAnimationFrame(() => (noted.painted = performance.now()))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  // The app reads its stream of events piece by piece, and nothing else that way.
  const { read } = ReadableStreamDefaultReader.prototype
  ReadableStreamDefaultReader.prototype.read = async function (this: ReadableStreamDefaultReader) {
    const piece = await read.call(this)
    noted.heard.push(performance.now())
    return piece
  } as typeof read
}

const paintAfterData = (page: Page) =>
  page.evaluate(() => {
    const { painted = Number.NaN } = (window as unknown as { noted: Noted }).noted
    const data = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api\/v1\/(schedule|rooms)\b/.test(name))
    return painted - Math.max(...data.map((entry) => (entry as PerformanceResourceTiming).responseEnd))
  })

/** Somebody books what is seen on the screen; how long the page takes from the news until the frame that shows it. */
async function liveUpdates(page: Page, app: BenchApp): Promise<number[]> {
  const seen = await page.locator(BLOCK).first().getAttribute('data-block')
  const headers = { cookie: app.cookie, origin: app.url, 'content-type': 'application/json' }
  const took: number[] = []
  for (let update = 0; update < 8; update++) {
    const drawn = page.evaluate(untilDrawn, { id: seen ?? '', update })
    await new Promise((resume) => setTimeout(resume, 100))
    await fetch(`${app.url}/api/v1/reservations/${seen}`, {
      method: 'PATCH',
      headers: { ...headers, 'if-match': '*' },
      body: JSON.stringify({ title: `News ${update}` }),
    })
    const milliseconds = await drawn
    if (milliseconds === undefined) return []
    took.push(milliseconds)
  }
  return took
}

function untilDrawn({ id, update }: { id: string; update: number }): Promise<number | undefined> {
  const noted = (window as unknown as { noted: Noted }).noted
  const until = performance.now() + 5_000
  return new Promise((resolve) => {
    const look = () => {
      const block = document.querySelector(`[data-block="${id}"]`)
      const now = performance.now()
      const heard = noted.heard.at(-1)
      if (block?.textContent?.includes(`News ${update}`)) resolve(heard === undefined ? undefined : now - heard)
      else if (now > until) resolve(undefined)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

async function scrolling(page: Page): Promise<number[]> {
  return await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')
    let scroller = grid
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 100) scroller = scroller.parentElement
    const scrolled = scroller ?? document.scrollingElement
    const frames: number[] = []
    let last = performance.now()
    for (let frame = 0; frame < 240; frame++) {
      scrolled?.scrollBy(0, 40)
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      frames.push(now - last)
      last = now
    }
    return frames.slice(5)
  })
}
