import { drawingNamespace, pictureParts, toEmu } from '../drawing.ts'
import { officeRelations, type Part, relationsType, relationsXml } from '../office-package.ts'
import type { PageForm } from '../page.ts'
import { type PageProof, qrSide } from '../page-proof.ts'
import { qrPng } from '../qr-image.ts'
import type { SheetPart } from './xlsx-plan.ts'

const placing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** Between the table and the mark, in points. */
const above = 12

/** The lines of the mark in rows under all others, in the columns to the right of the QR code. */
export function placeProof(
  { lines }: PageProof,
  widths: readonly number[],
  { fontSize }: PageForm,
  start: number,
): SheetPart {
  const column = firstColumnBeside(widths)
  const look = {
    size: Math.min(9, fontSize),
    bold: false,
    horizontal: 'left',
    vertical: 'center',
    border: 'none',
    format: null,
    quoted: false,
  } as const
  return {
    start,
    heights: [
      { points: above, fixed: true },
      ...lines.map(() => ({ points: qrSide / 20 / lines.length, fixed: true })),
    ],
    cells: lines.map((text, index) => ({
      row: start + 1 + index,
      endRow: start + 2 + index,
      column,
      endColumn: widths.length,
      look,
      value: { text },
    })),
  }
}

/** The first column that begins to the right of the picture; the last one on a sheet too narrow for both. */
function firstColumnBeside(widths: readonly number[]): number {
  let left = 0
  for (const [column, width] of widths.entries()) {
    if (left >= qrSide) return column
    left += width
  }
  return Math.max(0, widths.length - 1)
}

export const drawingRelation = 'rDrawing'

/** The parts that put the QR code on the sheet, its corner at the beginning of the row. */
export function drawingParts({ address, alternative }: PageProof, row: number): Part[] {
  const extent = toEmu(qrSide)
  return [
    {
      path: 'xl/worksheets/_rels/sheet1.xml.rels',
      type: relationsType,
      xml: relationsXml([[drawingRelation, `${officeRelations}/drawing`, '../drawings/drawing1.xml']]),
    },
    {
      path: 'xl/drawings/_rels/drawing1.xml.rels',
      type: relationsType,
      xml: relationsXml([['rProof', `${officeRelations}/image`, '../media/proof.png']]),
    },
    {
      path: 'xl/drawings/drawing1.xml',
      type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      xml: [
        `<xdr:wsDr xmlns:xdr="${placing}" ${drawingNamespace} xmlns:r="${officeRelations}"><xdr:oneCellAnchor>`,
        `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
        `<xdr:ext cx="${extent}" cy="${extent}"/><xdr:pic>`,
        pictureParts('xdr', { name: 'QR', relation: 'rProof', width: qrSide, height: qrSide, alternative }),
        '</xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
      ].join(''),
    },
    { path: 'xl/media/proof.png', type: 'image/png', bytes: qrPng(address) },
  ]
}
