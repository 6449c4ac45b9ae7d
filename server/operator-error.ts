/** Something that only whoever runs the app can mend; told in one line that says how. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
}

/** What the system and the database say when they are asked in the wrong place or by the wrong account. */
const PLAIN = /^(EADDRINUSE|EACCES|EADDRNOTAVAIL|ECONNREFUSED|ENOSPC|ENOTFOUND|EROFS|28...|3D...|42501)$/

/** For the end of a program: one line where that helps, and the whole trace of what is a fault of ours. */
export function lastWords(error: unknown): string {
  const { message = String(error), stack, code = '' } = error as Error & { code?: string }
  return error instanceof OperatorError || PLAIN.test(code) ? message : (stack ?? message)
}
