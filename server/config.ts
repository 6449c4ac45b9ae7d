import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { isZone } from '#domain/time/is-zone.ts'
import { ConfigurationError } from './configuration-error.ts'
import { FRAME_ANCESTORS_PATTERN, MICROSOFT_365_HOSTS } from './http/frame-ancestors.ts'
import { EntraEnvironment, readEntraSettings, requireEntraSettings } from './identity/entra/entra-settings.ts'

const Guid = Type.String({ pattern: '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$' })
const Page = Type.String({ pattern: '^https://\\S+$' })
const Contact = Type.String({ pattern: '^(https://\\S+|mailto:[^@\\s]+@[^@\\s]+)$' })

/** What the operator may say, as the environment says it. The one place where `process.env` is read. */
const Environment = Type.Object({
  NODE_ENV: Type.String({ default: 'development' }),
  PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 3000 }),
  HOST: Type.String({ pattern: '^\\S+$', default: '127.0.0.1' }),
  DATA_DIR: Type.String({ minLength: 1, default: './data' }),
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_POOL_SIZE: Type.Integer({ minimum: 2, maximum: 200, default: 16 }),
  /** Where people reach the app; the origin that unsafe requests must come from. */
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/]+$' })),
  ...EntraEnvironment,
  /** Who may show the app inside a page of theirs. Microsoft 365 with Entra ID, nobody else without. */
  FRAME_ANCESTORS: Type.Optional(Type.String({ pattern: FRAME_ANCESTORS_PATTERN })),
  /** The app's own id in Microsoft Teams. Made from PUBLIC_URL when it is not given, so it is the same each time. */
  TEAMS_APP_ID: Type.Optional(Guid),
  /** Of the package for Teams, when it must be higher than the server's own version. */
  TEAMS_APP_VERSION: Type.Optional(Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' })),
  /** Who runs this installation, as people read it; Teams shows no more than 32 characters. */
  OPERATOR_NAME: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
  OPERATOR_URL: Type.Optional(Page),
  /** The operator's own statements, shown beside what the app says of itself. */
  OPERATOR_PRIVACY_URL: Type.Optional(Page),
  OPERATOR_TERMS_URL: Type.Optional(Page),
  /** Where people get help, and where they say what they think: an address to open or to write to. */
  SUPPORT_URL: Type.Optional(Contact),
  FEEDBACK_URL: Type.Optional(Contact),
  /** Without Entra ID people sign in as whom they like; in production that must be meant. */
  ALLOW_DEMO: Type.Optional(Type.Literal('1')),
  /** IANA zone of a new organization, until its administrators choose; the server's own when it is not given. */
  DEFAULT_ZONE: Type.Optional(Type.String({ minLength: 1 })),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { default: 'info' }),
  /** Requests a person may make in a minute; 0 for no limit, which is what the demo has unless it is told. */
  RATE_LIMIT_PER_MINUTE: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Requests of signing in a minute from one address on the network, behind which a whole office may be; 0 as above. */
  SIGN_INS_PER_MINUTE: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Refused tokens a minute from one address, after which it is asked to wait; good ones are always taken. 0 as above. */
  REFUSED_TOKENS_PER_MINUTE: Type.Optional(Type.Integer({ minimum: 0 })),
  /** What a monitor must bring to read /metrics; without one it is read from this machine only. */
  METRICS_TOKEN: Type.Optional(Type.String({ minLength: 16 })),
  /** How long a shutdown waits for requests in flight. Containers are often killed after ten seconds. */
  SHUTDOWN_SECONDS: Type.Integer({ minimum: 0, maximum: 600, default: 8 }),
  /** Set to 1 behind a reverse proxy that writes X-Forwarded-*: without one, anybody could write them. */
  TRUST_PROXY: Type.Optional(Type.Literal('1')),
  /** At least 32 characters; made and kept in DATA_DIR when it is not given. */
  SESSION_SECRET: Type.Optional(Type.String({ minLength: 32 })),
})

