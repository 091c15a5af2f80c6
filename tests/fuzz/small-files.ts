import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../../src/documents/grid.ts'

/** A title and a table, out of which small files of several formats are made. */
export type SmallTable = { title: string[]; cells: readonly Cell[] }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A web page as a public site shows it. */
export function smallPage({ title, cells }: SmallTable): string {
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()].map((row) => {
    const inner = row.map((cell) => {
      const lines = cell.lines.map((line) => `<p style="text-align:left">${escaped(line)}</p>`).join('')
      return `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${lines}</td>`
    })
    return `<tr>${inner.join('')}</tr>`
  })
  const head = title.map((line) => `<h2 align="center">${escaped(line)}</h2>`).join('\n')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><div>${head}</div><ul><li>нэг<li>хоёр</ul><table border="1">${rows.join('\n')}</table></body></html>`
}

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'

/** An OpenDocument text with a table, a numbered list and styles that build on each other. */
export function smallOdt({ title, cells }: SmallTable): Uint8Array {
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()].map((row) => {
    const inner = row.map((cell) => {
      const lines = cell.lines
        .map((line) => `<text:p text:style-name="P1">${escaped(line)}</text:p>`)
        .join('')
      const covered = '<table:covered-table-cell/>'.repeat(cell.columnSpan - 1)
      return `<table:table-cell table:number-columns-spanned="${cell.columnSpan}" table:number-rows-spanned="${cell.rowSpan}">${lines}</table:table-cell>${covered}`
    })
    return `<table:table-row>${inner.join('')}</table:table-row>`
  })
  const head = title.map((line) => `<text:p text:style-name="P1">${escaped(line)}</text:p>`).join('')
  const list =
    '<text:list text:style-name="L1"><text:list-item><text:p>Нэг<text:s text:c="3"/>а<text:tab/>б</text:p><text:list><text:list-item><text:p>Хоёр</text:p></text:list-item></text:list></text:list-item></text:list>'
  const styles =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P0"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P0" style:family="paragraph"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/><text:list-level-style-number text:level="2" text:display-levels="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${head}${list}<table:table><table:table-column table:number-columns-repeated="9"/><table:table-header-rows/>${rows.join('')}</table:table></office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(
      `<office:document-styles ${names}><office:styles>${styles}</office:styles></office:document-styles>`,
    ),
  })
}
