import { fold } from '../../../../documents/language/words/fold.ts'
import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import type { ColumnReading, ColumnRole, TableReading } from '../../../../documents/understand/types.ts'
import { measureColumns } from '../../domain/measure-columns.ts'
import type { SourceRow } from './beside.ts'

/** One column of the rows that a measure comes from, beside the value that was made of it. */
export type ComparedCell = {
  label: string | null
  role: ColumnRole
  written: string[]
  /** Null where the column's value is shown with another one of the same role, or is not taken. */
  value: readonly string[] | null
  /** The same words, but for spaces, capitals and signs. */
  same: boolean
}

/** A measure's columns as the file has them; at the end what it has beside them, without a column of the file. */
export function compareMeasure(
  rows: readonly SourceRow[],
  tables: readonly TableReading[],
  measure: DocumentMeasure,
): ComparedCell[] {
  const shown = new Set<ColumnRole>()
  const columns = tables.find(({ block }) => block === rows[0]?.block)?.columns ?? []
  const compared = columns.flatMap((column): ComparedCell[] => {
    const written = writtenIn(rows, column)
    const value = takenFrom(measure, column.role)
    const first = value !== null && !shown.has(column.role)
    if (written.length === 0 && (!first || value.length === 0)) return []
    if (first) shown.add(column.role)
    const { label, role } = column
    return [{ label, role, written, value: first ? value : null, same: isSame(written, measure, role) }]
  })
  const rest = measureColumns.flatMap((role): ComparedCell[] => {
    const value = takenFrom(measure, role) ?? []
    const inText = role === 'number' && compared.some(({ role, same }) => role === 'measure' && same)
    if (shown.has(role) || value.length === 0 || inText) return []
    return [{ label: null, role, written: [], value, same: false }]
  })
  return [...compared, ...rest]
}

/** A cell of a merged row is written once, however many rows it covers. */
function writtenIn(rows: readonly SourceRow[], { column }: ColumnReading): string[] {
  return rows.flatMap(({ cells }, index) =>
    cells
      .filter((cell) => cell.column === column && (!cell.above || index === 0))
      .flatMap(({ lines }) => lines),
  )
}

/** What a plan takes of a column; null for what it has no place for in a measure. */
function takenFrom(measure: DocumentMeasure, role: ColumnRole): readonly string[] | null {
  if (role === 'measure') return [measure.text]
  if (role === 'criteria') return measure.criteria
  if (role === 'ignore' || role === 'objective' || role === 'principle') return null
  if (role === 'result' || role === 'percent') return null
  const value = measure[role]
  return value === null ? [] : [value]
}

function isSame(written: readonly string[], measure: DocumentMeasure, role: ColumnRole): boolean {
  const words = plain(written)
  const value = takenFrom(measure, role)
  if (value === null) return false
  if (words === plain(value)) return true
  return role === 'measure' && words === plain([measure.number ?? '', measure.text])
}

const plain = (texts: readonly string[]) => fold(texts.join('')).replace(/[^\p{L}\p{N}%]+/gu, '')
