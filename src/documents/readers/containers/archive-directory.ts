import { ReadingError } from '../../reading-error.ts'

/** Where an entry's packed bytes stand in the file, and what the directory claims about them. */
export type ArchiveEntry = {
  start: number
  packedSize: number
  size: number
  /** 0 stored, 8 deflated; listEntries refuses the others when they are asked for. */
  method: 0 | 8
  encrypted: boolean
  checksum: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const unsaid = 0xffffffff

/**
 * Reads the central directory of a zip (APPNOTE 6.3.10, 4.3.12–4.3.16). The directory rules, as it does in Word:
 * local headers are only used to find where the data starts. Of two entries with one name the first holds.
 * @throws ReadingError 'broken-file', or 'archive-bomb' when there are more than `mostEntries`
 */
export function listEntries(bytes: Uint8Array, mostEntries: number): Map<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(bytes, view, mostEntries)
  } catch (error) {
    // DataView answers a position outside of the file with a RangeError: the file is cut off.
    if (error instanceof RangeError) throw new ReadingError('broken-file')
    throw error
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, mostEntries: number): Map<string, ArchiveEntry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new ReadingError('archive-bomb')
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, ArchiveEntry>()
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySignature) throw new ReadingError('broken-file')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength))
    if (name !== null && !entries.has(name)) {
      const entry = readEntry(bytes, view, at, at + 46 + nameLength, extraLength)
      if (entry) entries.set(name, entry)
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  // A comment of up to 65,535 bytes may follow the end record.
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new ReadingError('broken-file')
}

/** Null for folders and for names that would leave the archive's own tree. */
function nameOf(raw: Uint8Array): string | null {
  const name = decodeName(raw).replaceAll('\\', '/')
  const leaves = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
  return leaves || name.endsWith('/') || name === '' ? null : name
}

/**
 * Names are UTF-8, or (4.4.4) of the maker's own code page: Windows here writes 866. Read as UTF-8 such names would
 * all become the same question marks, and of files with one name only the first would be found.
 */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('ibm866').decode(raw)
  }
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): ArchiveEntry | null {
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) return null
  const wide = wideFields(view, extraAt, extraLength)
  const pick = (value: number): number => (value === unsaid ? (wide.shift() ?? value) : value)
  // The wide fields stand in this order, each only where the short one is unsaid (4.5.3).
  const size = pick(view.getUint32(at + 24, true))
  const packedSize = pick(view.getUint32(at + 20, true))
  const local = pick(view.getUint32(at + 42, true))
  if (view.getUint32(local, true) !== localSignature) throw new ReadingError('broken-file')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw new ReadingError('broken-file')
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1
  return { start, packedSize, size, method, encrypted, checksum: view.getUint32(at + 16, true) }
}

function wideFields(view: DataView, from: number, length: number): number[] {
  const fields: number[] = []
  let at = from
  while (at + 4 <= from + length) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 0x0001) {
      for (let field = 0; field + 8 <= size; field += 8) {
        fields.push(Number(view.getBigUint64(at + 4 + field, true)))
      }
    }
    at += 4 + size
  }
  return fields
}
