import { drawingNamespace, pictureParts, toEmu } from '../drawing.ts'
import { officeRelations, type Part } from '../office-package.ts'
import type { CellPicture, PageCell } from '../page-cell.ts'
import type { PageTable } from '../page-table.ts'
import { xmlText } from '../printable.ts'

const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const placing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

type Place = Pick<PageCell, 'row' | 'column'>

const nameOf = ({ row, column }: Place): string => `picture${row}-${column}`

/** Numbers of drawings differ within a file; 1 is the QR code's, and Word opens no more than 63 columns. */
const numberOf = ({ row, column }: Place): number => 2 + row * 64 + column

function picturesOf(table: PageTable | null): { name: string; jpeg: Uint8Array }[] {
  return (table?.cells ?? []).flatMap((cell) =>
    cell.picture ? [{ name: nameOf(cell), jpeg: cell.picture.jpeg }] : [],
  )
}

export function cellPictureParts(table: PageTable | null): Part[] {
  return picturesOf(table).map(({ name, jpeg }) => ({
    path: `word/media/${name}.jpeg`,
    type: 'image/jpeg',
    bytes: jpeg,
  }))
}

export function cellPictureRelations(table: PageTable | null): [id: string, type: string, target: string][] {
  return picturesOf(table).map(({ name }) => [name, `${officeRelations}/image`, `media/${name}.jpeg`])
}

/** The picture of a cell as a run, which stands in the line like a letter. */
export function cellPictureXml(place: Place, { width, height, alternative }: CellPicture): string {
  const name = nameOf(place)
  return [
    `<w:r><w:drawing><wp:inline xmlns:wp="${placing}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${toEmu(width)}" cy="${toEmu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${numberOf(place)}" name="${name}" descr="${xmlText(alternative)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic ${drawingNamespace}><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">`,
    pictureParts('pic', { name, relation: name, width, height, alternative }),
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}
