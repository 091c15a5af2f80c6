import { coverLetter } from '../../../documents/papers/cover-letter.ts'
import { evidenceAnnex } from '../../../documents/papers/evidence-annex.ts'
import { letterOfReport } from '../../../documents/papers/from-documents.ts'
import type { Paper } from '../../../documents/papers/paper.ts'
import { summarySheet } from '../../../documents/papers/summary-sheet.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { WriteFormat } from '../../../documents/writers/write-document.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { listActivities } from '../../activities/index.ts'
import { getMethod } from '../../assessment/index.ts'
import { listEvidence } from '../../evidence/index.ts'
import { getPlan, listMeasuresByIds, listObjectives, type Plan } from '../../plans/index.ts'
import { annexItems } from '../domain/annex-items.ts'
import type { Report } from '../domain/report.ts'
import { summaryOfEntries } from '../domain/summary-of-entries.ts'
import { reportTexts } from '../messages/index.ts'
import { maySeeReports } from '../policy.ts'
import { listEntries } from '../store/entries.ts'
import { findOwnReport } from '../store/reports.ts'
import { reportContent } from './report-content.ts'
import { withThumbnails } from './with-thumbnails.ts'
import type { WrittenReport } from './write-report.ts'

export const reportPapers = ['summary', 'letter', 'annex'] as const
export type ReportPaper = (typeof reportPapers)[number]

/**
 * What goes with a report when it is sent: summary sheet, cover letter, list of evidence. Marked as drafts as the
 * report is.
 * @throws WriteError 'no-sheet' for a letter as an Excel file
 */
export async function writeReportPaper(
  services: Services,
  actor: Actor,
  reportId: string,
  paper: ReportPaper,
  format: WriteFormat,
): Promise<WrittenReport> {
  authorize(maySeeReports(actor))
  const { report, name, finish } = await services.database.read(scopeOf(actor), async (tx) => {
    const report = found(await findOwnReport(tx, actor.organizationId, reportId))
    const content = await reportContent(tx, report)
    const plan = await getPlan(tx, report.planId)
    return { report, name: content.name, finish: await layOut[paper](tx, report, plan, content.document) }
  })
  const draft = report.state === 'draft' || report.state === 'reviewed'
  return {
    name: `${name}, ${reportTexts('mn')(`paper.${paper}`)}`,
    bytes: await writePaper(await finish(services, format), format, { draft }),
  }
}

/** What is left to do when the database is not needed any more. */
type Finish = (services: Services, format: WriteFormat) => Paper | Promise<Paper>

type LayOut = (tx: Transaction, report: Report, plan: Plan, document: PlanDocument) => Promise<Finish>

const layOut: Record<ReportPaper, LayOut> = {
  async summary(tx, report, plan, document) {
    const entries = await listEntries(tx, report.id)
    const measures = await listMeasuresByIds(
      tx,
      entries.map(({ measureId }) => measureId),
    )
    const objectives = await listObjectives(tx, plan.id)
    const method = await getMethod(tx, plan.method)
    const summary = summaryOfEntries(document, { report, objectives, measures, entries }, method)
    return () => summarySheet(summary)
  },

  async letter(_tx, _report, { organizationName: organization }, document) {
    const letter = letterOfReport({ ...document, organization }, reportTexts('mn')('paper.addressee'))
    return () => coverLetter(letter)
  },

  async annex(tx, { organizationId, planId, periodStart: from, cutOff: to }, plan, { title }) {
    const activities = await listActivities(tx, { organizationId, planId, from, to })
    const evidence = await listEvidence(
      tx,
      activities.map(({ id }) => id),
    )
    const listed = annexItems(activities, evidence, planId)
    const about = { reportTitle: title, organization: plan.organizationName }
    return async ({ files }, format) =>
      evidenceAnnex({ ...about, items: format === 'xlsx' ? listed : await withThumbnails(files, listed) })
  },
}
