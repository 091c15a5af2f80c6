import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError, found } from '../../platform/errors.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { parseForm } from '../../web/form.ts'
import { orShowAgain } from '../../web/or-show-again.ts'
import { attachToActivity } from './commands/attach-to-activity.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { recordActivity } from './commands/record-activity.ts'
import { withdrawActivity } from './commands/withdraw-activity.ts'
import { type Activity, activitySchema, withdrawSchema } from './domain.ts'
import { parseEvidence } from './evidence-form.ts'
import { maySeeActivities } from './policy.ts'
import { activityPage, listPage, type Refused } from './show.tsx'
import { formPage, valuesOf } from './show-form.tsx'
import { findOwnActivity } from './store/activities.ts'

/** Which field a refusal of the command belongs to. */
const fieldOf: Record<string, string> = {
  'in-the-future': 'happenedOn',
  'not-own-measure': 'measures',
  'broken-photo': 'files',
  'photo-kind': 'files',
}
const none: Refused = { values: {}, errors: {} }

export function activityRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/activities', listPage)
  routes.get('/activities/new', (c) => formPage(c, null, none))

  routes.post('/activities', async (c) => {
    const actor = signedIn(c)
    const form = c.get('form')
    const parsed = parseForm(activitySchema, form.values)
    const evidence = await parseEvidence(form)
    if (!parsed.ok || !evidence.ok) {
      const errors = { ...(parsed.ok ? {} : parsed.errors), ...(evidence.ok ? {} : evidence.errors) }
      return formPage(c, null, { values: form.values, errors })
    }
    return orShowAgain(
      fieldOf,
      async () => {
        const id = await recordActivity(c.get('services'), actor, parsed.value, evidence.value)
        return c.redirect(`/activities/${id}?done=recorded`, 303)
      },
      (errors) => formPage(c, null, { values: form.values, errors }),
    )
  })

  routes.get('/activities/:id', async (c) => activityPage(c, await ownActivity(c), none))

  routes.get('/activities/:id/edit', async (c) => {
    const activity = await ownActivity(c)
    return formPage(c, activity, { values: valuesOf(activity), errors: {} })
  })

  routes.post('/activities/:id', async (c) => {
    const actor = signedIn(c)
    const activity = await ownActivity(c)
    const { id } = activity
    const { values } = c.get('form')
    const parsed = parseForm(activitySchema, values)
    if (!parsed.ok) return formPage(c, activity, { values, errors: parsed.errors })
    return orShowAgain(
      fieldOf,
      async () => {
        await correctActivity(c.get('services'), actor, id, parsed.value)
        return c.redirect(`/activities/${id}?done=corrected`, 303)
      },
      (errors) => formPage(c, activity, { values, errors }),
    )
  })

  routes.post('/activities/:id/evidence', async (c) => {
    const actor = signedIn(c)
    const activity = await ownActivity(c)
    const { id } = activity
    const form = c.get('form')
    const evidence = await parseEvidence(form)
    if (!evidence.ok) return activityPage(c, activity, { values: form.values, errors: evidence.errors })
    if (evidence.value.files.length + evidence.value.links.length === 0) {
      return activityPage(c, activity, { values: form.values, errors: { files: 'choose-evidence' } })
    }
    return orShowAgain(
      fieldOf,
      async () => {
        await attachToActivity(c.get('services'), actor, id, evidence.value)
        return c.redirect(`/activities/${id}?done=attached`, 303)
      },
      (errors) => activityPage(c, activity, { values: form.values, errors }),
    )
  })

  routes.post('/activities/:id/withdraw', async (c) => {
    const actor = signedIn(c)
    const activity = await ownActivity(c)
    const { id } = activity
    const { values } = c.get('form')
    const parsed = parseForm(withdrawSchema, values)
    if (!parsed.ok) return activityPage(c, activity, { values, errors: parsed.errors })
    await withdrawActivity(c.get('services'), actor, id, parsed.value.reason)
    return c.redirect(`/activities/${id}?done=withdrawn`, 303)
  })
  return routes
}

async function ownActivity(c: WebContext): Promise<Activity> {
  const actor = signedIn(c)
  authorize(maySeeActivities(actor))
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new AppError('not-found')
  return found(
    await c
      .get('services')
      .database.read(scopeOf(actor), (tx) => findOwnActivity(tx, actor.organizationId, id.data)),
  )
}
