import { written } from '../list-labels.ts'
import { viewOf } from './doc-sprms.ts'

type Level = { start: number; format: number; text: string }
type List = { id: number; levels: Level[] }
/** What Word shows before a paragraph of a list: ask once for each, in order. */
export type DocLists = { next(list: number, level: number): string }

const formats: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  58: 'russianLower',
  59: 'russianUpper',
}
const bullet = 23
const none = 255
const mostLists = 5000

/** Reads list definitions (PlfLst) and the lists of the document that use them (PlfLfo). */
export function readDocLists(table: Uint8Array, plfLst: Place, plfLfo: Place): DocLists {
  const definitions = definitionsOf(table, plfLst)
  const { ids, starts } = listsOf(table, plfLfo)
  const counters = new Map<number, (number | undefined)[]>()
  return {
    next(list, level) {
      const id = ids[list - 1]
      const definition = definitions.find((one) => one.id === id)
      const format = definition?.levels[level]
      if (!definition || !format) return ''
      if (format.format === bullet) return '•'
      if (format.format === none) return ''
      const counts = counters.get(definition.id) ?? []
      counters.set(definition.id, counts)
      const current = counts[level]
      // Lists of one definition count on together; one that says where it begins does so at its first paragraph.
      const anew = starts.get(list)?.get(level)
      starts.get(list)?.delete(level)
      counts[level] = anew ?? (current === undefined ? format.start : current + 1)
      counts.length = level + 1
      return [...format.text]
        .map((letter) => {
          const at = letter.charCodeAt(0)
          if (at > 8) return letter
          const shown = definition.levels[at]
          return written(counts[at] ?? shown?.start ?? 1, formats[shown?.format ?? 0] ?? 'decimal')
        })
        .join('')
    },
  }
}

/** Where a structure stands in the table stream. */
export type Place = { at: number; size: number }

function definitionsOf(table: Uint8Array, { at, size }: Place): List[] {
  if (size < 2) return []
  const view = viewOf(table, at)
  const count = Math.min(mostLists, view.getUint16(0, true))
  // The levels of all lists follow behind the definitions.
  let next = size
  return Array.from({ length: count }, (_, index): List => {
    const start = 2 + index * 28
    const simple = (view.getUint8(start + 26) & 1) === 1
    const levels: Level[] = []
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = levelAt(view, next)
      levels.push(read.level)
      next = read.end
    }
    return { id: view.getInt32(start, true), levels }
  })
}

function levelAt(view: DataView, at: number): { level: Level; end: number } {
  const letters = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(letters, true)
  let text = ''
  for (let letter = 0; letter < length; letter++) {
    text += String.fromCharCode(view.getUint16(letters + 2 + letter * 2, true))
  }
  const level = { start: view.getInt32(at, true), format: view.getUint8(at + 4), text }
  return { level, end: letters + 2 + length * 2 }
}

/** Ids of definitions by number of list (from 1), and for lists that begin anew where they begin. */
function listsOf(
  table: Uint8Array,
  { at, size }: Place,
): { ids: number[]; starts: Map<number, Map<number, number>> } {
  const starts = new Map<number, Map<number, number>>()
  if (size < 4) return { ids: [], starts }
  const view = viewOf(table, at, at + size)
  const count = Math.min(mostLists, view.getUint32(0, true))
  const ids = Array.from({ length: count }, (_, index) => view.getInt32(4 + index * 16, true))
  let next = 4 + count * 16
  for (let list = 1; list <= count; list++) {
    const overrides = view.getUint8(4 + (list - 1) * 16 + 12)
    next += 4
    for (let index = 0; index < overrides && next + 8 <= view.byteLength; index++) {
      const flags = view.getUint32(next + 4, true)
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) {
        const levels = starts.get(list) ?? new Map<number, number>()
        starts.set(list, levels.set(flags & 0xf, view.getInt32(next, true)))
      }
      next = (flags & 0x20) === 0 ? next + 8 : levelAt(view, next + 8).end
    }
  }
  return { ids, starts }
}
