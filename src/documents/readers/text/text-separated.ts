import type { Table } from '../../grid.ts'
import { cleanLines } from './text-clean.ts'
import { type TextRow, tableOfRows } from './text-rows.ts'

/** A table line by line, cells parted by tabs. */
export function readTabSeparated(lines: readonly string[]): Table {
  return tableOf(lines.map((line) => line.split('\t').map(cleanLines)))
}

/** A Markdown table; its ruler line and rows without any text say nothing and are left out. Null when none is left. */
export function readMarkdownTable(lines: readonly string[]): Table | null {
  const rows = lines
    .filter((line) => !/^[\s|:-]*$/.test(line))
    .map((line) => markdownCells(line).map(cleanLines))
    .filter((cells) => cells.some((cell) => cell.length > 0))
  return rows.length > 0 ? tableOf(rows) : null
}

function markdownCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'))
}

function tableOf(cells: string[][][]): Table {
  const columns = Math.max(...cells.map((row) => row.length))
  const rows: TextRow[] = cells.map((row) => ({ cells: row, whole: row.length === 1 && columns > 1 }))
  return tableOfRows(rows, columns)
}
