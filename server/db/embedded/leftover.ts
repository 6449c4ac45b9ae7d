import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serverNote } from './note.ts'
import { beginningOf, processesIn, servesFolder } from './processes.ts'
import { clearSocket, removeSocketFolder } from './socket.ts'

const PATIENCE_MS = 15_000

/**
 * A killed parent leaves its server running, or shutting down, or only the server's note. Call it while holding the lock
 * of the data folder; afterwards a server can start on `files`.
 */
export async function endLeftover(files: string): Promise<void> {
  const note = await serverNote(files)
  if (!note) return
  if (await servesFolder(note.pid, files)) await end(note.pid)
  // Where the number belongs to a stranger by now, PostgreSQL would take the stranger for a running server. It does not
  // look at its parent's number, so ours goes there. The note stays: with it PostgreSQL finds out whether processes of
  // the old server are still at work on the files.
  else await writeFile(path.join(files, 'postmaster.pid'), [process.pid, ...note.lines.slice(1)].join('\n'))
  if (path.isAbsolute(note.socket)) {
    await clearSocket(note.socket)
    await removeSocketFolder(note.socket)
  }
}

/**
 * Ends what is left of a server whose first process is gone and cannot end by itself, for it waits for one that was killed.
 * The next start recovers: what was committed is on disk. Call it when no server can be running on these files.
 */
export async function endOrphans(files: string): Promise<void> {
  for (const pid of await processesIn(files)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It was quicker.
    }
  }
}

/** Shut down in order; at once where that takes too long, which costs a recovery at the next start and no data. */
async function end(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await gone(pid)) return
  }
}

async function gone(pid: number): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    if ((await beginningOf(pid)) === undefined) return true
    await new Promise((resume) => setTimeout(resume, 15))
  }
  return false
}
