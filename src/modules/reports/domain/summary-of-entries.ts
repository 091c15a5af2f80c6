import { usualSteps } from '../../../documents/papers/from-documents.ts'
import type { SummarySheet } from '../../../documents/papers/summary-sheet.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { assessmentTexts, methodLine, type NamedMethod, rollUp } from '../../assessment/index.ts'
import type { Measure, Objective } from '../../plans/index.ts'
import type { Entry, Report } from './report.ts'

type Parts = {
  report: Pick<Report, 'percent'>
  objectives: readonly Pick<Objective, 'id' | 'number' | 'title'>[]
  measures: readonly Pick<Measure, 'id' | 'objectiveId'>[]
  entries: readonly Pick<Entry, 'measureId' | 'state' | 'percent'>[]
}

/**
 * A report as its summary sheet (товъёг). The percent of the whole is the one that was approved, as soon as there is
 * one: a signed figure is never computed anew.
 */
export function summaryOfEntries(
  document: PlanDocument,
  { report, objectives, measures, entries }: Parts,
  method: NamedMethod,
): SummarySheet {
  const sectionOf = new Map(measures.map(({ id, objectiveId }) => [id, objectiveId]))
  const assessed = entries.map(({ measureId, state, percent }) => ({
    section: sectionOf.get(measureId) ?? measureId,
    state,
    percent,
  }))
  const rows = objectives.map(({ id, number, title }) => {
    const own = assessed.filter(({ section }) => section === id)
    const { counts, percent } = rollUp(own, method)
    return {
      number,
      name: title,
      percents: own.flatMap((one) => (one.state === 'assessed' && one.percent !== null ? [one.percent] : [])),
      notDue: counts['not-due'],
      cannotAssess: counts['cannot-assess'],
      notAssessed: counts['not-assessed'],
      average: percent,
    }
  })
  return {
    title: document.title,
    organization: document.organization,
    year: document.year,
    issued: document.issued,
    rowsAre: 'objectives',
    steps: method.steps.length > 0 ? method.steps.toSorted((one, other) => other - one) : usualSteps,
    rows,
    average: report.percent ?? rollUp(assessed, method).percent,
    method: methodLine(assessmentTexts('mn'), 'mn', method),
    signatures: document.signatures,
  }
}
