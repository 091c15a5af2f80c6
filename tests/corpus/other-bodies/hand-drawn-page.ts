import { cell, type PaperBlock, type PaperCell, type PaperTable, paragraph } from '../paper.ts'

type DrawnRow = { cells: string[]; heads: boolean; bordered: boolean }

/**
 * A page drawn as text. "> " is on the right, "= " in the middle and bold; a line of "| a | b" is a row of a table,
 * of "!| a | b" a row of its heading, of "|| a | b" one without lines; "<" and "^" go on with the cell on the left
 * and above, " / " parts the lines of a cell. "--- name" begins a sheet.
 */
export function drawPage(page: string): PaperBlock[] {
  const blocks: PaperBlock[] = []
  let rows: DrawnRow[] = []
  const close = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const line of page.split('\n')) {
    const row = /^(!|\|)?\|(.*)$/u.exec(line)
    if (row) {
      const cells = (row[2] ?? '').split('|').map((one) => one.trim())
      rows.push({ cells, heads: row[1] === '!', bordered: row[1] !== '|' })
      continue
    }
    close()
    if (line.startsWith('--- ')) blocks.push({ kind: 'sheet', name: line.slice(4) })
    else if (line.startsWith('> ')) blocks.push(paragraph(line.slice(2), 'right'))
    else if (line.startsWith('= ')) blocks.push(paragraph(line.slice(2), 'center', true))
    else blocks.push(paragraph(line))
  }
  close()
  return blocks
}

function tableOf(rows: readonly DrawnRow[]): PaperTable {
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  const headerRows = rows.filter(({ heads }) => heads).length
  const weight = (column: number): number =>
    Math.max(
      ...rows.map(({ cells }) => (cells[column + 1] === '<' ? 0 : Math.min(34, cells[column]?.length ?? 0))),
    )
  return {
    kind: 'table',
    widths: Array.from({ length: columns }, (_, column) => Math.max(5, weight(column))),
    bordered: rows.every(({ bordered }) => bordered),
    rows: rows.map(({ cells, heads }, row) =>
      cells.flatMap((text, column): PaperCell[] => {
        if (text === '<' || text === '^') return []
        let width = 1
        while (cells[column + width] === '<') width++
        let height = 1
        while (rows[row + height]?.cells[column] === '^') height++
        const made = cell(text.split(' / '), width, height)
        return [heads ? { ...made, bold: true, align: 'center' } : made]
      }),
    ),
    headerRows,
    repeatHeader: false,
  }
}
