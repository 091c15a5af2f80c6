import { z } from 'zod'
import { coverLetter } from '../../../documents/papers/cover-letter.ts'
import { evidenceAnnex } from '../../../documents/papers/evidence-annex.ts'
import { letterOfReport } from '../../../documents/papers/from-documents.ts'
import type { Paper } from '../../../documents/papers/paper.ts'
import { summarySheet } from '../../../documents/papers/summary-sheet.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { writeFormats } from '../../../documents/writers/write-document.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { listActivities } from '../../activities/index.ts'
import { getMethod } from '../../assessment/index.ts'
import { listEvidence } from '../../evidence/index.ts'
import { getPlan, listMeasuresByIds, listObjectives, type Plan } from '../../plans/index.ts'
import { type Tell, writerOf } from '../../writings/index.ts'
import { annexItems } from '../domain/annex-items.ts'
import { isDraft, type Report } from '../domain/report.ts'
import { summaryOfEntries } from '../domain/summary-of-entries.ts'
import { reportTexts } from '../messages/index.ts'
import { listEntries } from '../store/entries.ts'
import { findOwnReport } from '../store/reports.ts'
import { reportContent } from './report-content.ts'
import { isShown, mostThumbnails, withThumbnails } from './with-thumbnails.ts'

export const reportPapers = ['summary', 'letter', 'annex'] as const
type ReportPaper = (typeof reportPapers)[number]

/**
 * What goes with a report when it is sent: summary sheet, cover letter, list of evidence. Marked as drafts as the report is.
 * A letter as an Excel file is refused with WriteError 'no-sheet'.
 */
export const reportPaperWriter = writerOf(
  'report-paper',
  z.object({ reportId: z.uuid(), paper: z.enum(reportPapers), format: z.enum(writeFormats) }),
  async (services, scope, { reportId, paper, format }) => {
    const { report, name, laidOut } = await services.database.read(scope, async (tx) => {
      const report = found(await findOwnReport(tx, scope.organizationId ?? '', reportId))
      const content = await reportContent(tx, report)
      const plan = await getPlan(tx, report.planId)
      return { report, name: content.name, laidOut: await layOut[paper](tx, report, plan, content.document) }
    })
    const draft = isDraft(report)
    return {
      fileName: `${name}, ${reportTexts('mn')(`paper.${paper}`)}.${format}`,
      format,
      rows: laidOut.rows,
      pictures: laidOut.pictures,
      version: [laidOut.content, draft, format],
      organizationId: report.organizationId,
      async write(tell) {
        const finished = await laidOut.finish(services, tell)
        await tell('writing', 0, 0)
        return writePaper(finished, format, { draft })
      },
    }
  },
)

/** A paper with all that the database gives to it; the rest is done when the database is not needed any more. */
type LaidOut = {
  rows: number
  pictures: number
  /** All that decides what it says. */
  content: unknown
  finish(services: Services, tell: Tell): Paper | Promise<Paper>
}

type LayOut = (tx: Transaction, report: Report, plan: Plan, document: PlanDocument) => Promise<LaidOut>

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
    return {
      rows: summary.rows.length,
      pictures: 0,
      content: summary,
      finish: () => summarySheet(summary),
    }
  },

  async letter(_tx, _report, { organizationName: organization }, document) {
    const letter = letterOfReport({ ...document, organization }, reportTexts('mn')('paper.addressee'))
    return { rows: 1, pictures: 0, content: letter, finish: () => coverLetter(letter) }
  },

  async annex(tx, { organizationId, planId, periodStart: from, cutOff: to }, plan, { title }) {
    const activities = await listActivities(tx, { organizationId, planId, from, to })
    const evidence = await listEvidence(
      tx,
      activities.map(({ id }) => id),
    )
    const listed = annexItems(activities, evidence, planId)
    const about = { reportTitle: title, organization: plan.organizationName }
    const pictures = Math.min(mostThumbnails, listed.filter(isShown).length)
    return {
      rows: listed.length,
      pictures,
      content: [about, listed],
      finish: async ({ files }, tell) =>
        evidenceAnnex({
          ...about,
          items: await withThumbnails(files, listed, (done) => tell('pictures', done, pictures)),
        }),
    }
  },
}
