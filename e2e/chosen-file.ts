import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Chooses a file the way a person does, by the button and the window that it opens. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  // What a system calls the kind of a file differs, so the app must not need it.
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

/** What a button downloads, and under which name. */
export async function downloadBy(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** How much of the file does what, as the screen counts it. */
export const tally = (page: Page) => page.getByRole('list', { name: 'What is in the file' }).getByRole('listitem')
