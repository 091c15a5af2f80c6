import { withReportColumns } from '../../../documents/layouts/from-reading.ts'
import { findLayout, type Layout } from '../../../documents/layouts/layout.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import { getPlan, listMeasuresByIds, listObjectives, planDocument } from '../../plans/index.ts'
import type { Entry, Report } from '../domain/report.ts'
import { reportDocument } from '../domain/report-document.ts'
import { reportTitle } from '../domain/report-title.ts'
import { reportTexts } from '../messages/index.ts'
import { listEntries } from '../store/entries.ts'

/** What a report says, in the columns of the plan it reports on; `name` is that of its file, without the ending. */
export type ReportContent = { name: string; year: number; document: PlanDocument; layout: Layout }

/** Documents leave in Mongolian, whatever language the page is in. */
export async function reportContent(tx: Transaction, report: Report): Promise<ReportContent> {
  const plan = await getPlan(tx, report.planId)
  const objectives = await listObjectives(tx, plan.id)
  const entries = await listEntries(tx, report.id)
  // the wordings that were reported on: an amendment of the plan since then changes no report
  const measures = await listMeasuresByIds(
    tx,
    entries.map(({ measureId }) => measureId),
  )
  const t = reportTexts('mn')
  const ids = objectives.map(({ id }) =>
    measures.filter((measure) => measure.objectiveId === id).map((one) => one.id),
  )
  const period = t(`periodOf.${report.period}`)
  const document = reportDocument(planDocument(plan, objectives, measures), ids, report, entries, {
    title: reportTitle(plan.title, {
      planNoun: t('documentPlanNoun'),
      ofPlan: (title) => t('documentTitle', { title, period }),
      beside: (title) => t('documentTitleOther', { title, period }),
    }),
    stateName: (state) => (state === 'assessed' ? '' : `${t(`entryState.${state}`)}.`),
  })
  return {
    name: t('fileName', { organization: plan.organizationName, year: plan.year, period }),
    year: plan.year,
    document,
    layout: withReportColumns(plan.reportLayout ?? plan.layout ?? usualLayout()),
  }
}

/** Why an entry has no percent, as documents say it. */
export function stateName(state: Entry['state']): string {
  return state === 'assessed' ? '' : `${reportTexts('mn')(`entryState.${state}`)}.`
}

/** For a plan that came from no file. */
function usualLayout(): Layout {
  return found(findLayout('soum-report'))
}
