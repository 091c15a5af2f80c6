import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { citizenScope, type PersonScope } from '../../platform/db/index.ts'
import { AppError, found } from '../../platform/errors.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { renderPage, renderPublicPage } from '../../web/frame.tsx'
import { writeWaiting } from './commands/write-waiting.ts'
import { writingTexts } from './messages/index.ts'
import { WritingPage } from './pages/writing-page.tsx'
import { maySeeWritings } from './policy.ts'
import { sendFileFor } from './send-file-for.ts'
import { getWriting, type Writing } from './store/writings.ts'
import type { Writer } from './writer.ts'

/** The pages of files that take long, with every writer there is: they go on also where another part began them. */
export function writingRoutes(writers: readonly Writer[]): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/writings/:id', async (c) => {
    const shown = await look(c, writers, readerScope(c))
    return renderPage(c, { title: shown.title, status: shown.status }, shown.page)
  })
  routes.get('/writings/:id/file', (c) => file(c, writers, readerScope(c)))

  routes.get('/public/writings/:id', async (c) => {
    const shown = await look(c, writers, citizenScope)
    const response = await renderPublicPage(c, { title: shown.title, status: shown.status }, shown.page)
    response.headers.set('Cache-Control', 'no-store')
    // pages for citizens have no script that asks again
    if (shown.waits) response.headers.set('Refresh', '4')
    return response
  })
  routes.get('/public/writings/:id/file', (c) => file(c, writers, citizenScope))
  return routes
}

async function look(c: WebContext, writers: readonly Writer[], scope: PersonScope) {
  const services = c.get('services')
  const writing = await load(c, scope)
  const waits = writing.state === 'waiting'
  // also where the program was started anew since somebody asked
  if (waits) void writeWaiting(services, writers, writing)
  const language = c.get('language')
  const t = writingTexts(language)
  const over = writing.keepUntil !== null && writing.keepUntil <= services.clock.now()
  const title = t(over && writing.state === 'ready' ? 'over' : titles[writing.state])
  const page = <WritingPage t={t} language={language} writing={writing} over={over} here={c.req.path} />
  return { title, page, waits, status: writing.state === 'failed' ? (422 as const) : (200 as const) }
}

const titles = { waiting: 'writing', ready: 'ready', failed: 'failed' } as const

/** Asked for anew, so that nobody gets a file of what has changed or is not theirs to see any more. */
async function file(c: WebContext, writers: readonly Writer[], scope: PersonScope): Promise<Response> {
  const { kind, wish, forEverybody } = await load(c, scope)
  const writer = found(writers.find((known) => known.kind === kind))
  return sendFileFor(c, forEverybody ? citizenScope : scope, writer, wish)
}

function load(c: WebContext, scope: PersonScope): Promise<Writing> {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new AppError('not-found')
  return c.get('services').database.read(scope, (tx) => getWriting(tx, id.data))
}

function readerScope(c: WebContext): PersonScope {
  const actor = signedIn(c)
  authorize(maySeeWritings(actor))
  return scopeOf(actor)
}
