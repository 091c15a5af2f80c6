import { withReportColumns } from '../../../documents/layouts/from-reading.ts'
import { findLayout, type Layout } from '../../../documents/layouts/layout.ts'
import { writeDocx } from '../../../documents/writers/docx.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { citizenScope, type Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getPlan, listMeasuresByIds, listObjectives, planDocument } from '../../plans/index.ts'
import type { Report, ReportPeriod } from '../domain/report.ts'
import { reportDocument } from '../domain/report-document.ts'
import { reportTitle } from '../domain/report-title.ts'
import { reportTexts } from '../messages/index.ts'
import { maySeeReports } from '../policy.ts'
import { findOwnReport, findPublishedReport } from '../store.ts'
import { listEntries } from '../store-entries.ts'

/** `name` is that of the file, without its ending. */
export type WrittenReport = { name: string; bytes: Uint8Array }

/** The report as a Word file in the columns of the plan it reports on; marked as a draft until it is approved. */
export async function writeReport(
  services: Services,
  actor: Actor,
  reportId: string,
): Promise<WrittenReport> {
  authorize(maySeeReports(actor))
  const parts = await services.database.read(scopeOf(actor), async (tx) =>
    partsOf(tx, found(await findOwnReport(tx, actor.organizationId, reportId))),
  )
  return write(parts)
}

/**
 * The same file of an approved or signed report for a citizen, whoever asks.
 * @throws AppError 'not-found' while there is only a draft
 */
export async function writePublishedReport(
  services: Services,
  planId: string,
  period: ReportPeriod,
): Promise<WrittenReport> {
  const parts = await services.database.read(citizenScope, async (tx) =>
    partsOf(tx, found(await findPublishedReport(tx, planId, period))),
  )
  return write(parts)
}

type Parts = Awaited<ReturnType<typeof partsOf>>

async function partsOf(tx: Transaction, report: Report) {
  const plan = await getPlan(tx, report.planId)
  const objectives = await listObjectives(tx, plan.id)
  const entries = await listEntries(tx, report.id)
  // the wordings that were reported on: an amendment of the plan since then changes no report
  const measures = await listMeasuresByIds(
    tx,
    entries.map(({ measureId }) => measureId),
  )
  return { report, plan, objectives, measures, entries }
}

async function write({ report, plan, objectives, measures, entries }: Parts): Promise<WrittenReport> {
  // documents leave in Mongolian, whatever language the page is in
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
  const draft = report.state === 'draft' || report.state === 'reviewed'
  const layout = withReportColumns(plan.layout ?? usualLayout())
  return {
    name: t('fileName', { organization: plan.organizationName, year: plan.year, period }),
    bytes: await writeDocx(document, layout, { draft }),
  }
}

/** For a plan that came from no file. */
function usualLayout(): Layout {
  return found(findLayout('soum-report'))
}
