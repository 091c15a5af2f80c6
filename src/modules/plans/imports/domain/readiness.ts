import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { firstYear, lastYear } from '../../domain/forms.ts'

/**
 * What keeps a document that was read from becoming a plan: name of the field or row → code of the message.
 * Rows are named `measure-2-0` (objective, measure; from 0). Empty: it can be saved.
 */
export function faultsOf(document: PlanDocument): Record<string, string> {
  const faults: Record<string, string> = {}
  const { year, window } = document
  if (document.title.trim() === '') faults.title = 'required'
  if (year === null) faults.year = 'required'
  else if (year < firstYear || year > lastYear) faults.year = 'year-out-of-range'
  if (window && window.start > window.end) faults.windowEnd = 'ends-before-start'
  if (document.objectives.every(({ measures }) => measures.length === 0)) faults.measures = 'no-measures'
  document.objectives.forEach(({ measures }, objective) => {
    measures.forEach(({ text }, measure) => {
      if (text.trim() === '') faults[`measure-${objective}-${measure}`] = 'measure-without-text'
    })
  })
  return faults
}
