import type { BrowserContext } from '@playwright/test'

/**
 * What a person would only see with the developer tools open is a fault all the same: errors in the console, exceptions
 * nobody caught, and what the content security policy refused (Chromium reports it to the console).
 */
export type ConsoleWatch = {
  watch(context: BrowserContext): void
  /** A spec that provokes an error says which: `allow(/ERR_INTERNET_DISCONNECTED/)`. */
  allow(pattern: RegExp): void
  complaints(): string[]
}

/** Chromium reports each answer of 4xx as an error. A refusal is an answer of our API, not a fault of the page. */
const AN_ANSWER = /^Failed to load resource: the server responded with a status of (401|403|404|409|412|422|428) /

export function watchConsole(): ConsoleWatch {
  const seen: string[] = []
  const allowed: RegExp[] = []
  return {
    watch(context) {
      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        const { url } = message.location()
        if (AN_ANSWER.test(message.text()) && /^https?:\/\/[^/]+\/(api|auth)\//.test(url)) return
        seen.push(`${message.type()}: ${message.text()} (${url})`)
      })
      context.on('weberror', (error) => seen.push(`uncaught: ${error.error().stack ?? error.error().message}`))
    },
    allow: (pattern) => void allowed.push(pattern),
    complaints: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  }
}
