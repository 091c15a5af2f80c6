import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import { renderPage } from '../../web/frame.tsx'
import type { Activity } from './domain.ts'
import { activityKeys, activityTexts } from './messages/index.ts'
import { ActivityFormPage } from './pages/activity-form-page.tsx'
import { mayRecordActivities } from './policy.ts'
import type { Refused } from './show.tsx'
import { findLastWork, listChoosableMeasures, listPlaces, listRecentLineages } from './store/choices.ts'

const lineage = z.uuid()

/** The form of new work, or of a recorded one that is corrected; after a refusal with what was typed. */
export async function formPage(
  c: WebContext,
  corrected: Activity | null,
  refused: Refused,
): Promise<Response> {
  const actor = signedIn(c)
  authorize(mayRecordActivities(actor))
  const { database, config, clock } = c.get('services')
  const language = c.get('language')
  const t = activityTexts(language)
  const { organizationId, personId } = actor
  const wanted = (c.req.queries('measure') ?? []).filter((one) => lineage.safeParse(one).success)
  const [first] = wanted
  const { measures, places, recent, last } = await database.read(scopeOf(actor), async (tx) => ({
    measures: await listChoosableMeasures(tx, organizationId),
    places: await listPlaces(tx, organizationId),
    recent: await listRecentLineages(tx, organizationId, personId),
    last: first === undefined ? null : await findLastWork(tx, organizationId, first),
  }))
  const fresh: FormValues = {
    submissionKey: randomUUID(),
    happenedOn: clock.today(),
    kind: last?.kind ?? '',
    place: last?.place ?? '',
    measures: wanted,
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
      recent={recent}
      places={places}
      values={refused.values.submissionKey === undefined ? fresh : refused.values}
      errors={fieldErrors(refused.errors, language, t, activityKeys)}
      uploadLimitBytes={config.uploadLimitBytes}
    />,
  )
}

/** A recorded activity as its form shows it. The key is new: a correction is not a second sending. */
export function valuesOf(activity: Activity): FormValues {
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
