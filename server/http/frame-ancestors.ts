/** Where Microsoft 365 shows apps: Teams, Outlook and Office on the web and in their desktop clients. */
export const MICROSOFT_365_HOSTS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

/** One's own machine may be named without https: nobody listens there. */
const SOURCE = "('self'|https://(\\*\\.)?[\\w.-]+(:\\d+)?|http://([\\w-]+\\.)?localhost(:\\d+)?)"

/** As the Content-Security-Policy writes them, with blanks between: `'self' https://portal.example.com`. */
export const FRAME_ANCESTORS_PATTERN = `^('none'|${SOURCE}(\\s+${SOURCE})*)$`

/** Those that name one place exactly: the only ones whose word the page can take besides Microsoft's own. */
export const exactOrigins = (ancestors: readonly string[]): string[] =>
  ancestors.filter(
    (source) => /^https?:/.test(source) && !source.includes('*') && !MICROSOFT_365_HOSTS.includes(source),
  )

/** Whether somebody else may show the app inside a page of theirs. */
export const isEmbeddable = (ancestors: readonly string[]): boolean =>
  ancestors.some((source) => source !== "'self'" && source !== "'none'")
