import { z } from 'zod'
import { documentOf, documentsOf, jsonOf } from '../document-input.ts'
import { amendmentPaper } from './amendment.ts'
import { consolidatedReport } from './consolidated-report.ts'
import { coverLetter } from './cover-letter.ts'
import {
  amendmentOfDocuments,
  consolidatedOfReports,
  letterOfReport,
  summaryOfReport,
} from './from-documents.ts'
import type { Paper } from './paper.ts'
import { summarySheet } from './summary-sheet.ts'

/** The papers that can be made of documents alone. */
export const paperNames = ['summary', 'amendment', 'letter', 'consolidated'] as const
export type PaperName = (typeof paperNames)[number]

const pairSchema = z.object({ before: z.unknown(), after: z.unknown(), reason: z.string().nullish() })

/**
 * A paper of what stands on the standard input: a report for a summary sheet or a letter (`to` is its addressee or
 * the body that consolidates), `{ before, after, reason }` for an amendment, several reports for a consolidated one.
 * @throws WriteError 'not-json' | 'not-a-plan-document'
 */
export function paperOfInput(name: PaperName, text: string, to: string | null): Paper {
  switch (name) {
    case 'summary':
      return summarySheet(summaryOfReport(documentOf(jsonOf(text))))
    case 'letter':
      return coverLetter(letterOfReport(documentOf(jsonOf(text)), to ?? '____________'))
    case 'consolidated':
      return consolidatedReport(consolidatedOfReports(documentsOf(text), to))
    case 'amendment': {
      const { before, after, reason } = pairSchema.catch({ before: null, after: null }).parse(jsonOf(text))
      return amendmentPaper(amendmentOfDocuments(documentOf(before), documentOf(after), reason ?? null))
    }
  }
}
