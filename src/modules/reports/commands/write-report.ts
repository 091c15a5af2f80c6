import { type WriteFormat, writeDocument } from '../../../documents/writers/write-document.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { approvedFile } from '../../verification/index.ts'
import { proofKeyOf, type Report, type ReportPeriod } from '../domain/report.ts'
import { maySeeReports } from '../policy.ts'
import { findOwnReport, findPublishedReport } from '../store/reports.ts'
import { type ReportContent, reportContent } from './report-content.ts'

/** `name` is that of the file, without its ending. */
export type WrittenReport = { name: string; bytes: Uint8Array }

/**
 * The report as a file in the columns of the plan it reports on; marked as a draft until it is approved, bearing
 * its code from then on.
 */
export async function writeReport(
  services: Services,
  actor: Actor,
  reportId: string,
  format: WriteFormat,
): Promise<WrittenReport> {
  authorize(maySeeReports(actor))
  const loaded = await services.database.read(scopeOf(actor), async (tx) => {
    const report = found(await findOwnReport(tx, actor.organizationId, reportId))
    return { report, content: await reportContent(tx, report) }
  })
  return write(services, loaded, format)
}

/**
 * The file of an approved or signed report for a citizen, whoever asks.
 * @throws AppError 'not-found' while there is only a draft
 */
export async function writePublishedReport(
  services: Services,
  planId: string,
  period: ReportPeriod,
  format: WriteFormat,
): Promise<WrittenReport> {
  const loaded = await services.database.read(citizenScope, async (tx) => {
    const report = found(await findPublishedReport(tx, planId, period))
    return { report, content: await reportContent(tx, report) }
  })
  return write(services, loaded, format)
}

async function write(
  services: Services,
  { report, content }: { report: Report; content: ReportContent },
  format: WriteFormat,
): Promise<WrittenReport> {
  const { name, document, layout } = content
  const draft = report.state === 'draft' || report.state === 'reviewed'
  const approved = draft ? null : await approvedFile(services, proofKeyOf(report), format)
  return { name, bytes: approved ?? (await writeDocument(document, format, layout, { draft })) }
}
