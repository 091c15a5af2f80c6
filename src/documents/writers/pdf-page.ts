import { cellHeight, spanWidth } from './cell-height.ts'
import { columnWidths } from './column-widths.ts'
import type { Page, PageAbout, PageForm } from './page.ts'
import type { CellKind, PageCell } from './page-cell.ts'
import type { LineKind, PageLine } from './page-line.ts'
import { type PaperSize, paperOf } from './paper.ts'
import { printable } from './printable.ts'
import words from './words.json' with { type: 'json' }

const bold: ReadonlySet<CellKind> = new Set(['header', 'principle', 'objective'])
const centred: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'number', 'centred'])
const middle: ReadonlySet<CellKind> = new Set(['header', 'column-number', 'principle', 'objective'])

/** The page as the template takes it: plain JSON, lengths in points. */
export function pdfData(page: Page, form: PageForm, about: PageAbout, draft: boolean): string {
  const paper = paperOf(form.orientation)
  const heading = Math.max(12, form.fontSize)
  const { margin } = paper
  return JSON.stringify({
    title: printable(about.title),
    author: about.organization === null ? [] : [printable(about.organization)],
    draft: draft ? words.draft : null,
    form: {
      size: form.fontSize,
      heading,
      width: paper.width / 20,
      height: paper.height / 20,
      margin: {
        top: margin.top / 20,
        right: margin.right / 20,
        bottom: margin.bottom / 20,
        left: margin.left / 20,
      },
    },
    before: page.before.map((line) => lineData(line, true, heading, form, paper)),
    table: tableData(page, form, paper),
    after: page.after.map((line, index) =>
      lineData(line, index < page.after.length - 1, heading, form, paper),
    ),
  })
}

type LineLook = { align?: 'center' | 'right'; bold?: boolean; from?: number; above?: number; below?: number }

const lineLooks: Record<LineKind, LineLook> = {
  annex: { align: 'right', from: 0.62, below: 6 },
  'approval-word': { align: 'center', bold: true, from: 0.62, below: 3 },
  'approval-position': { align: 'center', bold: true, from: 0.62, below: 3 },
  'approval-name': { align: 'center', bold: true, from: 0.62, below: 3 },
  title: { align: 'center', bold: true, above: 12, below: 6 },
  year: { align: 'center', below: 6 },
  window: { align: 'center', below: 6 },
  issued: { above: 8, below: 6 },
  'signature-role': { bold: true, from: 0.1, above: 14, below: 6 },
  signature: { from: 0.1, above: 8, below: 6 },
  organization: { align: 'center', bold: true, above: 18 },
}

function lineData(
  { kind, parts }: PageLine,
  sticky: boolean,
  heading: number,
  form: PageForm,
  paper: PaperSize,
): object {
  const { align = 'left', bold: isBold = false, from = 0, above = 4, below = 4 } = lineLooks[kind]
  const width = paper.textWidth / 20
  return {
    parts: parts.map(printable),
    sticky,
    look: {
      title: kind === 'title',
      sign: kind === 'signature',
      align,
      bold: isBold,
      size: kind === 'annex' ? Math.min(form.fontSize, 11) : heading,
      above,
      below,
      left: from * width,
      right: kind === 'signature' ? width * 0.1 : 0,
    },
  }
}

function tableData({ table }: Page, form: PageForm, paper: PaperSize): object {
  const widths = columnWidths(table, paper.textWidth, form.fontSize)
  const tall = tallRows(table.cells, widths, form, paper)
  const cells = table.cells.map((cell) => cellData(cell, form, cell.rowSpan > 1 || tall.has(cell.row)))
  return {
    widths: widths.map((width) => width / 20),
    header: cells.filter((_, index) => (table.cells[index]?.row ?? 0) < table.headerRows),
    body: cells.filter((_, index) => (table.cells[index]?.row ?? 0) >= table.headerRows),
  }
}

/** A row taller than half a page would leave a hole at the end of the page before it: it may break. */
function tallRows(
  cells: readonly PageCell[],
  widths: readonly number[],
  form: PageForm,
  paper: PaperSize,
): ReadonlySet<number> {
  const tall = cells.filter((cell) => {
    const height = cellHeight(cell, spanWidth(cell, widths), form.fontSize)
    return cell.rowSpan === 1 && height > paper.textHeight / 2
  })
  return new Set(tall.map(({ row }) => row))
}

function cellData({ kind, lines, ...place }: PageCell, form: PageForm, breakable: boolean): object {
  return {
    x: place.column,
    y: place.row,
    colspan: place.columnSpan,
    rowspan: place.rowSpan,
    breakable,
    bold: bold.has(kind),
    align: centred.has(kind) ? 'center' : 'left',
    middle: middle.has(kind),
    list: kind === 'bullets' && lines.length > 0,
    size: kind === 'column-number' ? Math.max(8, form.fontSize - 2) : form.fontSize,
    lines: lines.map(printable),
  }
}
