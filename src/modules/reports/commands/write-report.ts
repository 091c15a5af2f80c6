import { withReportColumns } from '../../../documents/layouts/from-reading.ts'
import { findLayout, type Layout } from '../../../documents/layouts/layout.ts'
import { writeDocx } from '../../../documents/writers/docx.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getPlan, listMeasuresByIds, listObjectives, planDocument } from '../../plans/index.ts'
import type { Report } from '../domain/report.ts'
import { reportDocument } from '../domain/report-document.ts'
import { reportTexts } from '../messages/index.ts'
import { maySeeReports } from '../policy.ts'
import { findOwnReport } from '../store.ts'
import { listEntries } from '../store-entries.ts'

export type WrittenReport = { report: Report; year: number; organization: string; bytes: Uint8Array }

/** The report as a Word file in the columns of the plan it reports on; marked as a draft until it is approved. */
export async function writeReport(
  services: Services,
  actor: Actor,
  reportId: string,
): Promise<WrittenReport> {
  authorize(maySeeReports(actor))
  // documents leave in Mongolian, whatever language the page is in
  const t = reportTexts('mn')
  const parts = await services.database.read(scopeOf(actor), async (tx) => {
    const report = found(await findOwnReport(tx, actor.organizationId, reportId))
    const plan = await getPlan(tx, report.planId)
    const objectives = await listObjectives(tx, plan.id)
    const entries = await listEntries(tx, reportId)
    // the wordings that were reported on: an amendment of the plan since then changes no report
    const measures = await listMeasuresByIds(
      tx,
      entries.map(({ measureId }) => measureId),
    )
    return { report, plan, objectives, measures, entries }
  })
  const { report, plan, objectives, measures, entries } = parts
  const ids = objectives.map(({ id }) =>
    measures.filter((measure) => measure.objectiveId === id).map((one) => one.id),
  )
  const document = reportDocument(planDocument(plan, objectives, measures), ids, report, entries, {
    title: t('documentTitle', { title: plan.title, period: t(`periodOf.${report.period}`) }),
    stateName: (state) => (state === 'assessed' ? '' : `${t(`entryState.${state}`)}.`),
  })
  const draft = report.state === 'draft' || report.state === 'reviewed'
  const layout = withReportColumns(plan.layout ?? usualLayout())
  return {
    report,
    year: plan.year,
    organization: plan.organizationName,
    bytes: await writeDocx(document, layout, { draft }),
  }
}

/** For a plan that came from no file. */
function usualLayout(): Layout {
  return found(findLayout('soum-report'))
}