export type Config = ReturnType<typeof configOf>

const SECRETS = new Set(['SESSION_SECRET', 'ENTRA_CLIENT_SECRET', 'DATABASE_URL', 'METRICS_TOKEN'])

/** For a server that starts: also how people sign in to it must be settled. */
export function readServerConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = readEnvironment(environment)
  if (env.ENTRA_CLIENT_ID) requireEntraSettings(env, env.PUBLIC_URL)
  const config = configOf(env)
  if (config.identity === 'demo' && config.production && env.ALLOW_DEMO !== '1')
    throw new ConfigurationError(
      'Demo sign-in lets anybody be anybody: it does not start with NODE_ENV=production unless ALLOW_DEMO=1.',
    )
  return config
}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env) => configOf(readEnvironment(environment))

function readEnvironment(environment: NodeJS.ProcessEnv): Static<typeof Environment> {
  const said = Object.fromEntries(
    Object.keys(Environment.properties).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const read = Value.Default(Environment, { ...said, ...wholeNumbers(said) })
  const fault = Value.Errors(Environment, read)[0]
  if (!fault) return read as Static<typeof Environment>
  const name = fault.instancePath.slice(1)
  const value = SECRETS.has(name) ? '…' : JSON.stringify(said[name])
  throw new ConfigurationError(`${name}=${value} will not do: it ${fault.message}.`)
}

function configOf(env: Static<typeof Environment>) {
  const entra = readEntraSettings(env, env.PUBLIC_URL)
  const defaultZone = env.DEFAULT_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isZone(defaultZone)) throw new ConfigurationError(`DEFAULT_ZONE=${JSON.stringify(defaultZone)} is no time zone.`)
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    entraClientId: env.ENTRA_CLIENT_ID,
    frameAncestors: env.FRAME_ANCESTORS?.split(/\s+/) ?? (entra ? MICROSOFT_365_HOSTS : ["'self'"]),
    teams: { appId: env.TEAMS_APP_ID, version: env.TEAMS_APP_VERSION },
    operator: {
      name: env.OPERATOR_NAME,
      url: env.OPERATOR_URL,
      privacyUrl: env.OPERATOR_PRIVACY_URL,
      termsUrl: env.OPERATOR_TERMS_URL,
      supportUrl: env.SUPPORT_URL,
      feedbackUrl: env.FEEDBACK_URL,
    },
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    poolSize: env.DATABASE_POOL_SIZE,
    identity: entra ? ('entra' as const) : ('demo' as const),
    entra,
    defaultZone,
    logLevel: env.LOG_LEVEL,
    requestsPerMinute: env.RATE_LIMIT_PER_MINUTE ?? (entra ? 600 : 0),
    signInsPerMinute: env.SIGN_INS_PER_MINUTE ?? (entra ? 300 : 0),
    refusedTokensPerMinute: env.REFUSED_TOKENS_PER_MINUTE ?? (entra ? 300 : 0),
    metricsToken: env.METRICS_TOKEN,
    shutdownSeconds: env.SHUTDOWN_SECONDS,
    trustProxy: env.TRUST_PROXY === '1',
    sessionSecret: env.SESSION_SECRET,
    version: packageVersion(),
  }
}

const NUMBERS = new Set(
  Object.entries(Environment.properties).flatMap(([name, schema]) => (Type.IsInteger(schema) ? [name] : [])),
)

/** Text that says a whole number is one; "80.5" is not rounded to what somebody did not say. */
const wholeNumbers = (said: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, text = '']) =>
      NUMBERS.has(name) && /^-?\d{1,15}$/.test(text) ? [[name, Number(text)]] : [],
    ),
  )

/** The nearest package.json above this file is ours, in the sources and in the built bundle alike. */
function packageVersion(): string {
  for (const up of ['..', '../..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(`${up}/package.json`, import.meta.url), 'utf8'))
      if (name === 'booking-room-pro') return version
    } catch {
      // Not at this level.
    }
  }
  return 'unknown'
}
