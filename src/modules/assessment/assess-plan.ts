import type { Transaction } from '../../platform/db/index.ts'
import { listCurrentMeasures, type Measure, type Plan } from '../plans/index.ts'
import { type Finding, findingsOf } from './domain/findings.ts'
import { type Facts, noFacts, type Proposal, propose } from './domain/proposal.ts'
import { type RolledUp, rollUp } from './domain/roll-up.ts'
import { getMethod, listFacts, type NamedMethod } from './store.ts'

export type AssessedMeasure = { measure: Measure; facts: Facts; proposal: Proposal; findings: Finding[] }
export type AssessedPlan = { method: NamedMethod; measures: AssessedMeasure[]; total: RolledUp }
export type Window = { start: string; cutOff: string }

/** The period of a plan's year until a day: from its window (or the new year) on. Dates are ISO. */
export function windowUntil(plan: Pick<Plan, 'year' | 'windowStart'>, cutOff: string): Window {
  const newYear = `${plan.year}-01-01`
  const start = plan.windowStart !== null && plan.windowStart < newYear ? plan.windowStart : newYear
  return { start, cutOff: cutOff < start ? start : cutOff }
}

/** Every current measure of a plan with what was done for it, the percent that follows from it, and the plan's own. */
export async function assessPlan(tx: Transaction, plan: Plan, window: Window): Promise<AssessedPlan> {
  const method = await getMethod(tx, plan.method)
  const current = await listCurrentMeasures(tx, plan.id)
  const facts = await listFacts(tx, plan.id, window)
  const measures = current.map((measure) =>
    assessMeasure(measure, facts.get(measure.lineageId) ?? noFacts, window, method),
  )
  const total = rollUp(
    measures.map(({ measure, proposal }) => ({ section: measure.objectiveId, ...proposal })),
    method,
  )
  return { method, measures, total }
}

function assessMeasure(measure: Measure, facts: Facts, window: Window, method: NamedMethod): AssessedMeasure {
  const proposal = propose(measure, facts, window, method.steps)
  const noBudget = measure.budgetAmount === null && measure.budget === null
  const findings = findingsOf({
    expectation: measure,
    facts,
    proposal,
    budgetAmount: measure.budgetAmount,
    noBudget,
  })
  return { measure, facts, proposal, findings }
}
