import { drawingNamespace, pictureParts, toEmu } from '../drawing.ts'
import { officeRelations, type Part } from '../office-package.ts'
import { type PageProof, qrSide } from '../page-proof.ts'
import { xmlText } from '../printable.ts'
import { qrPng } from '../qr-image.ts'

const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const placing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

export const proofRelation = ['rProof', `${officeRelations}/image`, 'media/proof.png'] as const

export function proofPart({ address }: PageProof): Part {
  return { path: 'word/media/proof.png', type: 'image/png', bytes: qrPng(address) }
}

/** The last paragraphs of the document: the QR code hangs on the first, beside the lines, which are as high together. */
export function proofXml({ lines, alternative }: PageProof): string {
  const gap = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
  const shown = lines.map((line, index) => {
    const style = `<w:pStyle w:val="Proof"/>${index < lines.length - 1 ? '<w:keepNext/>' : ''}`
    const drawing = index === 0 ? `<w:r>${anchorXml(alternative)}</w:r>` : ''
    return `<w:p><w:pPr>${style}</w:pPr>${drawing}<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`
  })
  return gap + shown.join('')
}

function anchorXml(alternative: string): string {
  const extent = toEmu(qrSide)
  return [
    `<w:drawing><wp:anchor xmlns:wp="${placing}" distT="0" distB="0" distL="0" distR="0" simplePos="0" `,
    'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>',
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>',
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    `<wp:extent cx="${extent}" cy="${extent}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
    `<wp:docPr id="1" name="QR" descr="${xmlText(alternative)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic ${drawingNamespace}><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">`,
    pictureParts('pic', { name: 'QR', relation: 'rProof', width: qrSide, height: qrSide, alternative }),
    '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>',
  ].join('')
}
