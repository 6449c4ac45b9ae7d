import helmet from '@fastify/helmet'
import type { Config } from '../config.ts'
import type { App } from './app.ts'

/** Only our own scripts, styles, pictures and addresses. Fluent's styles carry the nonce of their page. */
export async function protectWithHeaders(app: App, { publicUrl }: Config) {
  const https = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Positions and sizes are set as style attributes; only style elements need the nonce.
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    strictTransportSecurity: https,
    // Decided by frame-ancestors: the older header cannot name more than one.
    frameguard: false,
    referrerPolicy: { policy: 'same-origin' },
  })
}
