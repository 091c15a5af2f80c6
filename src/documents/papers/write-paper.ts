import { docxOfPage } from '../writers/docx/docx.ts'
import { pdfApart } from '../writers/pdf/pdf-apart.ts'
import type { WriteFormat } from '../writers/write-document.ts'
import { WriteError } from '../writers/write-error.ts'
import type { WriteOptions } from '../writers/write-options.ts'
import { xlsxOfPage } from '../writers/xlsx/xlsx.ts'
import type { Paper } from './paper.ts'

/**
 * A file of a paper.
 * @throws WriteError 'no-sheet' for an Excel file of a paper without a table, and as writeDocument
 */
export async function writePaper(
  { page, form, about }: Paper,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  if (format === 'docx') return docxOfPage(page, form, about, options)
  if (format === 'pdf') return await pdfApart(page, form, about, options)
  const { table } = page
  if (table === null) throw new WriteError('no-sheet', { name: about.name })
  return xlsxOfPage({ ...page, table }, form, about, options)
}
