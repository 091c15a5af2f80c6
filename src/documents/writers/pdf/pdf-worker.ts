import type { AnyPage, PageAbout, PageForm } from '../page.ts'
import type { WriteOptions } from '../write-options.ts'
import { pdfOfPage } from './pdf.ts'

/** What this process is given, one at a time, and what it answers. */
export type PdfTask = { page: AnyPage; form: PageForm; about: PageAbout; options: WriteOptions }
export type PdfAnswer = { bytes: Uint8Array } | { failed: string }

function answer({ page, form, about, options }: PdfTask): PdfAnswer {
  try {
    return { bytes: pdfOfPage(page, form, about, options) }
  } catch (error) {
    return { failed: error instanceof Error ? String(error.stack) : String(error) }
  }
}

process.on('message', (task: PdfTask) => process.send?.(answer(task)))
process.on('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the program decides when this one ends.
process.on('SIGINT', () => {})
