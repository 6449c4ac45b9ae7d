import { randomUUID } from 'node:crypto'

/** What the stand-in answers, before it is written to the socket. */
export interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

export const redirect = (to: URL | string, headers: Record<string, string> = {}): Answer => ({
  status: 302,
  headers: { location: String(to), ...headers },
})

/** The words that Entra ID puts into `error_description`, of which our server reads the number. */
export const described = (aadsts: number, message: string) =>
  `AADSTS${aadsts}: ${message} Trace ID: ${randomUUID()} Correlation ID: ${randomUUID()} Timestamp: 2026-11-24 08:00:00Z`

/** An error of the token endpoint. */
export class TokenError extends Error {
  readonly status: number
  readonly body: Record<string, unknown>

  constructor(
    error: string,
    aadsts: number,
    message: string,
    { status = 400, ...more }: { status?: number; suberror?: string; claims?: string } = {},
  ) {
    super(message)
    this.status = status
    this.body = {
      error,
      error_description: described(aadsts, message),
      error_codes: [aadsts],
      trace_id: randomUUID(),
      correlation_id: randomUUID(),
      ...more,
    }
  }
}

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

type Choice = { readonly label: string; readonly href: string }

/** A page of the directory's own: a heading and links to choose from. */
export const page = (status: number, title: string, text: string, choices: readonly Choice[] = []): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>${asText(title)}</title>
<style>body{font:16px system-ui;max-width:24rem;margin:10vh auto;padding:0 1rem}a{display:block;padding:.6rem 0}</style>
<h1>${asText(title)}</h1><p>${asText(text)}</p>
${choices.map(({ label, href }) => `<a href="${asText(href)}">${asText(label)}</a>`).join('\n')}</html>`,
})
