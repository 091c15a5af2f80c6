import { columnsOf, type Paper, type PaperBlock, type PaperTable, shown } from './paper.ts'

/** The document as tools make Markdown of it: tables with bars, merged cells with their text in the first place. */
export function toMarkdown(paper: Paper): Uint8Array {
  return new TextEncoder().encode(`${paper.blocks.map(blockOf).join('\n\n')}\n`)
}

function blockOf(block: PaperBlock): string {
  if (block.kind === 'sheet') return ''
  if (block.kind === 'table') return block.bordered ? tableOf(block) : linesOf(block)
  return block.bold && block.text !== '' ? `**${block.text}**` : block.text
}

/** What only lays text out has no place in a table of Markdown. */
function linesOf(table: PaperTable): string {
  return table.rows
    .flat()
    .flatMap((cell) => cell.lines.map((line) => line.text))
    .join('\n\n')
}

function tableOf(table: PaperTable): string {
  const starts = columnsOf(table)
  const rows = table.rows.map((cells, row) => {
    const texts = table.widths.map(() => '')
    for (const [index, cell] of cells.entries())
      texts[starts[row]?.[index] ?? 0] = cell.lines.map(shown).join('<br>')
    return `| ${texts.join(' | ')} |`
  })
  return [rows[0], `|${table.widths.map(() => '---').join('|')}|`, ...rows.slice(1)].join('\n')
}
