import { resolve } from 'node:path'
import { z } from 'zod'
import { settingError } from './platform-error.ts'

/** Whose PostgreSQL: one that the program runs in `dataDir`, or a server that somebody else runs. */
export type DatabaseConfig =
  | { readonly kind: 'own'; readonly binaries: 'any' | 'installed' | 'packaged' }
  | { readonly kind: 'server'; readonly ownerUrl: string; readonly appUrl: string | null }

export type Config = {
  readonly host: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** Where people reach the program, without a final slash; null: at host and port. */
  readonly publicUrl: string | null
  /** Absolute path. Holds the own database and the evidence files. */
  readonly dataDir: string
  readonly database: DatabaseConfig
  /** One-click sign-in and the fictional bodies. */
  readonly demo: boolean
  readonly production: boolean
  readonly defaultLanguage: 'mn' | 'en'
  readonly uploadLimitBytes: number
  readonly sessionHours: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })

const settings = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATA_DIR: z.string().trim().min(1).default('data'),
  SHUDARGA_POSTGRES: z.enum(['any', 'installed', 'packaged']).default('any'),
  DEMO: z.stringbool().optional(),
  LANGUAGE_DEFAULT: z.enum(['mn', 'en']).default('mn'),
  UPLOAD_LIMIT_MB: wholeNumber(1, 1000).default(50),
  SESSION_HOURS: wholeNumber(1, 720).default(12),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
})

type Settings = z.infer<typeof settings>

const names = settings.keyof().options

/**
 * Reads all settings, once, at the start: nothing else in the program looks at the environment.
 * @param env usually `process.env`; an empty value counts as not given
 * @throws StartupError naming the first wrong variable and what is expected, never its value (it may be a secret)
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(names.map((name) => [name, env[name] === '' ? undefined : env[name]]))
  const result = settings.safeParse(given)
  if (!result.success) throw wrongSetting(result.error)
  const read = result.data
  if (read.DATABASE_APP_URL && !read.DATABASE_URL) {
    throw settingError('DATABASE_APP_URL', 'expected.DATABASE_APP_URL')
  }
  const production = read.NODE_ENV === 'production'
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir: resolve(read.DATA_DIR),
    database: databaseConfig(read),
    // The demo signs anybody in with one click: on somebody's real server it must be asked for.
    demo: read.DEMO ?? (!production && !read.DATABASE_URL),
    production,
    defaultLanguage: read.LANGUAGE_DEFAULT,
    uploadLimitBytes: read.UPLOAD_LIMIT_MB * 1024 * 1024,
    sessionHours: read.SESSION_HOURS,
    logLevel: read.LOG_LEVEL,
  }
}

function databaseConfig(read: Settings): DatabaseConfig {
  return read.DATABASE_URL
    ? { kind: 'server', ownerUrl: read.DATABASE_URL, appUrl: read.DATABASE_APP_URL ?? null }
    : { kind: 'own', binaries: read.SHUDARGA_POSTGRES }
}

function wrongSetting(error: z.ZodError): Error {
  const wrong = names.find((name) => error.issues.some((issue) => issue.path[0] === name))
  return wrong ? settingError(wrong, `expected.${wrong}`) : error
}
