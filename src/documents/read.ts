import { detectFormat } from './detect.ts'
import { embeddedDocument } from './embedded.ts'
import type { ReadingNote, SourceDocument } from './grid.ts'
import type { PlanDocument } from './plan-document.ts'
import { readDocxArchive } from './readers/docx.ts'
import { readHtml } from './readers/html.ts'
import { readPdf } from './readers/pdf.ts'
import { readText } from './readers/text.ts'
import { readXlsx } from './readers/xlsx.ts'
import { ReadingError } from './reading-error.ts'
import { understand } from './understand/understand.ts'

/** More than any plan with pictures; a file is refused before it is read into memory where its size is known. */
export const mostFileBytes = 50 * 1024 * 1024

type Read = { source: SourceDocument; embedded: PlanDocument | null }

/**
 * Reads a file of any kind the program knows into blocks; what it is, is told by its bytes.
 * @throws ReadingError
 */
export async function readSource(bytes: Uint8Array): Promise<SourceDocument> {
  return (await read(bytes)).source
}

/**
 * Reads a file into the contract's document, with notes of all doubts and repairs. A file that this program wrote
 * and that was not changed since is read exactly.
 * @throws ReadingError, 'no-plan-found' when there is text but no measure in it
 */
export async function readDocument(
  bytes: Uint8Array,
): Promise<{ document: PlanDocument; notes: ReadingNote[] }> {
  const { source, embedded } = await read(bytes)
  if (embedded) return { document: embedded, notes: source.notes }
  const { document, notes } = understand(source)
  if (!document.objectives.some((objective) => objective.measures.length > 0)) {
    throw new ReadingError('no-plan-found')
  }
  return { document, notes }
}

async function read(bytes: Uint8Array): Promise<Read> {
  if (bytes.length > mostFileBytes) throw new ReadingError('too-large')
  const { format, archive } = detectFormat(bytes)
  switch (format) {
    case 'docx': {
      if (!archive) throw new ReadingError('broken-file')
      const source = readDocxArchive(archive)
      return { source, embedded: embeddedDocument(archive, source.blocks) }
    }
    case 'xlsx':
      return { source: readXlsx(bytes), embedded: null }
    case 'pdf':
      return { source: await readPdf(bytes), embedded: null }
    case 'html':
      return { source: readHtml(bytes), embedded: null }
    case 'text':
      return { source: readText(bytes), embedded: null }
    case 'odt':
    case 'doc':
    case 'xls':
      throw new ReadingError('unsupported-type')
  }
}
