import type { Layout } from '../../../../documents/layouts/layout.ts'
import type { DocumentMeasure, PlanDocument } from '../../../../documents/plan-document.ts'
import type { Measure, Objective } from '../../domain/plan.ts'
import { moneyUnitOf, understandMeasure } from '../../domain/understanding.ts'

/** Where the rows of a new plan get their ids from; tests give their own. */
export type NewId = () => string

/** Objectives and measures of a plan as they stand in a document, with what was understood of each measure. */
export function partsFromDocument(
  document: Pick<PlanDocument, 'objectives'>,
  plan: { id: string; year: number; layout: Layout | null },
  newId: NewId,
): { objectives: Objective[]; measures: Measure[] } {
  const unit = moneyUnitOf(plan.layout)
  const objectives: Objective[] = []
  const measures: Measure[] = []
  document.objectives.forEach(({ number, title, principle, measures: rows }, position) => {
    const objective = { id: newId(), planId: plan.id, position, number, title, principle }
    objectives.push(objective)
    rows.forEach((row, index) => {
      const { doubts: _, ...understood } = understandMeasure(row, plan.year, unit)
      const id = newId()
      measures.push({
        ...textsOf(row),
        ...understood,
        ...{ id, planId: plan.id, objectiveId: objective.id, lineageId: id, position: index },
        ...{ addedByAmendment: null, retiredByAmendment: null },
      })
    })
  })
  return { objectives, measures }
}

/** A report's results are left behind: a plan has none. */
function textsOf({ result: _result, percent: _percent, ...texts }: DocumentMeasure) {
  return texts
}
