import { drawingNamespace, pictureParts, toEmu } from '../drawing.ts'
import { officeRelations, type Part, relationsType, relationsXml } from '../office-package.ts'

const placing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** A picture whose upper left corner hangs on a cell; lengths in twentieths of a point, rows and columns from 0. */
export type SheetPicture = {
  /** Differs from all others of the sheet; letters and digits only. */
  name: string
  image: { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array }
  row: number
  column: number
  /** From the cell's corner, to the right and down. */
  offset: number
  width: number
  height: number
  alternative: string
}

export const drawingRelation = 'rDrawing'

/** The parts that put pictures on the sheet. */
export function drawingParts(pictures: readonly SheetPicture[]): Part[] {
  if (pictures.length === 0) return []
  const images = pictures.map((picture) => `${picture.name}.${picture.image.type.replace('image/', '')}`)
  return [
    {
      path: 'xl/worksheets/_rels/sheet1.xml.rels',
      type: relationsType,
      xml: relationsXml([[drawingRelation, `${officeRelations}/drawing`, '../drawings/drawing1.xml']]),
    },
    {
      path: 'xl/drawings/_rels/drawing1.xml.rels',
      type: relationsType,
      xml: relationsXml(
        pictures.map(({ name }, index) => [name, `${officeRelations}/image`, `../media/${images[index]}`]),
      ),
    },
    {
      path: 'xl/drawings/drawing1.xml',
      type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      xml: [
        `<xdr:wsDr xmlns:xdr="${placing}" ${drawingNamespace} xmlns:r="${officeRelations}">`,
        ...pictures.map(anchorXml),
        '</xdr:wsDr>',
      ].join(''),
    },
    ...pictures.map(({ image }, index) => ({ path: `xl/media/${images[index]}`, ...image })),
  ]
}

function anchorXml(picture: SheetPicture, index: number): string {
  const { name, row, column, offset, width, height, alternative } = picture
  const from = [
    `<xdr:col>${column}</xdr:col><xdr:colOff>${toEmu(offset)}</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${toEmu(offset)}</xdr:rowOff>`,
  ].join('')
  return [
    `<xdr:oneCellAnchor><xdr:from>${from}</xdr:from><xdr:ext cx="${toEmu(width)}" cy="${toEmu(height)}"/><xdr:pic>`,
    pictureParts('xdr', { id: index + 1, name, relation: name, width, height, alternative }),
    '</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('')
}
