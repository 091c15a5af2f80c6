import type { Layout } from '../layouts/layout.ts'
import type { PlanDocument } from '../plan-document.ts'
import { pageOfDocument } from './document-page.ts'
import { writeDocx } from './docx/docx.ts'
import { pdfApart } from './pdf/pdf-apart.ts'
import type { WriteOptions } from './write-options.ts'
import { writeXlsx } from './xlsx/xlsx.ts'

type Writer = (document: PlanDocument, layout: Layout, options: WriteOptions) => Promise<Uint8Array>

const writePdf: Writer = (document, layout, options) => {
  const { page, form, about } = pageOfDocument(document, layout, options)
  return pdfApart(page, form, about, options)
}

const writers = { docx: writeDocx, xlsx: writeXlsx, pdf: writePdf } satisfies Record<string, Writer>

export type WriteFormat = keyof typeof writers

/** The formats that can be written now. */
export const writeFormats: readonly WriteFormat[] = ['docx', 'xlsx', 'pdf']

/** What a server calls the files. */
export const mediaTypes: Record<WriteFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/**
 * Writes a document as an official file of the format.
 * @throws WriteError 'cell-too-long' (Excel), 'pdf-not-possible'
 */
export function writeDocument(
  document: PlanDocument,
  format: WriteFormat,
  layout: Layout,
  options: WriteOptions,
): Promise<Uint8Array> {
  return writers[format](document, layout, options)
}
