import { crc32, inflateRawSync } from 'node:zlib'
import { ReadingError } from '../../reading-error.ts'
import { type ArchiveEntry, listEntries } from './archive-directory.ts'

/**
 * What a file from outside may cost when it is opened. Sizes are in bytes, uncompressed. `keep`: entries stay in
 * memory, to be had a second time without unpacking them again.
 */
export type ArchiveLimits = {
  entryBytes: number
  totalBytes: number
  ratio: number
  entries: number
  keep: boolean
}

/**
 * An office document of 300 pages stays below 10 MB of XML; deflate reaches at most about 1030 : 1, and real
 * spreadsheets with many like rows were seen near 100 : 1. The ratio counts only for entries above 1 MB.
 */
export const archiveLimits: ArchiveLimits = {
  entryBytes: 60 * 1024 * 1024,
  totalBytes: 120 * 1024 * 1024,
  ratio: 400,
  entries: 10_000,
  keep: true,
}

const smallEnoughForAnyRatio = 1024 * 1024

/** A zip opened for reading: nothing is inflated before it is asked for by name. */
export type Archive = {
  /** In the order of the directory, without folders and without names that point outside of the archive. */
  names: readonly string[]
  has(name: string): boolean
  /** @throws ReadingError 'archive-bomb' | 'broken-file' | 'password-protected'; a missing name is 'broken-file' */
  bytes(name: string): Uint8Array
  /** The entry as text: UTF-8, or UTF-16 where a byte order mark says so. Throws as `bytes` does. */
  text(name: string): string
}

/**
 * Opens a zip (DOCX, XLSX, ODT) with limits, so that a small hostile file cannot fill the memory: the output of
 * each inflation is capped while it is made, whatever sizes the directory claims.
 * @throws ReadingError 'archive-bomb' | 'broken-file'
 */
export function openArchive(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Archive {
  const allowed = { ...archiveLimits, ...limits }
  const entries = listEntries(bytes, allowed.entries)
  const opened = new Map<string, Uint8Array>()
  let total = 0

  function open(name: string): Uint8Array {
    const known = opened.get(name)
    if (known) return known
    const entry = entries.get(name)
    if (!entry) throw new ReadingError('broken-file')
    const cap = Math.min(allowed.entryBytes, allowed.totalBytes - total)
    const content = inflateEntry(bytes, entry, cap, allowed.ratio)
    total += content.length
    if (allowed.keep) opened.set(name, content)
    return content
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: open,
    text: (name) => decodeXml(open(name)),
  }
}

function inflateEntry(bytes: Uint8Array, entry: ArchiveEntry, cap: number, ratio: number): Uint8Array {
  if (entry.encrypted) throw new ReadingError('password-protected')
  if (entry.size > cap) throw new ReadingError('archive-bomb')
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize)
  const ratioCap = Math.max(smallEnoughForAnyRatio, packed.length * ratio)
  const content = entry.method === 0 ? packed : inflate(packed, Math.min(cap, ratioCap))
  if (content.length > cap) throw new ReadingError('archive-bomb')
  if (crc32(content) !== entry.checksum) throw new ReadingError('broken-file')
  return content
}

function inflate(packed: Uint8Array, cap: number): Uint8Array {
  if (cap < 1) throw new ReadingError('archive-bomb')
  try {
    return inflateRawSync(packed, { maxOutputLength: cap })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ReadingError(tooLarge ? 'archive-bomb' : 'broken-file')
  }
}

function decodeXml(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  return new TextDecoder('utf-8').decode(content)
}
