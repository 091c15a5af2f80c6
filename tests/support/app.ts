import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { addOrganization, type OrganizationKind } from '../../src/modules/organizations/index.ts'
import { insertMember } from '../../src/modules/people/index.ts'
import type { Actor, Role } from '../../src/platform/auth/actor.ts'
import { hashPassword } from '../../src/platform/auth/password.ts'
import { clockFrom } from '../../src/platform/clock.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { systemScope } from '../../src/platform/db/index.ts'
import { folderStore } from '../../src/platform/files/file-store.ts'
import { passingStore } from '../../src/platform/files/passing-store.ts'
import { type Log, silentLog } from '../../src/platform/log.ts'
import type { Env, Services } from '../../src/web/env.ts'
import { type TestDatabase, testDatabase } from './database.ts'

const origin = 'http://localhost:3000'
const password = 'зөвхөн туршилтын нууц үг'

export type TestBody = { id: string; slug: string; name: string }
export type Fields = Record<string, string | string[]>
export type Reply = {
  status: number
  location: string | null
  text: string
  headers: Headers
  response: Response
}

/** A browser without script: keeps cookies, sends the form's secret and says where it comes from. */
export type Client = {
  actor: Actor
  /** `name=value`, for requests that no form would send. */
  cookie: string
  get(path: string): Promise<Reply>
  /** Posts a form; with files it is multipart. `_csrf` is filled in from the session. */
  post(path: string, fields?: Fields, files?: Record<string, File | File[]>): Promise<Reply>
}

export type TestApp = {
  app: Hono<Env>
  services: Services
  database: TestDatabase
  /** Moves the clock; it stands still otherwise. */
  setNow(iso: string): void
  addBody(kind: OrganizationKind, name: string, parentId?: string | null): Promise<TestBody>
  /** A new person of the body, not signed in. */
  addPerson(role: Role, body: TestBody): Promise<{ actor: Actor; email: string; password: string }>
  /** A new person of the body, signed in through the page as a person would be. */
  signIn(role: Role, body: TestBody): Promise<Client>
  /** Nobody: a citizen. */
  visit(path: string): Promise<Reply>
  /** A form that nobody signed in sends. */
  send(path: string, fields?: Fields, files?: Record<string, File | File[]>): Promise<Reply>
  close(): Promise<void>
}

/** The whole program on a fresh database, its clock at 2026-11-20 10:00 in Ulaanbaatar. */
export async function testApp(env: Record<string, string> = {}, log: Log = silentLog): Promise<TestApp> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'shudarga-test-'))
  const config: Config = readConfig({ DATA_DIR: folder, DEMO: 'false', UPLOAD_LIMIT_MB: '5', ...env })
  let now = new Date('2026-11-20T02:00:00Z')
  const services: Services = {
    config,
    database,
    files: folderStore(join(folder, 'files')),
    written: passingStore(join(folder, 'written')),
    clock: clockFrom(() => now),
    log,
  }
  const app = createApp(services)
  const passwordHash = await hashPassword(password)
  let serial = 0

  const request = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const response = await app.request(`${origin}${path}`, init)
    const text = await response.clone().text()
    return {
      status: response.status,
      location: response.headers.get('location'),
      text,
      headers: response.headers,
      response,
    }
  }

  const addPerson: TestApp['addPerson'] = async (role, body) => {
    serial += 1
    const person = {
      name: `Б.Хүн${serial}`,
      email: `person-${serial}@example.mn`,
      position: 'Мэргэжилтэн',
      role,
    }
    const personId = await database.transaction(systemScope, (tx) =>
      insertMember(tx, { ...person, organizationId: body.id, passwordHash, addedBy: null }),
    )
    const actor: Actor = {
      personId,
      name: person.name,
      language: 'mn',
      organizationId: body.id,
      organizationName: body.name,
      roles: [role],
      position: person.position,
    }
    return { actor, email: person.email, password }
  }

  return {
    app,
    services,
    database,
    setNow: (iso) => {
      now = new Date(iso)
    },
    async addBody(kind, name, parentId = null) {
      serial += 1
      const slug = `${kind}-${serial}`
      const body = { parentId, kind, name, place: 'Шанд хот', slug }
      const id = await database.transaction(systemScope, (tx) => addOrganization(tx, body))
      return { id, slug, name }
    },
    addPerson,
    async signIn(role, body) {
      const { actor, email } = await addPerson(role, body)
      const reply = await request('/sign-in', form({ email, password, next: '/' }))
      const cookie = reply.headers.get('set-cookie')?.split(';')[0]
      if (reply.status !== 303 || !cookie)
        throw new Error(`sign-in answered ${reply.status}: ${reply.text.slice(0, 300)}`)
      const page = await request('/sign-in', { headers: { cookie } })
      const csrf = /name="_csrf" value="([\w-]{20,})"/.exec(page.text)?.[1] ?? ''
      return {
        actor,
        cookie,
        get: (path) => request(path, { headers: { cookie } }),
        post: (path, fields = {}, files = {}) =>
          request(path, form({ _csrf: csrf, ...fields }, files, { cookie })),
      }
    },
    visit: (path) => request(path),
    send: (path, fields = {}, files = {}) => request(path, form(fields, files)),
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function form(
  fields: Fields,
  files: Record<string, File | File[]> = {},
  headers: Record<string, string> = {},
): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  for (const [name, file] of Object.entries(files)) for (const one of [file].flat()) body.append(name, one)
  return { method: 'POST', body, headers: { ...headers, origin, host: 'localhost:3000' } }
}
