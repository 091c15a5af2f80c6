import { z } from 'zod'
import { writeDocument, writeFormats } from '../../../documents/writers/write-document.ts'
import type { PersonScope, Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import { approvedFile, findNewestProof } from '../../verification/index.ts'
import { writerOf } from '../../writings/index.ts'
import { isDraft, proofKeyOf, type Report } from '../domain/report.ts'
import { findOwnReport, findReportForEverybody } from '../store/reports.ts'
import { reportContent } from './report-content.ts'

/**
 * The report in the columns of the plan it reports on, for its own body or, once approved, for citizens; marked as a draft
 * until it is approved, bearing its code from then on.
 */
export const reportWriter = writerOf(
  'report',
  z.object({ reportId: z.uuid(), format: z.enum(writeFormats) }),
  async (services, scope, { reportId, format }) => {
    const { report, content, proof } = await services.database.read(scope, async (tx) => {
      const report = await reportIn(tx, scope, reportId)
      const proof = isDraft(report) ? null : await findNewestProof(tx, proofKeyOf(report))
      return { report, content: await reportContent(tx, report), proof }
    })
    const { name, document, layout } = content
    const draft = isDraft(report)
    return {
      fileName: `${name}.${format}`,
      format,
      rows: document.objectives.reduce((sum, { measures }) => sum + measures.length, 0),
      pictures: 0,
      version: [document, layout, draft, proof?.code, services.config.publicUrl],
      organizationId: report.organizationId,
      async write(tell) {
        await tell('writing', 0, 0)
        const approved = draft ? null : await approvedFile(services, proofKeyOf(report), format)
        return approved ?? (await writeDocument(document, format, layout, { draft }))
      },
    }
  },
)

/** A report of the scope's own body, or an approved one for a citizen. */
async function reportIn(tx: Transaction, scope: PersonScope, id: string): Promise<Report> {
  const { organizationId } = scope
  return found(
    organizationId === null
      ? await findReportForEverybody(tx, id)
      : await findOwnReport(tx, organizationId, id),
  )
}
