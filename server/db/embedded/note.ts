import { readFile } from 'node:fs/promises'
import path from 'node:path'

export type Note = { readonly pid: number; readonly socket: string; readonly ready: boolean; readonly lines: string[] }

/** What a running server notes in its folder: its process number, where its socket is, whether it takes connections. */
export async function serverNote(files: string): Promise<Note | undefined> {
  const text = await readFile(path.join(files, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return pid > 0 ? { pid, socket: lines[4] ?? '', ready: lines[7]?.trim() === 'ready', lines } : undefined
}
