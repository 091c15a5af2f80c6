import type { DocumentMeasure, PlanDocument } from '../../../documents/plan-document.ts'
import type { Measure, Objective, Plan } from './plan.ts'

/** The plan in the form of the contract, for writing it as a document. Objectives without a measure are kept. */
export function planDocument(
  plan: Plan,
  objectives: readonly Objective[],
  measures: readonly Measure[],
): PlanDocument {
  const byObjective = Map.groupBy(measures, ({ objectiveId }) => objectiveId)
  const { approverPosition, approverName, windowStart, windowEnd } = plan
  return {
    kind: 'plan',
    title: plan.title,
    organization: plan.organizationName,
    year: plan.year,
    window: windowStart && windowEnd ? { start: windowStart, end: windowEnd } : null,
    issued: { date: plan.issuedDate, place: plan.issuedPlace, number: plan.issuedNumber },
    approvedBy: approverPosition && approverName ? { position: approverPosition, name: approverName } : null,
    signatures: [],
    objectives: objectives.map(({ id, number, title, principle }) => ({
      number,
      title,
      principle,
      measures: (byObjective.get(id) ?? []).map(documentMeasure),
    })),
  }
}

/** A measure of a plan, which has no result and no percent yet. */
export function documentMeasure(measure: Measure): DocumentMeasure {
  const { number, text, criteria, baseline, target, period, budget, outcome, responsible } = measure
  return {
    number,
    text,
    criteria,
    baseline,
    target,
    period,
    budget,
    outcome,
    responsible,
    result: null,
    percent: null,
  }
}
