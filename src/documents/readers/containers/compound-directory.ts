/** What a compound file (OLE2, [MS-CFB]) says of itself: old Word and Excel files, and wrappers of protected ones. */
export type CompoundDirectory = {
  names: ReadonlySet<string>
  /** The first sector of a stream; null where there is none, or a small one, which lies elsewhere. */
  beginning(name: string): Uint8Array | null
}

const freeSector = 0xfffffffa
const entrySize = 128
const mostSectors = 1024
const smallStream = 4096
/** How many sectors of the allocation table the header names: enough for the directory of any document. */
const tablesInHeader = 109

/** Reads the directory of a compound file without trusting it. @returns null when it is damaged */
export function readCompoundDirectory(bytes: Uint8Array): CompoundDirectory | null {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  } catch (error) {
    // DataView answers a position outside of the file so: the file is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

function read(view: DataView, bytes: Uint8Array): CompoundDirectory | null {
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sectorSize = 1 << shift
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize
  const streams = new Map<string, { start: number; size: number }>()
  let sector = view.getUint32(48, true)
  // The count ends chains that run in a circle.
  for (let count = 0; count < mostSectors && sector < freeSector; count++) {
    const end = offsetOf(sector) + sectorSize
    for (let at = offsetOf(sector); at < end; at += entrySize) {
      const length = Math.min(64, view.getUint16(at + 64, true))
      if (length < 2) continue
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
      const place = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
      if (!streams.has(name)) streams.set(name, place)
    }
    sector = nextSector(view, sector, sectorSize)
  }
  return {
    names: new Set(streams.keys()),
    beginning: (name) => {
      const stream = streams.get(name)
      if (!stream || stream.size < smallStream) return null
      const from = offsetOf(stream.start)
      return from < bytes.length ? bytes.subarray(from, from + sectorSize) : null
    },
  }
}

function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTable = sectorSize / 4
  const table = Math.floor(sector / perTable)
  if (table >= tablesInHeader) return freeSector
  const at = view.getUint32(76 + table * 4, true)
  return at >= freeSector ? freeSector : view.getUint32((at + 1) * sectorSize + (sector % perTable) * 4, true)
}

/** Whether a Word file of 1995–2003 needs a password: fEncrypted in its first block ([MS-DOC] 2.5.2). */
export function isEncryptedDoc(directory: CompoundDirectory): boolean {
  const head = directory.beginning('WordDocument')
  return head !== null && ((head[11] ?? 0) & 1) === 1
}

/**
 * Whether an Excel file of 1995–2003 is enciphered: a FilePass record among its first ones ([MS-XLS] 2.4.117). Some
 * of these open without a password: Excel enciphers with a known one whatever has a protected structure.
 */
export function isEncryptedXls(directory: CompoundDirectory): boolean {
  const head = directory.beginning('Workbook') ?? directory.beginning('Book')
  let at = 0
  for (let record = 0; head && record < 8 && at + 4 <= head.length; record++) {
    const kind = (head[at] ?? 0) | ((head[at + 1] ?? 0) << 8)
    if (kind === 0x002f) return true
    at += 4 + ((head[at + 2] ?? 0) | ((head[at + 3] ?? 0) << 8))
  }
  return false
}
