import type { Block } from '../grid.ts'
import { CellPlacing, mostColumns } from './cell-placing.ts'
import { Flow } from './flow.ts'

type OpenCell = { flow: Flow; rowSpan: number; columnSpan: number }

const mostRowSpan = 65_534 // the limit of the HTML standard (4.9.11)

/** A table of a web page or a text document while its rows arrive. */
export class FlowTable {
  private readonly placing = new CellPlacing()
  private readonly flows: Flow[] = []
  private row = -1
  private column = 0
  private cell: OpenCell | null = null

  /** Where text goes now; null between cells, where browsers would move it out of the table. */
  get flow(): Flow | null {
    return this.cell?.flow ?? null
  }

  openRow(): void {
    this.closeCell()
    this.row++
    this.column = 0
    this.placing.openRow(this.row)
  }

  openCell(rowSpan: string | undefined, columnSpan: string | undefined): void {
    this.closeCell()
    if (this.row < 0) this.openRow()
    this.cell = {
      flow: new Flow(),
      // A rowspan of 0 means "to the end of the section".
      rowSpan: rowSpan?.trim() === '0' ? mostRowSpan : spanOf(rowSpan, mostRowSpan),
      columnSpan: spanOf(columnSpan, mostColumns),
    }
  }

  closeCell(): void {
    if (!this.cell) return
    const { flow, rowSpan, columnSpan } = this.cell
    this.cell = null
    flow.breakLine()
    this.flows.push(flow)
    this.column = this.placing.firstFree(this.row, this.column)
    this.placing.place(this.row, this.column, rowSpan, columnSpan, flow.lines())
    this.column += columnSpan
  }

  /**
   * The table as blocks. A table whose text stands mostly in tables inside of it, or that has one cell only, does
   * nothing but arrange the page: its content is given in its place.
   */
  finish(): Block[] {
    this.closeCell()
    const weights = this.flows.map((flow) => flow.weight())
    const inTables = weights.reduce((sum, weight) => sum + weight.inTables, 0)
    const all = weights.reduce((sum, weight) => sum + weight.all, 0)
    const arranges = this.flows.length === 1 || (inTables > 0 && inTables * 2 >= all)
    if (arranges) return this.flows.flatMap((flow) => flow.blocks)
    const grid = this.placing.finish('exact')
    return all === 0 ? [] : [{ kind: 'table', grid }]
  }
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '', 10)
  return span >= 1 ? Math.min(span, most) : 1
}
