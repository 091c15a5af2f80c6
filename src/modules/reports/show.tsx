import { z } from 'zod'
import { type Actor, scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError, found } from '../../platform/errors.ts'
import { textFor } from '../../platform/i18n.ts'
import { type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import type { FieldErrors } from '../../web/form.ts'
import { type Page, renderPage } from '../../web/frame.tsx'
import { listActivities } from '../activities/index.ts'
import { getMethod } from '../assessment/index.ts'
import { hasBodiesBelow } from '../organizations/index.ts'
import { listPlans, type Plan } from '../plans/index.ts'
import { beforeOf } from './commands/edit-entry.ts'
import { percentOf } from './commands/move-report.ts'
import { verbsFor } from './domain/states.ts'
import { loadReport } from './load-report.ts'
import { type ReportTexts, reportKeys, reportTexts } from './messages/index.ts'
import { EntryPage } from './pages/entry-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { ReportsPage, reportName } from './pages/reports-page.tsx'
import { mayDraftReports, maySeeReports } from './policy.ts'
import { findEntryChange } from './store/entries.ts'
import { listReports, listSteps } from './store/reports.ts'

/** What a form brought that was refused; both empty when a page is merely opened. */
export type Refused = { values: FormValues; errors: FieldErrors }

/** A uuid of the address; anything else is a page that does not exist. */
export function idOf(c: WebContext, name: string): string {
  const id = z.uuid().safeParse(c.req.param(name))
  if (!id.success) throw new AppError('not-found')
  return id.data
}

export async function showReports(c: WebContext, refused: Refused): Promise<Response> {
  const actor = reader(c)
  const language = c.get('language')
  const t = reportTexts(language)
  const { database, clock } = c.get('services')
  const { reports, plans, standsAbove } = await database.read(scopeOf(actor), async (tx) => ({
    standsAbove: await hasBodiesBelow(tx, actor.organizationId),
    reports: await listReports(tx, actor.organizationId),
    plans: (await listPlans(tx, actor.organizationId)).filter((plan) => plan.state === 'approved'),
  }))
  return renderPage(
    c,
    { title: t('reports'), status: statusOf(refused) },
    <ReportsPage
      t={t}
      csrfToken={c.get('csrfToken')}
      reports={reports}
      plans={plans}
      mayDraft={mayDraftReports(actor)}
      standsAbove={standsAbove}
      values={refused.values.planId === undefined ? usualForm(plans, clock.today()) : refused.values}
      errors={fieldErrors(refused.errors, language, t, reportKeys)}
    />,
  )
}

export async function showReport(c: WebContext, refused: Refused): Promise<Response> {
  const actor = reader(c)
  const language = c.get('language')
  const t = reportTexts(language)
  const { database, config } = c.get('services')
  const id = idOf(c, 'id')
  const shown = await database.read(scopeOf(actor), async (tx) => {
    const loaded = await loadReport(tx, actor, id)
    const { report, plan, entries } = loaded
    const total = await percentOf(
      tx,
      report,
      entries.map(({ entry }) => entry),
    )
    return {
      ...loaded,
      total,
      method: await getMethod(tx, plan.method),
      steps: await listSteps(tx, id),
    }
  })
  return renderPage(
    c,
    {
      title: reportName(t, shown.report, shown.plan.year),
      current: '/reports',
      status: statusOf(refused),
      ...doneNotice(t, c.req.query('done')),
    },
    <ReportPage
      {...shown}
      t={t}
      language={language}
      csrfToken={c.get('csrfToken')}
      verbs={verbsFor(actor, shown.report.state)}
      self={{ position: actor.position, name: actor.name }}
      values={refused.values}
      errors={fieldErrors(refused.errors, language, t, reportKeys)}
      uploadLimitBytes={config.uploadLimitBytes}
    />,
  )
}

export async function showEntry(c: WebContext, refused: Refused): Promise<Response> {
  const actor = reader(c)
  const language = c.get('language')
  const t = reportTexts(language)
  const id = idOf(c, 'id')
  const measureId = idOf(c, 'measureId')
  const page = await c.get('services').database.read(scopeOf(actor), async (tx) => {
    const { report, plan, entries } = await loadReport(tx, actor, id)
    if (!verbsFor(actor, report.state).includes('edit'))
      throw new AppError('wrong-state', `report-is-${report.state}`)
    const shown = found(entries.find(({ measure }) => measure.id === measureId))
    const activities = await listActivities(tx, {
      organizationId: actor.organizationId,
      lineageId: shown.measure.lineageId,
      from: report.periodStart,
      to: report.cutOff,
    })
    // somebody else saved it while this person was typing: their version stands beside what was typed
    const conflict = refused.errors.text === 'entry-changed'
    const change = conflict ? await findEntryChange(tx, id, measureId) : null
    const method = await getMethod(tx, plan.method)
    return { report, year: plan.year, shown, activities, method, conflict, change }
  })
  return renderPage(
    c,
    {
      title: t('editEntry'),
      current: '/reports',
      status: statusOf(refused),
      ...doneNotice(t, c.req.query('done')),
    },
    <EntryPage
      {...page}
      t={t}
      language={language}
      csrfToken={c.get('csrfToken')}
      before={beforeOf(page.shown.entry)}
      values={refused.values}
      errors={fieldErrors(refused.errors, language, t, reportKeys)}
    />,
  )
}

/** Only what this program has a sentence for: an address must not put words into its mouth. */
function doneNotice(t: ReportTexts, done: string | undefined): Pick<Page, 'notice'> {
  const code = `done.${done}`
  if (!Object.hasOwn(reportKeys, code)) return {}
  return { notice: { kind: 'success', text: textFor(t, reportKeys, code) } }
}

function reader(c: WebContext): Actor {
  const actor = signedIn(c)
  authorize(maySeeReports(actor))
  return actor
}

const statusOf = ({ errors }: Refused) => (Object.keys(errors).length > 0 ? 422 : 200)

function usualForm(plans: readonly Plan[], today: string): FormValues {
  const [plan] = plans
  if (!plan) return {}
  const period = today <= `${plan.year}-08-31` ? 'half-year' : 'year'
  return {
    planId: plan.id,
    period,
    periodStart: `${plan.year}-01-01`,
  }
}
