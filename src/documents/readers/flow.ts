import type { Block, Paragraph } from '../grid.ts'

export type Align = Paragraph['align']

/** A line of text as it is gathered: pieces of one paragraph, between two breaks. */
type Line = { text: string; align: Align; bold: boolean }

/** Gathers lines and tables in the order of the page: the content of the page itself or of one cell. */
export class Flow {
  readonly blocks: Block[] = []
  private pieces: string[] = []
  private line: Line = { text: '', align: null, bold: true }

  write(text: string, align: Align, bold: boolean): void {
    this.pieces.push(text)
    if (text.trim() === '') return
    this.line.align ??= align
    this.line.bold &&= bold
  }

  /** Ends the line; an empty one leaves no trace. */
  breakLine(): void {
    const text = oneLine(this.pieces.join(''))
    const { align, bold } = this.line
    if (text !== '') this.blocks.push({ kind: 'paragraph', text, align, bold })
    this.pieces = []
    this.line = { text: '', align: null, bold: true }
  }

  add(block: Block): void {
    this.breakLine()
    this.blocks.push(block)
  }

  /** All text of the flow as lines: tables inside give their cells, row by row. */
  lines(): string[] {
    return this.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.replaceAll('\t', ' ')]
        : block.grid.cells.flatMap((cell) => cell.lines),
    )
  }

  /** Number of characters within tables and in all. */
  weight(): { inTables: number; all: number } {
    let inTables = 0
    let all = 0
    for (const block of this.blocks) {
      const length =
        block.kind === 'paragraph'
          ? block.text.length
          : block.grid.cells.reduce((sum, cell) => sum + cell.lines.join('').length, 0)
      all += length
      if (block.kind === 'table') inTables += length
    }
    return { inTables, all }
  }
}

/**
 * White space becomes one space, or one tab where a tab or five no-break spaces set things apart (date and place,
 * position and name); soft hyphens and zero-width signs go.
 */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, (space) => (space.includes('\t') || /(\u00a0 ?){5}/.test(space) ? '\t' : ' '))
    .trim()
}
