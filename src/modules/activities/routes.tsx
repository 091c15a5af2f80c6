import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError, found } from '../../platform/errors.ts'
import { textFor } from '../../platform/i18n.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import { type FieldErrors, parseForm } from '../../web/form.ts'
import { type Page, renderPage } from '../../web/frame.tsx'
import { orShowAgain } from '../../web/or-show-again.ts'
import { listEvidence } from '../evidence/index.ts'
import { listChoosableMeasures, listPlaces } from './choices.ts'
import { attachToActivity } from './commands/attach-to-activity.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { recordActivity } from './commands/record-activity.ts'
import { withdrawActivity } from './commands/withdraw-activity.ts'
import { type Activity, activitySchema, withdrawSchema } from './domain.ts'
import { parseEvidence } from './evidence-form.ts'
import { type ActivityTexts, activityKeys, activityTexts } from './messages/index.ts'
import { ActivitiesPage } from './pages/activities-page.tsx'
import { ActivityFormPage } from './pages/activity-form-page.tsx'
import { ActivityPage } from './pages/activity-page.tsx'
import { mayRecordActivities, maySeeActivities } from './policy.ts'
import { findOwnActivity, listActivities } from './store.ts'

const pageSize = 50
/** Which field a refusal of the command belongs to. */
const fieldOf: Record<string, string> = {
  'in-the-future': 'happenedOn',
  'not-own-measure': 'measures',
  'broken-photo': 'files',
  'photo-kind': 'files',
}
const none: Refused = { values: {}, errors: {} }
type Refused = { values: FormValues; errors: FieldErrors }

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

  routes.get('/activities/:id', (c) => activityPage(c, none))

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
    const { id } = await ownActivity(c)
    const form = c.get('form')
    const evidence = await parseEvidence(form)
    if (!evidence.ok) return activityPage(c, { values: form.values, errors: evidence.errors })
    if (evidence.value.files.length + evidence.value.links.length === 0) {
      return activityPage(c, { values: form.values, errors: { files: 'choose-evidence' } })
    }
    return orShowAgain(
      fieldOf,
      async () => {
        await attachToActivity(c.get('services'), actor, id, evidence.value)
        return c.redirect(`/activities/${id}?done=attached`, 303)
      },
      (errors) => activityPage(c, { values: form.values, errors }),
    )
  })

  routes.post('/activities/:id/withdraw', async (c) => {
    const actor = signedIn(c)
    const { id } = await ownActivity(c)
    const { values } = c.get('form')
    const parsed = parseForm(withdrawSchema, values)
    if (!parsed.ok) return activityPage(c, { values, errors: parsed.errors })
    await withdrawActivity(c.get('services'), actor, id, parsed.value.reason)
    return c.redirect(`/activities/${id}?done=withdrawn`, 303)
  })
  return routes
}

const filterSchema = z.object({
  from: z.iso.date().catch(''),
  to: z.iso.date().catch(''),
  withdrawn: z.literal('yes').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

async function listPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(maySeeActivities(actor))
  const t = activityTexts(c.get('language'))
  const { from, to, withdrawn, page } = filterSchema.parse(c.req.query())
  const rows = await c.get('services').database.read(scopeOf(actor), (tx) =>
    listActivities(tx, {
      organizationId: actor.organizationId,
      from: from || undefined,
      to: to || undefined,
      withdrawn: withdrawn === 'yes',
      limit: pageSize + 1,
      offset: (page - 1) * pageSize,
    }),
  )
  return renderPage(
    c,
    { title: t('activities') },
    <ActivitiesPage
      t={t}
      mayRecord={mayRecordActivities(actor)}
      activities={rows.slice(0, pageSize)}
      filter={{ from, to, withdrawn: withdrawn === 'yes', page }}
      pages={rows.length > pageSize ? page + 1 : page}
    />,
  )
}

async function formPage(c: WebContext, corrected: Activity | null, refused: Refused): Promise<Response> {
  const actor = signedIn(c)
  authorize(mayRecordActivities(actor))
  const { database, config, clock } = c.get('services')
  const language = c.get('language')
  const t = activityTexts(language)
  const { measures, places } = await database.read(scopeOf(actor), async (tx) => ({
    measures: await listChoosableMeasures(tx, actor.organizationId),
    places: await listPlaces(tx, actor.organizationId),
  }))
  const fresh: FormValues = {
    submissionKey: randomUUID(),
    happenedOn: clock.today(),
    measures: c.req.queries('measure') ?? [],
  }
  const status = Object.keys(refused.errors).length > 0 ? 422 : 200
  return renderPage(
    c,
    { title: corrected === null ? t('record') : t('correctTitle'), current: '/activities', status },
    <ActivityFormPage
      t={t}
      csrfToken={c.get('csrfToken')}
      activityId={corrected?.id ?? null}
      measures={measures}
      retired={corrected?.measures.filter(({ retired }) => retired) ?? []}
      places={places}
      values={refused.values.submissionKey === undefined ? fresh : refused.values}
      errors={fieldErrors(refused.errors, language, t, activityKeys)}
      uploadLimitBytes={config.uploadLimitBytes}
    />,
  )
}

/** Only what this program has a sentence for: an address must not put words into its mouth. */
function doneNotice(t: ActivityTexts, done: string | undefined): Pick<Page, 'notice'> {
  const code = `done.${done}`
  if (!Object.hasOwn(activityKeys, code)) return {}
  return { notice: { kind: 'success', text: textFor(t, activityKeys, code) } }
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

async function activityPage(c: WebContext, refused: Refused): Promise<Response> {
  const actor = signedIn(c)
  const activity = await ownActivity(c)
  const { database, config } = c.get('services')
  const language = c.get('language')
  const t = activityTexts(language)
  const evidence = await database.read(scopeOf(actor), (tx) => listEvidence(tx, [activity.id]))
  return renderPage(
    c,
    {
      title: activity.what.slice(0, 80),
      current: '/activities',
      status: Object.keys(refused.errors).length > 0 ? 422 : 200,
      ...doneNotice(t, c.req.query('done')),
    },
    <ActivityPage
      t={t}
      csrfToken={c.get('csrfToken')}
      activity={activity}
      evidence={evidence}
      mayChange={mayRecordActivities(actor) && activity.state === 'recorded'}
      values={refused.values}
      errors={fieldErrors(refused.errors, language, t, activityKeys)}
      uploadLimitBytes={config.uploadLimitBytes}
    />,
  )
}

/** A recorded activity as its form shows it. The key is new: a correction is not a second sending. */
function valuesOf(activity: Activity): FormValues {
  return {
    submissionKey: randomUUID(),
    what: activity.what,
    kind: activity.kind,
    happenedOn: activity.happenedOn,
    endedOn: activity.endedOn ?? '',
    place: activity.place ?? '',
    spent: activity.spent === null ? '' : String(activity.spent),
    measures: activity.measures.map((measure) => measure.lineageId),
    ...Object.fromEntries(
      activity.quantities.map(({ kind, amount }) => [`quantity.${kind}`, String(amount)]),
    ),
  }
}
