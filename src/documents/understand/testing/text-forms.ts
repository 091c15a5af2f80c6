import type { Page } from '../../writers/page.ts'

/*
 * A page of a plan in the forms of text in which conversions leave it, for tests of reading: merged cells are lost as
 * they are there, so their value stands in the first row only.
 */

type Row = { cells: (string[] | null)[]; whole: boolean }

function rowsOf({ table }: Page): Row[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const own = table.cells.filter((cell) => cell.row === row)
    const cells: (string[] | null)[] = table.columns.map(() => [])
    for (const cell of own) {
      cells.fill(null, cell.column, cell.column + cell.columnSpan)
      cells[cell.column] = cell.kind === 'bullets' ? cell.lines.map((line) => `- ${line}`) : [...cell.lines]
    }
    return { cells, whole: own[0]?.columnSpan === table.columns.length }
  })
}

const linesOf = (lines: Page['before'], gap: string) => lines.map((line) => line.parts.join(gap))

/** Word's text export: a tab before each cell, a blank line after each row. */
export function asWordExport(page: Page, { header = true } = {}): string {
  const rows = rowsOf(page).slice(header ? 0 : page.table.headerRows)
  const table = rows.map(({ cells }) => {
    const shown = cells.filter((cell) => cell !== null)
    return `${shown.map((lines) => `\t${lines.join('\n')}\n`).join('')}\n`
  })
  return [...linesOf(page.before, ' '.repeat(12)), table.join(''), ...linesOf(page.after, '\n')].join('\n')
}

/** Cells parted by tabs, a row a line. */
export function asTabSeparated(page: Page): string {
  const table = rowsOf(page).map(({ cells }) => cells.map((lines) => (lines ?? []).join('; ')).join('\t'))
  return [...linesOf(page.before, '\t\t'), '', ...table, '', ...linesOf(page.after, '\t\t\t')].join('\n')
}

/**
 * Markdown tables as character recognition gives them: a new one after every few rows, without the heading; `blank`
 * says how many empty columns a piece has before which column.
 */
export function asMarkdownPages(
  page: Page,
  rowsEach: number,
  blank: (piece: number) => number | null,
): string {
  const rows = rowsOf(page)
  const pieces: string[] = []
  let from = 0
  for (let piece = 0; from < rows.length; piece++) {
    const end = piece === 0 ? page.table.headerRows + rowsEach : from + rowsEach
    const at = piece === 0 ? null : blank(piece)
    const lines = rows.slice(from, end).map(({ cells }) => {
      const texts = cells.map((cell) => (cell ?? []).join('<br>'))
      if (at !== null) texts.splice(at, 0, '')
      return `| ${texts.join(' | ')} |`
    })
    const width = page.table.columns.length + (at === null ? 0 : 1)
    const ruler = `|${'--|'.repeat(width)}`
    const [first, ...rest] = lines
    pieces.push(
      piece === 0
        ? [first, ruler, ...rest].join('\n')
        : [`|${' |'.repeat(width)}`, ruler, ...lines].join('\n'),
    )
    from = end
  }
  return [...linesOf(page.before, '\n\n'), ...pieces, ...linesOf(page.after, '\n\n')].join('\n\n')
}
