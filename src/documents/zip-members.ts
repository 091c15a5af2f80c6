import { detectFormat, isArchive } from './detect.ts'
import { mostFileBytes } from './outside/readable.ts'
import { type Archive, openArchive } from './readers/containers/archive.ts'
import { ReadingError } from './reading-error.ts'

/** A file in a zip of files. @throws ReadingError 'archive-bomb' | 'broken-file' | 'password-protected' when opened */
export type ZipMember = { name: string; open(): Uint8Array }

/** More than a ministry's files of a year; a small zip that unpacks to more is made to fill the memory or the time. */
const mostBytesInAll = 2 * 1024 * 1024 * 1024

/**
 * The files in a zip, or null for a file that is no zip or is a document itself (DOCX, XLSX, ODT), or broken.
 * Nothing is kept between members: one is in memory at a time.
 */
export function listMembers(bytes: Uint8Array): ZipMember[] | null {
  const archive = archiveOf(bytes)
  return archive === null ? null : archive.names.map((name) => ({ name, open: () => archive.bytes(name) }))
}

function archiveOf(bytes: Uint8Array): Archive | null {
  if (!isArchive(bytes)) return null
  try {
    detectFormat(bytes)
    return null
  } catch (error) {
    if (!(error instanceof ReadingError) || error.code !== 'unsupported-type') return null
    return openArchive(bytes, { entryBytes: mostFileBytes, totalBytes: mostBytesInAll, keep: false })
  }
}
