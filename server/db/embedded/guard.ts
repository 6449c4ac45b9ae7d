import { spawn } from 'node:child_process'

/**
 * A shell that waits on a pipe from this process and, when the pipe breaks because this process is gone, however it was
 * killed, asks the database server to shut down. Without it a killed parent leaves a server that nobody ends.
 */
export function guard(serverPid: number): { dismiss(): void } {
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'guard', String(serverPid)], {
    cwd: '/',
    env: {},
    // a session of its own: what is sent to this process's group must not end it first
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // a machine without a shell has no guard; the next start still recognises what was left behind
  shell.on('error', () => {})
  shell.unref()
  return {
    dismiss: () => {
      shell.kill('SIGKILL')
    },
  }
}
