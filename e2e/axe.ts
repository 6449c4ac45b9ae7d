import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and axe's own advice on top. */
const RUN: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What axe finds on the page as it stands, a line each: `expect(await axe(page)).toEqual([])`.
 * The unseen stops by which Fluent (Tabster) keeps the focus inside of a dialog are left out: they pass it on at once.
 * `within` an open menu, which is no landmark and covers what was looked at before it opened, nothing is said of the rest.
 * Evaluated through the debugger, so the content security policy stays as people have it.
 */
export async function axe(page: Page | Frame, within?: string): Promise<string[]> {
  await page.evaluate(source)
  await settledColours(page)
  const { violations } = await page.evaluate(
    ([context, options]) =>
      (window as unknown as { axe: { run(c: unknown, o: RunOptions): Promise<AxeResults> } }).axe.run(context, options),
    [
      { exclude: ['[data-tabster-dummy]'], ...(within && { include: [within] }) },
      within ? { ...RUN, rules: { region: { enabled: false } } } : RUN,
    ] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  )
}

/** A theme that has just changed is painted, and what fades from the one to the other has done so; what turns for ever may. */
const settledColours = (page: Page | Frame): Promise<unknown> =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    const fading = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(fading.map(({ finished }) => finished))
  })
