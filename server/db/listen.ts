import pg from 'pg'

export type Listening = {
  onMessage: (payload: string) => void
  /** The connection was lost and is back: messages in between are gone, so read what you show again. */
  onGap?: () => void
}

type Listener = {
  listen(channel: string, listening: Listening): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * One connection of its own, opened with the first listener: LISTEN belongs to a session, and a pool lends sessions out.
 * It reconnects for as long as somebody listens.
 */
export function listenOn(settings: pg.ClientConfig, onBackgroundError: (error: Error) => void): Listener {
  const channels = new Map<string, Set<Listening>>()
  let connected: Promise<pg.Client> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function open(): Promise<pg.Client> {
    const client = new pg.Client(settings)
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { onMessage } of channels.get(channel) ?? []) onMessage(payload)
    })
    client.on('error', onBackgroundError)
    client.on('end', () => {
      connected = undefined
      reconnectIn(100)
    })
    await client.connect()
    for (const channel of channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    return client
  }

  function session(): Promise<pg.Client> {
    connected ??= open()
    return connected
  }

  function reconnectIn(milliseconds: number): void {
    if (closed || channels.size === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      session().then(
        () => {
          for (const listenings of channels.values()) for (const { onGap } of listenings) onGap?.()
        },
        (error: Error) => {
          connected = undefined
          onBackgroundError(error)
          reconnectIn(Math.min(milliseconds * 2, 5_000))
        },
      )
    }, milliseconds)
  }

  return {
    async listen(channel, listening) {
      const known = channels.get(channel) ?? new Set()
      channels.set(channel, known.add(listening))
      try {
        const client = await session()
        // repeated for a channel that is known: PostgreSQL takes it as one
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      } catch (error) {
        connected = undefined
        known.delete(listening)
        throw error
      }
      return async () => {
        known.delete(listening)
        if (known.size > 0 || closed) return
        channels.delete(channel)
        await (await session()).query(`UNLISTEN ${pg.escapeIdentifier(channel)}`)
      }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const client = await connected?.catch(() => undefined)
      await client?.end()
    },
  }
}
