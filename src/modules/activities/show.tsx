import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { textFor } from '../../platform/i18n.ts'
import { type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import type { FieldErrors } from '../../web/form.ts'
import { type Page, renderPage } from '../../web/frame.tsx'
import { listEvidence } from '../evidence/index.ts'
import type { Activity } from './domain.ts'
import { type ActivityTexts, activityKeys, activityTexts } from './messages/index.ts'
import { ActivitiesPage } from './pages/activities-page.tsx'
import { ActivityPage } from './pages/activity-page.tsx'
import { mayRecordActivities, maySeeActivities } from './policy.ts'
import { listActivities } from './store/activities.ts'

const pageSize = 50
/** What was typed and what is wrong with it; both empty for a form that nobody has sent. */
export type Refused = { values: FormValues; errors: FieldErrors }

const filterSchema = z.object({
  from: z.iso.date().catch(''),
  to: z.iso.date().catch(''),
  withdrawn: z.literal('yes').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export async function listPage(c: WebContext): Promise<Response> {
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

/** Only what this program has a sentence for: an address must not put words into its mouth. */
function doneNotice(t: ActivityTexts, done: string | undefined): Pick<Page, 'notice'> {
  const code = `done.${done}`
  if (!Object.hasOwn(activityKeys, code)) return {}
  return { notice: { kind: 'success', text: textFor(t, activityKeys, code) } }
}

export async function activityPage(c: WebContext, activity: Activity, refused: Refused): Promise<Response> {
  const actor = signedIn(c)
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
