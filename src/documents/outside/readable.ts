import { detectFormat } from '../detect.ts'
import type { ReadingNote, SourceFormat } from '../grid.ts'
import type { PageMarks } from '../readers/pdf/pdf-marks.ts'
import { ReadingError } from '../reading-error.ts'
import type { OfficeKind } from './office.ts'

/**
 * What the readers are given: a file of a format that they read, or pages whose letters were recognised. `was` is
 * the format of the file that a person gave, `notes` say what was done to it.
 */
export type Readable =
  | { kind: 'file'; bytes: Uint8Array; was: SourceFormat | null; notes: ReadingNote[] }
  | { kind: 'pages'; pages: PageMarks[]; was: SourceFormat; notes: ReadingNote[] }

/** More than any plan with pictures; a file is refused before it is read into memory where its size is known. */
export const mostFileBytes = 50 * 1024 * 1024

/** Files of Word 95 and damaged ones, of which LibreOffice may read more. */
const leftToOffice: ReadonlySet<string> = new Set(['unsupported-type', 'broken-file', 'no-text'])

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
  const { format, office, enciphered } = detectFormat(bytes)
  if (office === 'doc') {
    try {
      return await read({ kind: 'file', bytes, was: null, notes: [] })
    } catch (error) {
      if (!(error instanceof ReadingError) || !leftToOffice.has(error.code)) throw error
    }
  }
  if (office) {
    const converted = await convert(bytes, office, enciphered ?? false)
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

async function convert(bytes: Uint8Array, office: OfficeKind, enciphered: boolean): Promise<Uint8Array> {
  const { convertWithOffice } = await import('./office.ts')
  try {
    return await convertWithOffice(bytes, office)
  } catch (error) {
    const failed = error instanceof ReadingError && error.code === 'broken-file'
    throw failed && enciphered ? new ReadingError('password-protected') : error
  }
}

async function recognised(bytes: Uint8Array, was: 'pdf' | 'image'): Promise<Readable> {
  const { recognise } = await import('./recognition.ts')
  const { pages, confidence, leftOut } = await recognise(bytes, was)
  const notes: ReadingNote[] = [{ code: 'recognised', severity: 'doubt', values: { confidence } }]
  if (leftOut) notes.push({ code: 'pages-left-out', severity: 'doubt', values: { count: pages.length } })
  return { kind: 'pages', pages, was, notes }
}
