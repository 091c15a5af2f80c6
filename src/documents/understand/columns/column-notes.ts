import type { ReadingNote } from '../../grid.ts'
import type { PlanTable } from './plan-tables.ts'

/** Doubts about columns: one that was not understood although it holds texts, one whose role is a guess. */
export function notesOfColumns(tables: readonly PlanTable[]): ReadingNote[] {
  const notes: ReadingNote[] = []
  for (const table of tables) {
    if (table.drifting)
      notes.push({ code: 'columns-drift', severity: 'doubt', values: { table: table.view.block } })
    if (!table.opens) continue
    if (!table.header)
      notes.push({ code: 'no-header', severity: 'doubt', values: { table: table.view.block } })
    for (const column of table.columns) {
      const filled = table.view.places.some((row) => (row[column.column]?.text ?? '') !== '')
      const values = { column: column.column + 1, label: column.label ?? '', table: table.view.block }
      if (column.role === 'ignore' && column.reason === 'unknown' && filled) {
        notes.push({ code: 'column-unknown', severity: 'doubt', values })
      } else if (column.role !== 'ignore' && column.confidence < 0.6 && table.header) {
        notes.push({ code: 'column-guessed', severity: 'doubt', values })
      }
    }
  }
  return notes
}
