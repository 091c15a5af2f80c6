import { type Paper, type PaperCell, type PaperTable, shown } from './paper.ts'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The page as a public site shows it. */
export function toHtml(paper: Paper): Uint8Array {
  const parts = paper.blocks.map((block) => {
    if (block.kind === 'table') return tableOf(block)
    const text = escapeXml(block.text).replace(/\t| {3,}/g, '&nbsp;'.repeat(12))
    return `<p style="text-align: ${block.align}">${block.bold ? `<strong>${text}</strong>` : text}</p>`
  })
  const head = '<meta charset="utf-8"><title>Ил тод байдал</title>'
  const html = `<!DOCTYPE html><html lang="mn"><head>${head}</head><body><nav><a href="/">Нүүр</a></nav><article>${parts.join('\n')}</article></body></html>`
  return new TextEncoder().encode(html)
}

function tableOf(table: PaperTable): string {
  const rows = table.rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`)
  return `<table${table.bordered && !table.print ? ' border="1"' : ''}><tbody>${rows.join('\n')}</tbody></table>`
}

function cellOf({ lines, columnSpan, rowSpan, bold }: PaperCell): string {
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  const listed = lines.length > 0 && lines.every((line) => line.bullet)
  const content = listed
    ? `<ul>${lines.map((line) => `<li>${escapeXml(line.text)}</li>`).join('')}</ul>`
    : lines.map((line) => escapeXml(shown(line))).join('<br>')
  return `<td${spans}>${bold ? `<b>${content}</b>` : content}</td>`
}
