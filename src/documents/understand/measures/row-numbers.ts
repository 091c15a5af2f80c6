import { withoutEnd } from '../../language/words/without-end.ts'
import { wordNumberAlone } from '../cells/headings.ts'
import { depthOf, headOf, numberAlone, splitNumber } from '../cells/numbering.ts'
import type { ColumnRole } from '../types.ts'
import type { ObjectiveDraft } from './drafts.ts'
import type { DataRow } from './habits.ts'

/** The number that a row gives its measure: before its text or in the column of numbers. */
export function numberOfRow(row: DataRow): string | null {
  const inText = splitNumber(row.cells.get('measure')?.text ?? '').number
  return inText ?? numberAlone(row.cells.get('number')?.text ?? '')
}

export function withoutNumber(text: string): string {
  return splitNumber(text).text
}

/** Whether the row says anything of a measure beside its text and what it stands under. */
export function hasMore(row: DataRow): boolean {
  for (const [role, cell] of row.cells) {
    const names = role === 'number' || role === 'principle' || role === 'objective' || role === 'measure'
    if (!names && cell.startsHere) return true
  }
  return false
}

/** Neighbours may have one title; that they are two shows where their measures count on from "1.3" to "2.1". */
export function numbersMoveOn(row: DataRow, current: ObjectiveDraft): boolean {
  if (!row.exact || row.firstOfPiece) return false
  const before = current.measures.at(-1)?.number
  const next = numberOfRow(row)
  if (!before || !next || depthOf(before) < 2 || depthOf(next) < 2) return false
  return headOf(before) !== headOf(next)
}

/** What an objective among the measures may have: also a percent of its own. */
const heads: ReadonlySet<ColumnRole> = new Set(['number', 'principle', 'objective', 'measure', 'percent'])

/**
 * "2 | Ил тод байдлыг хангах" with nothing beside it, above "2.1 | …" («II» likewise, and "1.2" above "1.2.1"): an
 * objective among the measures.
 */
export function headsNext(row: DataRow, next: DataRow | null): boolean {
  const written = withoutEnd(row.cells.get('number')?.text ?? '', '.) ')
  const number = numberOfRow(row) ?? wordNumberAlone(written)
  const below = next ? numberOfRow(next) : null
  if (
    number === null ||
    below === null ||
    [...row.cells].some(([role, cell]) => cell.startsHere && !heads.has(role)) ||
    !row.cells.get('measure')?.startsHere
  )
    return false
  if (below.startsWith(`${number}.`) || below.startsWith(`${written}.`)) return true
  // «II» above a «1»: counted in another way than the measures, which begin anew below it.
  return below === '1' && !/\d/u.test(written) && wordNumberAlone(written) !== null
}
