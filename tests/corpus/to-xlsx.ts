import { strToU8, zipSync } from 'fflate'
import { columnsOf, type Paper, type PaperTable, shown } from './paper.ts'
import { escapeXml } from './to-html.ts'

type Placed = {
  row: number
  column: number
  rows: number
  columns: number
  text: string
  style: number
  typed?: number
  hidden?: boolean
}
type Sheet = { name: string; placed: Placed[]; hiddenColumn?: number }

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A book as an office's Excel leaves it: the title merged over the columns, the signatures below the table. */
export function toXlsx(paper: Paper): Uint8Array {
  const width = Math.max(...paper.blocks.map((block) => (block.kind === 'table' ? block.widths.length : 1)))
  const book = paper.blocks.flatMap((block) => (block.kind === 'table' && block.book ? [block.book] : []))[0]
  const sheets: Sheet[] = [{ name: 'Төлөвлөгөө', placed: [] }]
  if (book?.instructions) sheets.unshift(instructions())
  let row = 0
  for (const block of paper.blocks) {
    const placed = sheets.at(-1)?.placed ?? []
    if (block.kind === 'sheet') {
      sheets.push({ name: block.name, placed: [] })
      row = 0
    } else if (block.kind === 'table') {
      const put = placeTable(block, row, width)
      const sheet = sheets.at(-1)
      if (sheet && block.book?.emptyColumn !== undefined)
        sheet.hiddenColumn = (block.book.from ?? 0) + block.book.emptyColumn
      placed.push(...put)
      row += block.rows.length + (block.book?.hiddenRow ? 1 : 0)
    } else {
      placed.push(...placeLine(block.text, block.align, row, width))
      row++
    }
  }
  return bookOf(sheets)
}

function instructions(): Sheet {
  const lines = [
    'Зааварчилгаа',
    'Хүснэгтийг бөглөхдөө цэнхэр нүдийг бүү өөрчил.',
    'Хувийг 0-100 хүртэл бичнэ.',
  ]
  const placed = lines.map((text, row) => ({ row, column: 0, rows: 1, columns: 1, text, style: 0 }))
  return { name: 'Заавар', placed }
}

const number = /^(?:0|[1-9]\d{0,4})(?:\.\d{1,2})?$/
/** Days since the end of 1899, as Excel counts. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

function placeTable(table: PaperTable, from: number, width: number): Placed[] {
  const starts = columnsOf(table)
  // A table that only lays out signatures spreads over the columns of the plan.
  const step = table.bordered ? 1 : Math.max(1, Math.floor(width / table.widths.length))
  const { from: left = 0, emptyColumn = Number.POSITIVE_INFINITY, hiddenRow = false } = table.book ?? {}
  const columnAt = (column: number): number => left + column + (column >= emptyColumn ? 1 : 0)
  const rowAt = (row: number): number => from + row + (hiddenRow && row >= table.headerRows ? 1 : 0)
  const cells = table.rows.flatMap((line, row) =>
    line.map((one, index): Placed => {
      const begin = starts[row]?.[index] ?? 0
      const end = begin + (table.bordered ? one.columnSpan : 1) - 1
      const [only] = one.lines
      const typed = only?.day === undefined ? only?.share : serial(only.day)
      return {
        row: rowAt(row),
        column: columnAt(begin) * step,
        rows: one.rowSpan,
        columns: columnAt(end) - columnAt(begin) + 1,
        text: one.lines.map(shown).join('\n'),
        style: table.bordered ? (only?.day ? 3 : only?.share === undefined ? 1 : 4) : 0,
        ...(typed === undefined ? {} : { typed }),
      }
    }),
  )
  if (!hiddenRow) return cells
  const row = from + table.headerRows
  const old = table.widths.map((_, column): Placed => {
    return {
      row,
      column: columnAt(column),
      rows: 1,
      columns: 1,
      text: `хуучин ${column}`,
      style: 1,
      hidden: true,
    }
  })
  return [...cells, ...old]
}

/** Two things on one line stand in two cells; what is centred or on the right is merged or put in the last columns. */
function placeLine(text: string, align: string, row: number, width: number): Placed[] {
  const parts = text.split(/\t+| {5,}/)
  const one = { row, rows: 1, columns: 1, style: 0 }
  if (parts.length > 1) {
    const last = Math.max(1, width - 2)
    const step = last / (parts.length - 1)
    return parts.map((part, at) => ({ ...one, column: Math.round(at * step), text: part }))
  }
  if (text === '') return []
  if (align === 'center') return [{ ...one, column: 0, columns: width, text, style: 2 }]
  return [{ ...one, column: align === 'right' ? Math.max(1, width - 2) : 0, text }]
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

function cellXml({ row, column, text, style, typed }: Placed): string {
  const at = `r="${nameOf(row, column)}" s="${style}"`
  if (typed !== undefined) return `<c ${at}><v>${typed}</v></c>`
  if (text === '') return `<c ${at}/>`
  if (number.test(text)) return `<c ${at}><v>${text}</v></c>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function sheetXml({ placed, hiddenColumn }: Sheet): string {
  const byRow = [...Map.groupBy(placed, (one) => one.row)].sort(([one], [other]) => one - other)
  const rows = byRow.map(
    ([row, cells]) =>
      `<row r="${row + 1}"${cells.some((one) => one.hidden) ? ' hidden="1"' : ''}>${cells
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
  const at = (hiddenColumn ?? 0) + 1
  const columns =
    hiddenColumn === undefined ? '' : `<cols><col min="${at}" max="${at}" width="2" hidden="1"/></cols>`
  return `<worksheet xmlns="${main}">${columns}<sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`
}

function bookOf(sheets: readonly Sheet[]): Uint8Array {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  const each = (part: (n: number, sheet: Sheet) => string): string =>
    sheets.map((sheet, at) => part(at + 1, sheet)).join('')
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(sheetXml(sheet))] as const)
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n, { name }) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packages}">${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\.mm\\.dd"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs count="5"><xf/><xf borderId="1" applyBorder="1"><alignment wrapText="1"/></xf><xf applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="170" borderId="1" applyNumberFormat="1"/><xf numFmtId="9" borderId="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts),
  })
}
