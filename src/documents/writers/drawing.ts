import { xmlText } from './printable.ts'

export const drawingNamespace = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** Twentieths of a point in the unit of DrawingML. */
export const toEmu = (twentieths: number): number => twentieths * 635

/** What Word and Excel files say alike of a picture: where its data are and how large it is. */
export function pictureParts(
  prefix: 'pic' | 'xdr',
  {
    id = 1,
    name,
    relation,
    width,
    height,
    alternative,
  }: { id?: number; name: string; relation: string; width: number; height: number; alternative: string },
): string {
  return [
    `<${prefix}:nvPicPr><${prefix}:cNvPr id="${id}" name="${name}" descr="${xmlText(alternative)}"/><${prefix}:cNvPicPr/></${prefix}:nvPicPr>`,
    `<${prefix}:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></${prefix}:blipFill>`,
    `<${prefix}:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${toEmu(width)}" cy="${toEmu(height)}"/></a:xfrm>`,
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></${prefix}:spPr>`,
  ].join('')
}
