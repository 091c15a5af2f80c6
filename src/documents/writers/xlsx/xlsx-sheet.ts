import { officeRelations } from '../office-package.ts'
import type { PageForm } from '../page.ts'
import { paperOf } from '../paper.ts'
import { xmlText } from '../printable.ts'
import words from '../words.json' with { type: 'json' }
import type { LookBook } from './xlsx-looks.ts'
import type { RowHeight, SheetCell, SheetPart } from './xlsx-plan.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What the sheet's XML is made of; rows and columns count from 0. */
export type SheetContent = {
  parts: readonly SheetPart[]
  /** In twentieths of a point. */
  widths: readonly number[]
  /** Rows up to here stay in sight and, from `headerFrom`, are printed on each page; null without a table. */
  header: { from: number; to: number } | null
  draft: boolean
  /** At the left of each page's foot. */
  foot: string
  /** The relation of the part that says which pictures stand on the sheet. */
  drawing: string | null
  /** Rows that begin a page. */
  breaks: readonly number[]
}

/** A worksheet. The order of the elements is the schema's: Excel refuses another. */
export function sheetXml(
  { parts, widths, header, draft, foot, drawing, breaks }: SheetContent,
  form: PageForm,
  looks: LookBook,
): string {
  const heights = parts.flatMap((part) => part.heights)
  const cells = parts.flatMap((part) => part.cells)
  const merges = cells.filter(isMerged).map((cell) => `<mergeCell ref="${rangeOf(cell)}"/>`)
  const all = `A1:${placeName(Math.max(0, heights.length - 1), widths.length - 1)}`
  return [
    `<worksheet xmlns="${main}"><sheetPr>${draft ? '<tabColor rgb="FFC00000"/>' : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${all}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(header)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map(columnXml).join('')}</cols>`,
    `<sheetData>${rowsXml(heights, cells, looks)}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    marginsXml(form),
    `<pageSetup paperSize="9" orientation="${form.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    headerFooterXml(form, draft, foot),
    breaksXml(breaks),
    // "1.1" is a name, whatever a spreadsheet thinks of numbers that are stored as text.
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`,
    drawing === null ? '' : `<drawing xmlns:r="${officeRelations}" r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('')
}

/** "C7" is row 6, column 2. */
export function placeName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

function isMerged({ row, endRow, column, endColumn }: SheetCell): boolean {
  return endRow - row > 1 || endColumn - column > 1
}

function rangeOf({ row, endRow, column, endColumn }: SheetCell): string {
  return `${placeName(row, column)}:${placeName(endRow - 1, endColumn - 1)}`
}

function paneXml(header: SheetContent['header']): string {
  if (!header) return ''
  const below = placeName(header.to, 0)
  return `<pane ySplit="${header.to}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`
}

/** Widths are counted in digits of the first font (see LookBook), each seven pixels wide, with five pixels of margin. */
function columnXml(width: number, index: number): string {
  const digits = Math.max(1, ((width / 20) * (96 / 72) - 5) / 7)
  return `<col min="${index + 1}" max="${index + 1}" width="${(digits + 5 / 7).toFixed(2)}" customWidth="1"/>`
}

function rowsXml(heights: readonly RowHeight[], cells: readonly SheetCell[], looks: LookBook): string {
  const rows = heights.map((): string[] => [])
  // In reading order, for the places of a row must stand from left to right.
  for (const cell of [...cells].sort((one, other) => one.column - other.column)) {
    const look = looks.numberOf(cell.look)
    for (let column = cell.column; column < cell.endColumn; column++) {
      const name = columnName(column)
      const covered = ` s="${look}"/>`
      for (let row = cell.row; row < cell.endRow; row++) {
        const own = row === cell.row && column === cell.column
        rows[row]?.push(`<c r="${name}${row + 1}"${own ? cellXml(look, cell.value) : covered}`)
      }
    }
  }
  return rows
    .map((places, row) => {
      const { points = 15, fixed = false } = heights[row] ?? {}
      return `<row r="${row + 1}" ht="${points}"${fixed ? ' customHeight="1"' : ''}>${places.join('')}</row>`
    })
    .join('')
}

function cellXml(look: number, value: SheetCell['value']): string {
  if (value === null) return ` s="${look}"/>`
  if ('number' in value) return ` s="${look}"><v>${value.number}</v></c>`
  return ` s="${look}" t="inlineStr"><is><t xml:space="preserve">${stringXml(value.text)}</t></is></c>`
}

/** ST_Xstring (ECMA-376 part 1, 22.9.2.19): "_x0041_" would be read as "A". */
function stringXml(text: string): string {
  return xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

function marginsXml({ orientation }: PageForm): string {
  const { margin } = paperOf(orientation)
  const inches = (twentieths: number): string => (twentieths / 1440).toFixed(3)
  const sides = `left="${inches(margin.left)}" right="${inches(margin.right)}" top="${inches(margin.top)}" bottom="${inches(margin.bottom)}"`
  return `<pageMargins ${sides} header="0.35" footer="0.3"/>`
}

/** 16383 is the last column: a break goes across the whole sheet. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return ''
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`)
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`
}

/** In these codes "&" begins a command, so a font's name may not hold one. */
function headerFooterXml({ font }: PageForm, draft: boolean, foot: string): string {
  const name = xmlText(font.replaceAll(/[&",]/g, ''))
  const mark = `<oddHeader>&amp;R&amp;&quot;${name},Bold&quot;&amp;12${xmlText(words.draft)}</oddHeader>`
  const code =
    foot === '' ? '' : `&amp;L&amp;&quot;${name},Regular&quot;&amp;8${xmlText(foot.replaceAll('&', '&&'))}`
  return `<headerFooter>${draft ? mark : ''}<oddFooter>${code}&amp;C&amp;&quot;${name},Regular&quot;&amp;10&amp;P</oddFooter></headerFooter>`
}
