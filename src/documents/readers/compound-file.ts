import { type Container, openContainer } from './doc-container.ts'

/** A compound file whose directory could be read. */
export type CompoundFile = Container

/** Null where the directory is damaged or cut off. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  try {
    return openContainer(bytes)
  } catch {
    // Whoever asks looks for the streams' names in the bytes then.
    return null
  }
}

/** The flag fEncrypted in the head of a Word file (MS-DOC 2.5.2). */
export function isEncryptedDoc(file: CompoundFile): boolean {
  const head = file.stream('WordDocument')
  return head !== null && ((head[11] ?? 0) & 0x01) !== 0
}

const filePass = 0x2f
const mostRecords = 50

/** A record FILEPASS near the beginning of an Excel file (MS-XLS 2.4.117); Excel writes one for protected books as well. */
export function isEncryptedXls(file: CompoundFile): boolean {
  const book = file.stream('Workbook') ?? file.stream('Book')
  if (!book) return false
  let at = 0
  for (let record = 0; record < mostRecords && at + 4 <= book.length; record++) {
    if ((book[at] ?? 0) + (book[at + 1] ?? 0) * 256 === filePass) return true
    at += 4 + (book[at + 2] ?? 0) + (book[at + 3] ?? 0) * 256
  }
  return false
}
