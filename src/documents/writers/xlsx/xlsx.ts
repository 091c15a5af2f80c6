import type { Layout } from '../../layouts/layout.ts'
import type { PlanDocument } from '../../plan-document.ts'
import { columnWidths } from '../column-widths.ts'
import { pageOfDocument } from '../document-page.ts'
import {
  embeddedParts,
  officeRelations,
  packageParts,
  relationsType,
  relationsXml,
  zipParts,
} from '../office-package.ts'
import type { Page, PageAbout, PageForm } from '../page.ts'
import { proofFoot } from '../page-proof.ts'
import { paperOf } from '../paper.ts'
import { xmlText } from '../printable.ts'
import words from '../words.json' with { type: 'json' }
import type { OfficeOptions, WriteOptions } from '../write-options.ts'
import { type KeptRows, pageBreaks } from './xlsx-breaks.ts'
import { drawingParts, drawingRelation } from './xlsx-drawing.ts'
import { placeLines } from './xlsx-frame.ts'
import { LookBook } from './xlsx-looks.ts'
import type { SheetPart } from './xlsx-plan.ts'
import { placeProof, proofPicture } from './xlsx-proof.ts'
import { placeName, sheetXml } from './xlsx-sheet.ts'
import { placeTable, type TablePart } from './xlsx-table.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/**
 * An official Excel file of a plan or a report, with an exact copy as in a Word file. Numbers and dates are typed
 * where the sheet shows the very text; nothing in it is a formula.
 * @throws WriteError 'cell-too-long', for a sheet's cell holds 32,767 letters
 */
export async function writeXlsx(
  document: PlanDocument,
  layout: Layout,
  { draft = false, embed = true, proof }: OfficeOptions = {},
): Promise<Uint8Array> {
  const { page, form, about, copy } = pageOfDocument(document, layout, { proof })
  return xlsxOfPage(page, form, about, { draft, copy: embed ? copy() : null })
}

/** An Excel file of any page; `copy` is the XML of an exact copy that travels with it. */
export function xlsxOfPage(
  page: Page,
  form: PageForm,
  about: PageAbout,
  { draft = false, copy = null }: WriteOptions & { copy?: string | null } = {},
): Uint8Array {
  const widths = columnWidths(page.table, paperOf(form.orientation).textWidth, form.fontSize)
  const before = placeLines(page.before, widths, form, 0)
  const table = placeTable(page.table, widths, form, before.heights.length)
  const after = placeLines(page.after, widths, form, table.start + table.heights.length)
  const afterEnd = after.start + after.heights.length
  const proof = page.proof && placeProof(page.proof, widths, form, afterEnd)
  const parts = [before, table, after, ...(proof ? [proof] : [])]
  const header = { from: table.start, to: table.start + page.table.headerRows }
  const rows = afterEnd + (proof?.heights.length ?? 0)
  const heights = parts.flatMap((part) => part.heights)
  const breaks = pageBreaks(heights, [...table.kept, ...keptToEnd(table, after, rows)], header, form)
  const pictures = [...table.pictures, ...(page.proof && proof ? [proofPicture(page.proof, proof)] : [])]
  const looks = new LookBook()
  const foot = page.proof ? proofFoot(page.proof) : ''
  const sheet = sheetXml(
    { parts, widths, header, draft, foot, breaks, drawing: pictures.length > 0 ? drawingRelation : null },
    form,
    looks,
  )
  return zipParts([
    ...packageParts(about, 'xl/workbook.xml'),
    {
      path: 'xl/workbook.xml',
      type: `${sheetType}.sheet.main+xml`,
      xml: workbookXml(sheetName(about, draft), header, placeName(rows - 1, widths.length - 1)),
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      type: relationsType,
      xml: relationsXml([
        ['rSheet', `${officeRelations}/worksheet`, 'worksheets/sheet1.xml'],
        ['rStyles', `${officeRelations}/styles`, 'styles.xml'],
        ...(copy === null
          ? []
          : [['rEmbedded', `${officeRelations}/customXml`, '../customXml/item1.xml'] as const]),
      ]),
    },
    { path: 'xl/worksheets/sheet1.xml', type: `${sheetType}.worksheet+xml`, xml: sheet },
    { path: 'xl/styles.xml', type: `${sheetType}.styles+xml`, xml: looks.stylesXml(form) },
    ...drawingParts(pictures),
    ...(copy === null ? [] : embeddedParts(copy)),
  ])
}

/** What follows the table stands best with its last row and the headings over that, else with a piece of it. */
function keptToEnd(table: TablePart, after: SheetPart, to: number): KeptRows[] {
  const headings = table.kept.filter((rows) => rows.to > table.lastRow)
  const starts = [table.lastRow, after.start - 1, after.start, after.start + after.heights.length - 1]
  return [...headings.map(({ from }) => from), ...starts].map((from) => ({ from, to }))
}

/** At most 31 letters, and none of those that a reference uses. */
function sheetName({ name }: PageAbout, draft: boolean): string {
  return `${draft ? `${words.draft} ` : ''}${name}`.replaceAll(/[[\]:*?/\\']/g, '').slice(0, 31)
}

function workbookXml(name: string, header: { from: number; to: number }, lastPlace: string): string {
  const sheet = xmlText(`'${name}'`)
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(lastPlace) ?? []
  return [
    `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><bookViews><workbookView/></bookViews>`,
    `<sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rSheet"/></sheets><definedNames>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${sheet}!$A$1:$${column}$${row}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$${header.from + 1}:$${header.to}</definedName>`,
    '</definedNames></workbook>',
  ].join('')
}
