import type { Transaction } from '../../platform/db/index.ts'
import { found } from '../../platform/errors.ts'
import { listCurrentMeasuresOf, type Measure, type Plan } from '../plans/index.ts'
import { type Finding, findingsOf } from './domain/findings.ts'
import { type Facts, noFacts, type Proposal, propose, type Span } from './domain/proposal.ts'
import { type RolledUp, rollUp } from './domain/roll-up.ts'
import { listFacts, listMethods, type NamedMethod } from './store.ts'

export type AssessedMeasure = { measure: Measure; facts: Facts; proposal: Proposal; findings: Finding[] }
export type AssessedPlan = { method: NamedMethod; measures: AssessedMeasure[]; total: RolledUp }
export type Window = { start: string; cutOff: string }

/**
 * The period of a plan's year until a day: from its window (or the new year) on, and not beyond its end, so that the
 * months after a plan's year are not expected of it. Dates are ISO.
 */
export function windowUntil(plan: Pick<Plan, 'year' | 'windowStart' | 'windowEnd'>, day: string): Window {
  const newYear = `${plan.year}-01-01`
  const start = plan.windowStart !== null && plan.windowStart < newYear ? plan.windowStart : newYear
  const yearEnd = `${plan.year}-12-31`
  const end = plan.windowEnd !== null && plan.windowEnd > yearEnd ? plan.windowEnd : yearEnd
  const cutOff = day > end ? end : day
  if (cutOff < start) return { start, cutOff: start }
  return { start, cutOff }
}

/** The day from which a plan runs: its window's first day; what lies before the new year is preparation. */
export function planStart({ year, windowStart }: Pick<Plan, 'year' | 'windowStart'>): string {
  const newYear = `${year}-01-01`
  return windowStart !== null && windowStart > newYear ? windowStart : newYear
}

/** Every current measure of a plan with what was done for it, the percent that follows from it, and the plan's own. */
export async function assessPlan(tx: Transaction, plan: Plan, window: Window): Promise<AssessedPlan> {
  return found((await assessPlans(tx, [{ plan, window }])).get(plan.id))
}

/** The same for many plans, by their ids: four queries whatever their number. */
export async function assessPlans(
  tx: Transaction,
  wanted: readonly { plan: Pick<Plan, 'id' | 'method' | 'year' | 'windowStart'>; window: Window }[],
): Promise<Map<string, AssessedPlan>> {
  if (wanted.length === 0) return new Map()
  const methods = await listMethods(tx, [...new Set(wanted.map(({ plan }) => plan.method))])
  const ids = wanted.map(({ plan }) => plan.id)
  const current = Map.groupBy(await listCurrentMeasuresOf(tx, ids), ({ planId }) => planId)
  const windows = wanted.map(({ plan, window }) => ({ planId: plan.id, ...window }))
  const facts = await listFacts(tx, windows)
  return new Map(
    wanted.map(({ plan, window }) => {
      const method = found(methods.get(plan.method))
      const span = { ...window, planStart: planStart(plan) }
      const measures = (current.get(plan.id) ?? []).map((measure) =>
        assessMeasure(measure, facts.get(measure.lineageId) ?? noFacts, span, method),
      )
      const sections = measures.map(({ measure, proposal }) => ({
        section: measure.objectiveId,
        ...proposal,
      }))
      return [plan.id, { method, measures, total: rollUp(sections, method) }]
    }),
  )
}

function assessMeasure(measure: Measure, facts: Facts, window: Span, method: NamedMethod): AssessedMeasure {
  const proposal = propose(measure, facts, window, method.steps)
  const findings = measureFindings(measure, proposal)
  return { measure, facts, proposal, findings }
}

/** What the figures of a measure show; `proposal` may be one that a report kept. */
export function measureFindings(measure: Measure, proposal: Pick<Proposal, 'state' | 'basis'>): Finding[] {
  const { budgetAmount, budget } = measure
  return findingsOf({ proposal, budgetAmount, noBudget: budgetAmount === null && budget === null })
}
