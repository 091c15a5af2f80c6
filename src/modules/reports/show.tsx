import { z } from 'zod'
import { type Actor, scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { AppError, found } from '../../platform/errors.ts'
import { textFor } from '../../platform/i18n.ts'
import { type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import type { FieldErrors } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { listActivities } from '../activities/index.ts'
import { assessPlan, entryFindings, getMethod } from '../assessment/index.ts'
import { getPlan, listCurrentMeasures, listObjectives, listPlans, type Plan } from '../plans/index.ts'
import { beforeOf } from './commands/edit-entry.ts'
import { percentOf } from './commands/move-report.ts'
import { type Report, usualCutOff } from './domain/report.ts'
import { verbsFor } from './domain/states.ts'
import { reportKeys, reportTexts } from './messages/index.ts'
import { EntryPage } from './pages/entry-page.tsx'
import type { ShownEntry } from './pages/entry-table.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { ReportsPage, reportName } from './pages/reports-page.tsx'
import { mayDraftReports, maySeeReports } from './policy.ts'
import { findOwnReport, listEntries, listReports, listSteps } from './store.ts'

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
  const { reports, plans } = await database.read(scopeOf(actor), async (tx) => ({
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
    const { report, plan, entries } = await loadReport(tx, actor, id)
    const total = await percentOf(
      tx,
      report,
      entries.map(({ entry }) => entry),
    )
    return {
      report,
      plan,
      entries,
      total,
      method: await getMethod(tx, plan.method),
      steps: await listSteps(tx, id),
    }
  })
  const done = c.req.query('done')
  return renderPage(
    c,
    {
      title: reportName(t, shown.report, shown.plan.year),
      current: '/reports',
      status: statusOf(refused),
      ...(done !== undefined && {
        notice: { kind: 'success', text: textFor(t, reportKeys, `done.${done}`) },
      }),
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
    return { report, year: plan.year, shown, activities, method: await getMethod(tx, plan.method) }
  })
  return renderPage(
    c,
    { title: t('editEntry'), current: '/reports', status: statusOf(refused) },
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

function reader(c: WebContext): Actor {
  const actor = signedIn(c)
  authorize(maySeeReports(actor))
  return actor
}

const statusOf = ({ errors }: Refused) => (Object.keys(errors).length > 0 ? 422 : 200)

/** The entries with their measures, and what figures and texts show beside each other. */
async function loadReport(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ report: Report; plan: Plan; entries: ShownEntry[] }> {
  const report = found(await findOwnReport(tx, actor.organizationId, id))
  const plan = await getPlan(tx, report.planId)
  const objectives = new Map(
    (await listObjectives(tx, plan.id)).map((objective) => [objective.id, objective]),
  )
  const measures = new Map((await listCurrentMeasures(tx, plan.id)).map((measure) => [measure.id, measure]))
  const assessed = await assessPlan(tx, plan, { start: report.periodStart, cutOff: report.cutOff })
  const judged = new Map(assessed.measures.map((one) => [one.measure.id, one]))
  const entries = (await listEntries(tx, id)).flatMap((entry) => {
    const measure = measures.get(entry.measureId)
    const now = judged.get(entry.measureId)
    if (!measure || !now) return []
    const { number, title } = objectives.get(measure.objectiveId) ?? { number: null, title: '' }
    const findings = [...now.findings, ...entryFindings(entry, now.facts, plan.year)]
    return [{ entry, measure, objective: [number, title].filter(Boolean).join('. '), findings }]
  })
  return { report, plan, entries }
}

function usualForm(plans: readonly Plan[], today: string): FormValues {
  const [plan] = plans
  if (!plan) return {}
  const period = today <= `${plan.year}-08-31` ? 'half-year' : 'year'
  return {
    planId: plan.id,
    period,
    periodStart: `${plan.year}-01-01`,
    cutOff: usualCutOff(period, plan.year, today),
  }
}
