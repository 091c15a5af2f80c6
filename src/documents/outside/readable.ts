import { detectFormat } from '../detect.ts'
import type { ReadingNote, SourceFormat } from '../grid.ts'
import type { PageMarks } from '../readers/pdf-marks.ts'
import { ReadingError } from '../reading-error.ts'

/**
 * What the readers are given: a file of a format that they read, or pages whose letters were recognised. `was` is
 * the format of the file that a person gave, `notes` say what was done to it.
 */
export type Readable =
  | { kind: 'file'; bytes: Uint8Array; was: SourceFormat | null; notes: ReadingNote[] }
  | { kind: 'pages'; pages: PageMarks[]; was: SourceFormat; notes: ReadingNote[] }

/** More than any plan with pictures; a file is refused before it is read into memory where its size is known. */
export const mostFileBytes = 50 * 1024 * 1024

/**
 * Reads a file with `read`, after other programs have done their part where the format needs it: LibreOffice for
 * the old formats, tesseract for pictures and for a PDF in which there is no text.
 * @throws ReadingError what `read` throws, 'too-large', 'needs-office', 'needs-recognition', and as detectFormat
 */
export async function readThrough<T>(
  bytes: Uint8Array,
  read: (readable: Readable) => Promise<T>,
): Promise<T> {
  if (bytes.length > mostFileBytes) throw new ReadingError('too-large')
  const { format, office } = detectFormat(bytes)
  if (office) {
    const { convertWithOffice } = await import('./office.ts')
    const converted = await convertWithOffice(bytes, office)
    const notes: ReadingNote[] = [{ code: 'converted', severity: 'info' }]
    return await read({ kind: 'file', bytes: converted, was: format, notes })
  }
  if (format === 'image') return await read(await recognised(bytes, 'image'))
  try {
    return await read({ kind: 'file', bytes, was: null, notes: [] })
  } catch (error) {
    if (format !== 'pdf' || !(error instanceof ReadingError) || error.code !== 'no-text') throw error
    return await read(await recognised(bytes, 'pdf'))
  }
}

async function recognised(bytes: Uint8Array, was: 'pdf' | 'image'): Promise<Readable> {
  const { recognise } = await import('./recognition.ts')
  const { pages, confidence, leftOut } = await recognise(bytes, was)
  const notes: ReadingNote[] = [{ code: 'recognised', severity: 'doubt', values: { confidence } }]
  if (leftOut) notes.push({ code: 'pages-left-out', severity: 'doubt', values: { count: pages.length } })
  return { kind: 'pages', pages, was, notes }
}
