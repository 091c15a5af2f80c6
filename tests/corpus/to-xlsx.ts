import { strToU8, zipSync } from 'fflate'
import { columnsOf, type Paper, type PaperTable, shown } from './paper.ts'
import { escapeXml } from './to-html.ts'

type Placed = { row: number; column: number; rows: number; columns: number; text: string; style: number }

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A sheet as an office's Excel leaves it: the title merged over the columns, the signatures below the table. */
export function toXlsx(paper: Paper): Uint8Array {
  const width = Math.max(...paper.blocks.map((block) => (block.kind === 'table' ? block.widths.length : 1)))
  const placed: Placed[] = []
  let row = 0
  for (const block of paper.blocks) {
    if (block.kind === 'table') {
      placed.push(...placeTable(block, row, width))
      row += block.rows.length
    } else {
      placed.push(...placeLine(block.text, block.align, row, width))
      row++
    }
  }
  return bookOf(placed)
}

const number = /^(?:0|[1-9]\d{0,4})(?:\.\d{1,2})?$/

function placeTable(table: PaperTable, from: number, width: number): Placed[] {
  const starts = columnsOf(table)
  // A table that only lays out signatures spreads over the columns of the plan.
  const step = table.bordered ? 1 : Math.max(1, Math.floor(width / table.widths.length))
  return table.rows.flatMap((cells, row) =>
    cells.map((one, index) => ({
      row: from + row,
      column: (starts[row]?.[index] ?? 0) * step,
      rows: one.rowSpan,
      columns: table.bordered ? one.columnSpan : 1,
      text: one.lines.map(shown).join('\n'),
      style: table.bordered ? 1 : 0,
    })),
  )
}

/** Two things on one line stand in two cells; what is centred or on the right is merged or put in the last columns. */
function placeLine(text: string, align: string, row: number, width: number): Placed[] {
  const parts = text.split(/\t+| {5,}/)
  const one = { row, rows: 1, columns: 1, style: 0 }
  if (parts.length > 1) {
    const last = Math.max(1, width - 2)
    return parts.map((part, at) => ({ ...one, column: at === 0 ? 0 : last, text: part }))
  }
  if (text === '') return []
  if (align === 'center') return [{ ...one, column: 0, columns: width, text, style: 2 }]
  return [{ ...one, column: align === 'right' ? Math.max(1, width - 2) : 0, text }]
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

function cellXml({ row, column, text, style }: Placed): string {
  const at = `r="${nameOf(row, column)}" s="${style}"`
  if (text === '') return `<c ${at}/>`
  if (number.test(text)) return `<c ${at}><v>${text}</v></c>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function bookOf(placed: readonly Placed[]): Uint8Array {
  const byRow = Map.groupBy(placed, (one) => one.row)
  const rows = [...byRow].map(
    ([row, cells]) =>
      `<row r="${row + 1}">${cells
        .sort((one, other) => one.column - other.column)
        .map(cellXml)
        .join('')}</row>`,
  )
  const merges = placed
    .filter((one) => one.rows > 1 || one.columns > 1)
    .map((one) => {
      const end = nameOf(one.row + one.rows - 1, one.column + one.columns - 1)
      return `<mergeCell ref="${nameOf(one.row, one.column)}:${end}"/>`
    })
  const merged =
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Төлөвлөгөө" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs count="3"><xf/><xf borderId="1" applyBorder="1"><alignment wrapText="1"/></xf><xf applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`,
    ),
  })
}
