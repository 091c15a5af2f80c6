import type { ColumnEvidence, ColumnReading, ColumnRole } from '../types.ts'
import { assign } from './assignment.ts'
import { rolesOfContent } from './column-content.ts'
import { usualPlace } from './roles.ts'

/**
 * Columns of a piece of a table whose heading stood in an earlier piece with another number of columns (a page end
 * moved the cells): only roles that the earlier piece had are given, by what the cells look like and where they stand.
 */
export function alignColumns(
  evidence: readonly ColumnEvidence[],
  known: readonly ColumnReading[],
): ColumnReading[] {
  const roles = [...new Set(known.map((column) => column.role))].filter((role) => role !== 'ignore')
  const scores = evidence.map((column, index) =>
    scoresByRole(column.texts, index, evidence.length, roles, known),
  )
  const chosen = assign(scores)
  const readings = evidence.map((column, index): ColumnReading => {
    const at = chosen[index]
    const role = at === null || at === undefined ? undefined : roles[at]
    const score = at === null || at === undefined ? 0 : (scores[index]?.[at] ?? 0)
    if (!role || score < 0.3) {
      return { column: column.column, label: null, role: 'ignore', confidence: 0.3, reason: 'unknown' }
    }
    return { column: column.column, label: null, role, confidence: Math.min(0.8, score), reason: 'aligned' }
  })
  for (const [index, reading] of readings.entries()) {
    const twin = reading.role === 'ignore' ? twinOf(evidence, readings, index) : null
    if (twin) readings[index] = { ...reading, role: twin, confidence: 0.5, reason: 'aligned' }
  }
  return readings
}

/**
 * Roles for the filled cells of one row in such a piece: rows drift apart there, so each is looked at by itself, with
 * the columns' roles as a hint.
 */
export function alignRow(
  cells: readonly { column: number; text: string }[],
  columns: readonly ColumnReading[],
  known: readonly ColumnReading[],
): (ColumnRole | null)[] {
  const roles = [...new Set(known.map((column) => column.role))].filter((role) => role !== 'ignore')
  const scores = cells.map((cell) => {
    const hint = columns.find((column) => column.column === cell.column)?.role
    const content = rolesOfContent([cell.text])
    return roles.map((role) => {
      const seen = content.get(role) ?? 0
      return seen * 0.75 + (role === hint && seen > 0.1 ? 0.25 : 0)
    })
  })
  return assign(scores).map((at, index) => {
    const score = at === null ? 0 : (scores[index]?.[at] ?? 0)
    const role = at === null ? undefined : roles[at]
    const hint = columns.find((column) => column.column === cells[index]?.column)?.role
    // Against the hint of its column a cell must speak for itself.
    const least = role === hint ? 0.25 : hint === 'ignore' ? 0.45 : 0.34
    return role === undefined || score < least ? null : role
  })
}

function scoresByRole(
  texts: readonly string[],
  index: number,
  count: number,
  roles: readonly ColumnRole[],
  known: readonly ColumnReading[],
): number[] {
  if (texts.length === 0) return roles.map(() => 0)
  const content = rolesOfContent(texts)
  const place = count > 1 ? index / (count - 1) : 0.5
  return roles.map((role) => {
    const at = known.findIndex((column) => column.role === role)
    const usual = at >= 0 && known.length > 1 ? at / (known.length - 1) : usualPlace(role)
    const seen = content.get(role) ?? 0
    return seen < 0.1 ? 0 : seen * 0.65 + (1 - Math.abs(place - usual)) * 0.35
  })
}

/** The role of a neighbour that looks alike and never has a text in the same row: one column torn in two. */
function twinOf(
  evidence: readonly ColumnEvidence[],
  readings: readonly ColumnReading[],
  index: number,
): ColumnRole | null {
  const texts = evidence[index]?.texts ?? []
  if (texts.length === 0) return null
  const content = rolesOfContent(texts)
  for (const other of [index - 1, index + 1]) {
    const role = readings[other]?.role
    if (role && role !== 'ignore' && (content.get(role) ?? 0) >= 0.7) return role
  }
  return null
}
