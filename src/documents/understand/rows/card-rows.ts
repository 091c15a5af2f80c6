import type { SourceDocument } from '../../grid.ts'
import { filledCells, type TableView, viewTable } from '../cells/table-view.ts'
import { bestRole } from '../columns/header-words.ts'
import type { ColumnRole } from '../types.ts'
import type { PlanRow, RowCell } from './rows.ts'

const fewestFields = 3

/**
 * A plan of cards: for each measure a small table with what is said on the left and what it is on the right
 * («Арга хэмжээ | …», «Хугацаа | …»). Several cards may stand in one table. Empty when there are none.
 */
export function cardRows(source: SourceDocument): PlanRow[] {
  return source.blocks.flatMap((block, index) =>
    block.kind === 'table' ? rowsOfCards(viewTable(block.grid, index)) : [],
  )
}

function rowsOfCards(view: TableView): PlanRow[] {
  const lines = Array.from({ length: view.rows }, (_, row) => filledCells(view, row))
  const named = lines.map(([label]) => {
    const best = label ? bestRole(label.text) : null
    return best && best.score >= 0.8 ? best.role : null
  })
  const roles = new Set(named.filter((role) => role !== null))
  const known = named.filter((role) => role !== null).length
  if (!roles.has('measure') || roles.size < fewestFields || known * 2 < lines.length) return []
  const rows: PlanRow[] = []
  let cells = new Map<ColumnRole, RowCell>()
  const close = (): void => {
    if (cells.size > 0) {
      rows.push({
        block: view.block,
        row: 0,
        kind: 'data',
        cells,
        firstOfPiece: false,
        exact: true,
        drifting: false,
      })
    }
    cells = new Map()
  }
  for (const [row, role] of named.entries()) {
    const value = lines[row]?.[1]
    if (role === null || !value) continue
    // The second value of a kind begins the next card.
    if (cells.has(role)) close()
    cells.set(role, { text: value.text, lines: value.cell.lines, startsHere: true, column: 1 })
  }
  close()
  return rows
}
