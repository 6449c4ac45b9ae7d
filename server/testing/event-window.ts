import { afterAll, expect } from 'vitest'

type Event = { kind: string; reservation?: Record<string, unknown> }

/** An open window on the process at this address: what it has been told so far. */
export async function openEvents(address: string, headers: Record<string, string>) {
  const abort = new AbortController()
  const response = await fetch(`${address}/api/v1/events`, { headers, signal: abort.signal })
  afterAll(() => abort.abort())
  let text = ''
  let ended = false
  void (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk
    ended = true
  })().catch(() => {
    ended = true
  })
  await expect.poll(() => text).toContain('retry:')
  return {
    response,
    text: () => text,
    ended: () => ended,
    events: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as Event),
    close: () => abort.abort(),
  }
}
