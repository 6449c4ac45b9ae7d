import helmet from '@fastify/helmet'
import type { Config } from '../config.ts'
import type { App } from './app.ts'
import { isEmbeddable } from './frame-ancestors.ts'

/** Where Microsoft's library asks which hosts there are, when the page is shown in one. */
const TEAMS_LIBRARY = 'https://res.cdn.office.net'

/** Only our own scripts, styles, pictures and addresses. Fluent's styles carry the nonce of their page. */
export async function protectWithHeaders(app: App, { publicUrl, frameAncestors }: Config) {
  const https = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      // Each directive is written here: a default that allows more would go unseen.
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'", ...(isEmbeddable(frameAncestors) ? [TEAMS_LIBRARY] : [])],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [...frameAncestors],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // The nonce is added to it. Styles of one element are set by script, which needs no leave.
        styleSrc: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    // Decided by frame-ancestors: the older header cannot name more than one.
    frameguard: false,
    referrerPolicy: { policy: 'same-origin' },
  })
}
