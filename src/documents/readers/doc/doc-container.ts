import { ReadingError } from '../../reading-error.ts'

/** A compound file (MS-CFB): the container of the old Word and Excel formats, streams by name. */
export type Container = { names: ReadonlySet<string>; stream(name: string): Uint8Array | null }

const endOfChain = 0xfffffffa
const mostEntries = 10_000

/** @throws ReadingError 'broken-file', also for chains that run in circles */
export function openContainer(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new ReadingError('broken-file')
  const sectors = Math.ceil(bytes.length / sectorSize)
  const sectorAt = (sector: number): number => (sector + 1) * sectorSize
  const fat = readFat(view, sectorSize, sectors)
  const read = (start: number, size: number | null): Uint8Array => {
    const parts: Uint8Array[] = []
    let left = size ?? Number.POSITIVE_INFINITY
    let steps = 0
    for (let sector = start; sector < endOfChain && left > 0; sector = fat[sector] ?? endOfChain) {
      if (++steps > sectors) throw new ReadingError('broken-file')
      const part = bytes.subarray(sectorAt(sector), sectorAt(sector) + Math.min(sectorSize, left))
      parts.push(part)
      left -= sectorSize
    }
    return joined(parts)
  }
  const entries = entriesOf(read(view.getUint32(48, true), null))
  const root = entries.find((entry) => entry.type === 5)
  const smallest = view.getUint32(56, true)
  const miniFat = wordsOf(read(view.getUint32(60, true), null))
  const mini = root ? read(root.start, root.size) : new Uint8Array()
  const readMini = (start: number, size: number): Uint8Array => {
    const parts: Uint8Array[] = []
    let left = size
    let steps = 0
    for (let sector = start; sector < endOfChain && left > 0; sector = miniFat[sector] ?? endOfChain) {
      if (++steps > miniFat.length) throw new ReadingError('broken-file')
      parts.push(mini.subarray(sector * 64, sector * 64 + Math.min(64, left)))
      left -= 64
    }
    return joined(parts)
  }
  return {
    names: new Set(entries.filter((entry) => entry.type === 2).map((entry) => entry.name)),
    stream(name) {
      const entry = entries.find((one) => one.type === 2 && one.name === name)
      if (!entry) return null
      return entry.size < smallest ? readMini(entry.start, entry.size) : read(entry.start, entry.size)
    },
  }
}

function readFat(view: DataView, sectorSize: number, sectors: number): Uint32Array {
  const fatSectors: number[] = []
  for (let at = 0; at < 109; at++) fatSectors.push(view.getUint32(76 + at * 4, true))
  let next = view.getUint32(68, true)
  for (let steps = 0; next < endOfChain; steps++) {
    if (steps > sectors) throw new ReadingError('broken-file')
    const at = (next + 1) * sectorSize
    for (let word = 0; word < sectorSize / 4 - 1; word++) fatSectors.push(view.getUint32(at + word * 4, true))
    next = view.getUint32(at + sectorSize - 4, true)
  }
  const fat = new Uint32Array(sectors + sectorSize).fill(endOfChain)
  const perSector = sectorSize / 4
  for (const [index, sector] of fatSectors.filter((one) => one < endOfChain).entries()) {
    const at = (sector + 1) * sectorSize
    for (let word = 0; word < perSector && index * perSector + word < fat.length; word++) {
      if (at + word * 4 + 4 <= view.byteLength)
        fat[index * perSector + word] = view.getUint32(at + word * 4, true)
    }
  }
  return fat
}

type Entry = { name: string; type: number; start: number; size: number }

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length && entries.length < mostEntries; at += 128) {
    const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1))
    let name = ''
    for (let letter = 0; letter < letters; letter++) {
      name += String.fromCharCode(view.getUint16(at + letter * 2, true))
    }
    const size = view.getUint32(at + 120, true)
    entries.push({ name, type: view.getUint8(at + 66), start: view.getUint32(at + 116, true), size })
  }
  return entries
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
