import type { Context } from 'hono'
import type { Actor } from '../platform/auth/actor.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/db/index.ts'
import { AppError } from '../platform/errors.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { PassingStore } from '../platform/files/passing-store.ts'
import type { Language } from '../platform/i18n.ts'
import type { Log } from '../platform/log.ts'

/** What the composition gives to every command and page. */
export type Services = {
  config: Config
  database: Database
  /** What people brought. */
  files: FileStore
  /** What the program wrote and keeps for a while. */
  written: PassingStore
  clock: Clock
  log: Log
}

export type FormValues = Record<string, string | string[]>
export type FormFiles = Record<string, File[]>
export type Form = { values: FormValues; files: FormFiles }

export type Env = {
  Variables: {
    services: Services
    /** Null for a citizen. */
    actor: Actor | null
    csrfToken: string
    language: Language
    /** What a POST brought; empty for a GET. */
    form: Form
  }
}
export type WebContext = Context<Env>

/** The signed-in person, or the refusal that sends a visitor to the sign-in page. */
export function signedIn(c: WebContext): Actor {
  const actor = c.get('actor')
  if (!actor) throw new AppError('not-signed-in')
  return actor
}
