import type { SourceDocument } from '../grid.ts'
import { collapse } from '../language/fold.ts'
import { type FrameLine, opensAct } from './frame-lines.ts'
import type { PlanTable } from './plan-tables.ts'
import type { PlanRow } from './rows.ts'
import { filledCells, type TableView, viewTable } from './table-view.ts'

/** Every line of the document that stands outside of the plan's rows, in order. */
export function gatherFrame(
  source: SourceDocument,
  tables: readonly PlanTable[],
  rows: readonly PlanRow[],
): FrameLine[] {
  const first = rows[0]?.block ?? Number.POSITIVE_INFINITY
  const last = rows.at(-1)?.block ?? Number.POSITIVE_INFINITY
  const ownRows = new Set(rows.map((row) => row.block))
  const byBlock = Map.groupBy(rows, (row) => row.block)
  const planBlocks = new Set(tables.map((table) => table.view.block))
  const lines: FrameLine[] = []
  for (const [block, content] of source.blocks.entries()) {
    const where = block < first ? 'before' : block > last ? 'after' : 'between'
    if (content.kind === 'paragraph') {
      if (ownRows.has(block)) continue
      const text = tidy(content.text)
      if (text !== '') lines.push({ text, align: content.align, bold: content.bold, where })
    } else if (planBlocks.has(block)) {
      lines.push(...linesOfRows(byBlock.get(block) ?? [], block === first, block === last))
    } else {
      lines.push(...linesOfTable(viewTable(content.grid, block), where))
    }
  }
  return lines
}

/** One line; a gap that parts two things on it stays as a tab. */
function tidy(text: string): string {
  return text
    .split(/\t+| {5,}/)
    .map((part) => collapse(part))
    .filter((part) => part !== '')
    .join('\t')
}

function linesOfRows(rows: readonly PlanRow[], first: boolean, last: boolean): FrameLine[] {
  let data = false
  return rows.flatMap((row): FrameLine[] => {
    if (row.kind === 'data' || row.kind === 'heading') data = true
    if (row.kind !== 'frame') return []
    const where = data ? (last ? 'after' : 'between') : first ? 'before' : 'between'
    return row.lines.map((line) => ({ text: tidy(line), align: null, bold: false, where }))
  })
}

/** A table that only lays text out: row by row, or column by column where acts stand side by side. */
function linesOfTable(view: TableView, where: FrameLine['where']): FrameLine[] {
  const rows = Array.from({ length: view.rows }, (_, row) => filledCells(view, row))
  const sideBySide = rows.some((cells) => cells.filter((place) => opensAct(place.text)).length > 1)
  const cells = rows.flat()
  if (sideBySide)
    cells.sort((one, other) => one.cell.column - other.cell.column || one.cell.row - other.cell.row)
  return cells.flatMap((place) => {
    const right = view.columns > 1 && place.cell.column * 2 >= view.columns
    return place.cell.lines.map(
      (line): FrameLine => ({ text: tidy(line), align: right ? 'right' : null, bold: false, where }),
    )
  })
}
