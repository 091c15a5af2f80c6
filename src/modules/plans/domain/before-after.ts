import { type MeasureColumn, measureColumns } from './measure-columns.ts'
import { contentOf, type Measure } from './plan.ts'
import { versionOf } from './version.ts'

/** A measure across one amendment; null: it was not there before, or is not after. */
export type Comparison = {
  lineageId: string
  before: Measure | null
  after: Measure | null
  /** What differs, by column of a plan. */
  changed: MeasureColumn[]
}

/**
 * Pairs the measures that an amendment took out with those that it brought in. A measure changed twice by one
 * amendment is compared from its first to its last wording.
 */
export function comparisonsOf(measures: readonly Measure[], amendmentId: string): Comparison[] {
  return [...Map.groupBy(measures, ({ lineageId }) => lineageId)].flatMap(([lineageId, wordings]) => {
    const before =
      wordings.find(
        (each) => each.retiredByAmendment === amendmentId && each.addedByAmendment !== amendmentId,
      ) ?? null
    const after =
      wordings.find(
        (each) => each.addedByAmendment === amendmentId && each.retiredByAmendment !== amendmentId,
      ) ?? null
    if (before === null && after === null) return []
    return [{ lineageId, before, after, changed: before && after ? differences(before, after) : [] }]
  })
}

function differences(before: Measure, after: Measure): Comparison['changed'] {
  const parts = (measure: Measure) => {
    const { text, dueFrom, dueTo, recurrence, budgetAmount, indicators, ...rest } = contentOf(measure)
    const { period, target, budget, ...plain } = rest
    return {
      ...plain,
      measure: text,
      period: [period, dueFrom, dueTo, recurrence],
      target: [target, indicators],
      budget: [budget, budgetAmount],
    }
  }
  const [one, other] = [parts(before), parts(after)]
  return measureColumns.filter((name) => versionOf(one[name]) !== versionOf(other[name]))
}
