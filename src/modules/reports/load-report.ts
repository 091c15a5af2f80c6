import type { Actor } from '../../platform/auth/actor.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { found } from '../../platform/errors.ts'
import {
  type AssessedMeasure,
  assessPlan,
  entryFindings,
  type Finding,
  measureFindings,
} from '../assessment/index.ts'
import {
  getPlan,
  listCurrentMeasures,
  listMeasuresByIds,
  listObjectives,
  type Measure,
  type Plan,
} from '../plans/index.ts'
import type { Entry, Report } from './domain/report.ts'
import { listEntries } from './store/entries.ts'
import { findOwnReport } from './store/reports.ts'

/** An entry with its measure as it was reported on, and what a reviewer would ask about. */
export type ShownEntry = { entry: Entry; measure: Measure; objective: string; findings: readonly Finding[] }

export type LoadedReport = {
  report: Report
  plan: Plan
  entries: ShownEntry[]
  /** True where the plan was amended after this draft: drafting again brings it in. */
  planMovedOn: boolean
}

/**
 * A report of the actor's body with everything that its page shows. While it can still change, the findings follow the
 * work as it is now; later they are those of the figures that were signed.
 */
export async function loadReport(tx: Transaction, actor: Actor, id: string): Promise<LoadedReport> {
  const report = found(await findOwnReport(tx, actor.organizationId, id))
  const plan = await getPlan(tx, report.planId)
  const rows = await listEntries(tx, id)
  const measures = await listMeasuresByIds(
    tx,
    rows.map(({ measureId }) => measureId),
  )
  const objectives = new Map((await listObjectives(tx, plan.id)).map((one) => [one.id, one]))
  const byMeasure = new Map(rows.map((entry) => [entry.measureId, entry]))
  const live = await liveFindings(tx, report, plan)
  const entries = measures.map((measure) => {
    const entry = found(byMeasure.get(measure.id))
    const { number, title } = objectives.get(measure.objectiveId) ?? { number: null, title: '' }
    const now = live.get(measure.id)
    const figures =
      now?.findings ?? measureFindings(measure, { state: entry.proposedState, basis: entry.basis })
    const findings = [...figures, ...entryFindings(entry, now?.facts ?? entry.basis, plan.year)]
    return { entry, measure, objective: [number, title].filter(Boolean).join('. '), findings }
  })
  return { report, plan, entries, planMovedOn: await movedOn(tx, report, measures) }
}

async function liveFindings(
  tx: Transaction,
  report: Report,
  plan: Plan,
): Promise<Map<string, AssessedMeasure>> {
  if (report.state === 'approved' || report.state === 'signed') return new Map()
  const { measures } = await assessPlan(tx, plan, { start: report.periodStart, cutOff: report.cutOff })
  return new Map(measures.map((one) => [one.measure.id, one]))
}

async function movedOn(tx: Transaction, report: Report, measures: readonly Measure[]): Promise<boolean> {
  if (report.state !== 'draft') return false
  if (measures.some((measure) => measure.retiredByAmendment !== null)) return true
  return (await listCurrentMeasures(tx, report.planId)).length !== measures.length
}
