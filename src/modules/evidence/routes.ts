import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { AppError, found } from '../../platform/errors.ts'
import { type Env, signedIn } from '../../web/env.ts'
import { sendFile } from '../../web/send-file.ts'
import { changeEvidence } from './commands/change-evidence.ts'
import { maySeeRestricted } from './policy.ts'
import { findEvidence } from './store.ts'

const idSchema = z.uuid()
const changes = z.enum(['publish', 'restrict', 'withdraw'])

export function evidenceRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  /** Public evidence for everybody, restricted evidence for its own body: row-level security decides. */
  routes.get('/evidence/:id/file', async (c) => {
    const id = idSchema.safeParse(c.req.param('id'))
    if (!id.success) throw new AppError('not-found')
    const { database } = c.get('services')
    const actor = c.get('actor')
    const { file, visibility } = found(await database.read(scopeOf(actor), (tx) => findEvidence(tx, id.data)))
    if (visibility === 'restricted' && !maySeeRestricted(actor)) throw new AppError('not-found')
    return sendFile(c, found(file))
  })

  routes.post('/evidence/:id/:change', async (c) => {
    const actor = signedIn(c)
    const id = idSchema.safeParse(c.req.param('id'))
    const change = changes.safeParse(c.req.param('change'))
    if (!id.success || !change.success) throw new AppError('not-found')
    const evidence = await changeEvidence(c.get('services'), actor, id.data, change.data)
    return c.redirect(`/activities/${evidence.activityId}?done=${change.data}`, 303)
  })
  return routes
}
