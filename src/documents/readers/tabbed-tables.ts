import type { Block, Paragraph, SourceDocument, Table } from '../grid.ts'
import { CellPlacing } from './cell-placing.ts'

const fewestRows = 3
const fewestColumns = 3

/**
 * A table that somebody drew with the tab key: lines of as many parts as the first, which says what they are. Only where
 * the document has no table of that width, since tabs beside a real one set signatures apart.
 */
export function withTabbedTables(source: SourceDocument): SourceDocument {
  const wide = source.blocks.some((block) => block.kind === 'table' && block.grid.columns >= fewestColumns)
  if (wide) return source
  const blocks: Block[] = []
  let run: { paragraph: Paragraph; parts: string[] }[] = []
  const close = (): void => {
    if (run.length >= fewestRows) blocks.push(tableOf(run.map(({ parts }) => parts)))
    else blocks.push(...run.map(({ paragraph }) => paragraph))
    run = []
  }
  for (const block of source.blocks) {
    const parts = block.kind === 'paragraph' ? partsOf(block.text) : []
    const [first] = run
    if (first && parts.length !== first.parts.length) close()
    if (block.kind === 'paragraph' && parts.length >= fewestColumns) run.push({ paragraph: block, parts })
    else blocks.push(block)
  }
  close()
  return { ...source, blocks }
}

function partsOf(text: string): string[] {
  return text
    .trim()
    .split(/\t+|[ \u00a0]{5,}/u)
    .map((part) => part.trim())
}

function tableOf(rows: readonly string[][]): Table {
  const placing = new CellPlacing()
  for (const [row, parts] of rows.entries()) {
    placing.openRow(row)
    for (const [column, part] of parts.entries()) placing.place(row, column, 1, 1, part === '' ? [] : [part])
  }
  return { kind: 'table', grid: placing.finish('exact') }
}
