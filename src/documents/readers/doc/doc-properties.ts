import { type Sprm, sprmsOf, viewOf } from './doc-sprms.ts'

/** Which part of the file has which properties: offsets of letters in the file, ascending. */
export type PropertyRuns = { from: number; to: number; style: number | null; sprms: DataView }[]

export type CharacterLook = { bold: boolean; hidden: boolean }
export type ParagraphLook = {
  align: 'left' | 'center' | 'right' | null
  bold: boolean
  inTable: boolean
  rowEnd: boolean
  /** In a table within a table's cell. */
  deeper: boolean
  list: number
  level: number
  table: TableRow | null
}
/** The cells of a row as its end mark defines them: sides in twentieths of a point. */
export type TableRow = { edges: number[]; goesOnAbove: boolean[]; begins: boolean[] }

const pageSize = 512

/** Paragraphs that end a wide row have more properties than fit in a page: they stand in the stream "Data". */
const elsewhere = new Set([0x6646, 0x646b])

/**
 * Reads the pages of formatting (FKP) that a table of pages (PlcBtePapx, PlcBteChpx) names.
 * @param data the stream "Data"
 */
export function propertyRuns(
  main: Uint8Array,
  plc: DataView,
  kind: 'paragraph' | 'character',
  data: Uint8Array = new Uint8Array(),
): PropertyRuns {
  const runs: PropertyRuns = []
  const pages = Math.floor((plc.byteLength - 4) / 8)
  if (pages * pageSize > main.length) return runs
  for (let index = 0; index < pages; index++) {
    const page = plc.getUint32((pages + 1) * 4 + index * 4, true) & 0x3fffff
    const start = page * pageSize
    if (start + pageSize > main.length) continue
    const view = viewOf(main, start, start + pageSize)
    const count = view.getUint8(pageSize - 1)
    const entry = kind === 'paragraph' ? 13 : 1
    for (let run = 0; run < count; run++) {
      const place = (count + 1) * 4 + run * entry
      if (place >= pageSize) break
      const at = view.getUint8(place) * 2
      const from = view.getUint32(run * 4, true)
      const to = view.getUint32(run * 4 + 4, true)
      const properties = kind === 'paragraph' ? paragraphAt(view, at, data) : characterAt(view, at)
      runs.push({ from, to, ...properties })
    }
  }
  return runs.sort((one, other) => one.from - other.from)
}

function paragraphAt(view: DataView, at: number, data: Uint8Array): { style: number; sprms: DataView } {
  if (at === 0 || at >= pageSize) return { style: 0, sprms: part(view, 0, 0) }
  const short = view.getUint8(at)
  const start = short === 0 ? at + 2 : at + 1
  const size = short === 0 ? view.getUint8(at + 1) * 2 : short * 2 - 1
  if (size < 2 || start + 2 > pageSize) return { style: 0, sprms: part(view, 0, 0) }
  const sprms = part(view, start + 2, start + size)
  return { style: view.getUint16(start, true), sprms: moved(sprms, data) ?? sprms }
}

function moved(sprms: DataView, data: Uint8Array): DataView | null {
  for (const { code, bytes, at } of sprmsOf(sprms)) {
    if (!elsewhere.has(code)) continue
    const place = bytes.getUint32(at, true)
    if (place + 2 > data.length) return null
    return viewOf(data, place + 2, place + 2 + viewOf(data, place).getUint16(0, true))
  }
  return null
}

function characterAt(view: DataView, at: number): { style: null; sprms: DataView } {
  const size = at === 0 || at >= pageSize ? 0 : view.getUint8(at)
  return { style: null, sprms: part(view, at + 1, at + 1 + size) }
}

function part(view: DataView, from: number, to: number): DataView {
  const end = Math.min(to, view.byteLength)
  return new DataView(view.buffer, view.byteOffset + Math.min(from, end), Math.max(0, end - from))
}

/** The run that holds a place in the file, found by halving. */
export function runAt(runs: PropertyRuns, place: number): PropertyRuns[number] | null {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return null
    if (place < run.from) high = middle - 1
    else if (place >= run.to) low = middle + 1
    else return run
  }
  return null
}

export const plainParagraph: ParagraphLook = {
  align: null,
  bold: false,
  inTable: false,
  rowEnd: false,
  deeper: false,
  list: 0,
  level: 0,
  table: null,
}

/** `base` changed by a list of properties (MS-DOC 2.6.2, 2.6.3). */
export function paragraphLook(base: ParagraphLook, sprms: DataView): ParagraphLook {
  const look = { ...base }
  for (const sprm of sprmsOf(sprms)) {
    const { code, bytes, at } = sprm
    if (code === 0x2403 || code === 0x2461) look.align = alignOf(bytes.getUint8(at))
    else if (code === 0x2416) look.inTable = bytes.getUint8(at) !== 0
    else if (code === 0x2417) look.rowEnd = bytes.getUint8(at) !== 0
    else if (code === 0x6649) look.deeper = bytes.getInt32(at, true) > 1
    else if (code === 0x260a) look.level = Math.min(8, bytes.getUint8(at))
    else if (code === 0x460b) look.list = bytes.getInt16(at, true)
    else if (code === 0xd608) look.table = rowOf(sprm)
    else if (code === 0xd62b && look.table) setMerge(look.table, bytes.getUint8(at), bytes.getUint8(at + 1))
  }
  return look
}

function alignOf(value: number): ParagraphLook['align'] {
  return value === 1 ? 'center' : value === 2 ? 'right' : 'left'
}

function rowOf({ bytes, at, size }: Sprm): TableRow {
  const count = bytes.getUint8(at)
  const row: TableRow = { edges: [], goesOnAbove: [], begins: [] }
  for (let edge = 0; edge <= count && edge * 2 + 3 <= size; edge++) {
    row.edges.push(bytes.getInt16(at + 1 + edge * 2, true))
  }
  const cells = at + 1 + (count + 1) * 2
  for (let cell = 0; cell < count; cell++) {
    const flags = cells + cell * 20 + 2 <= at + size ? bytes.getUint16(cells + cell * 20, true) : 0
    setMerge(row, cell, (flags >> 5) & 3)
  }
  return row
}

/** 1: goes on with the cell above; 3: begins a cell that goes on below. */
function setMerge(row: TableRow, cell: number, merge: number): void {
  row.goesOnAbove[cell] = merge === 1
  row.begins[cell] = merge === 3
}

/** `base` changed by a list of properties (MS-DOC 2.6.1): deleted while changes are tracked is hidden as well. */
export function characterLook(base: CharacterLook, sprms: DataView): CharacterLook {
  const look = { ...base }
  for (const { code, bytes, at } of sprmsOf(sprms)) {
    if (code === 0x0835) look.bold = toggled(base.bold, bytes.getUint8(at))
    else if (code === 0x083c || code === 0x0800) look.hidden ||= bytes.getUint8(at) === 1
  }
  return look
}

function toggled(base: boolean, value: number): boolean {
  return value === 0x81 ? !base : value === 0x80 ? base : value !== 0
}
