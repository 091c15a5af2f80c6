import type { ScriptPlace } from '../page.ts'
import type { PaperSize } from '../paper.ts'
import { xmlText } from '../printable.ts'

/** Windows brings it since Vista; where it is missing, the program takes another that has the letters. */
const font = 'Mongolian Baiti'

/** Of the caption above and the paragraph that Word wants after a table, in twentieths of a point. */
const besides = 1300

/**
 * A page of its own with one cell, in which what is written or put in runs from top to bottom and its lines from left
 * to right (ST_TextDirection tbLrV), as the traditional script wants it.
 */
export function scriptPlaceXml({ caption }: ScriptPlace, { textWidth, textHeight }: PaperSize): string {
  const border = ['top', 'left', 'bottom', 'right']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`
  return [
    '<w:p><w:pPr><w:pStyle w:val="Note"/><w:keepNext/><w:pageBreakBefore/></w:pPr>',
    `<w:r><w:t xml:space="preserve">${xmlText(caption)}</w:t></w:r></w:p>`,
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${textWidth}"/></w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${textHeight - besides}" w:hRule="exact"/></w:trPr>`,
    `<w:tc><w:tcPr><w:tcW w:w="${textWidth}" w:type="dxa"/><w:textDirection w:val="tbLrV"/></w:tcPr>`,
    `<w:p><w:pPr><w:rPr>${fonts}</w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>`,
    '<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr></w:p>',
  ].join('')
}
