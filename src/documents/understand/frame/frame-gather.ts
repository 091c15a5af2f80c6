import type { SourceDocument } from '../../grid.ts'
import { collapse } from '../../language/words/fold.ts'
import { type FrameLine, opensAct } from '../cells/frame-lines.ts'
import { filledCells, type Place, type TableView, viewTable } from '../cells/table-view.ts'
import { isAsideHeading } from '../columns/aside-tables.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import type { PlanRow } from '../rows/rows.ts'

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
  return untangled(lines)
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
  const lines: FrameLine[] = []
  let data = false
  let run: (readonly Place[])[] = []
  const flush = (): void => {
    const where = data ? (last ? 'after' : 'between') : first ? 'before' : 'between'
    for (const place of holdsFigures(run) ? [] : inOrder(run)) {
      for (const line of place.cell.lines) lines.push({ text: tidy(line), align: null, bold: false, where })
    }
    run = []
  }
  for (const row of rows) {
    if (row.kind === 'frame') run.push(row.places)
    else if (row.kind === 'data' || row.kind === 'heading') {
      flush()
      data = true
    }
  }
  flush()
  return lines
}

/** A table that only lays text out. */
function linesOfTable(view: TableView, where: FrameLine['where']): FrameLine[] {
  const rows = Array.from({ length: view.rows }, (_, row) => filledCells(view, row))
  if (
    holdsFigures(rows) ||
    isAsideHeading(
      view,
      rows.findIndex((places) => places.length > 0),
    )
  )
    return []
  return inOrder(rows).flatMap((place) => {
    const right = view.columns > 1 && place.cell.column * 2 >= view.columns
    return place.cell.lines.map(
      (line): FrameLine => ({ text: tidy(line), align: right ? 'right' : null, bold: false, where }),
    )
  })
}

/** A table of sums beside the plan says nothing of who wrote it, where or when. */
function holdsFigures(rows: readonly (readonly Place[])[]): boolean {
  const cells = rows.filter((row) => row.length > 2).flat()
  const figures = cells.filter((place) => /^[\d\s.,%]+$/u.test(place.text))
  return cells.length > 0 && figures.length * 5 >= cells.length * 2
}

/** Cells row by row, or column by column where acts stand side by side. */
function inOrder(rows: readonly (readonly Place[])[]): Place[] {
  const cells = rows.flat()
  const from = rows.findIndex((places) => places.filter((place) => opensAct(place.text)).length > 1)
  if (from < 0) return cells
  const above = rows.slice(0, from).flat()
  const acts = rows.slice(from).flat()
  acts.sort((one, other) => one.cell.column - other.cell.column || one.cell.row - other.cell.row)
  return [...above, ...acts]
}

/** Acts side by side on lines whose parts are set apart by tabs, as columns without a table: one after another. */
function untangled(lines: readonly FrameLine[]): FrameLine[] {
  const from = lines.findIndex((line) => line.text.split('\t').filter(opensAct).length > 1)
  const count = lines[from]?.text.split('\t').length ?? 0
  if (from < 0) return [...lines]
  let end = from
  while (lines[end]?.text.split('\t').length === count) end++
  const block = lines.slice(from, end)
  const columns = Array.from({ length: count }, (_, column) =>
    block.map((line): FrameLine => ({ ...line, text: line.text.split('\t')[column] ?? '' })),
  )
  return [...lines.slice(0, from), ...columns.flat(), ...untangled(lines.slice(end))]
}
