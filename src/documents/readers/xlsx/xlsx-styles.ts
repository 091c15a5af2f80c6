import type { Paragraph } from '../../grid.ts'
import { walkXml } from '../xml-walk.ts'

/** How a cell shows its value, and whether it stands between lines as table cells do. */
export type CellLook = { format: string; align: Paragraph['align']; bold: boolean; bordered: boolean }

export const plainLook: CellLook = { format: 'General', align: null, bold: false, bordered: false }

/** Formats that files name by number only: ECMA-376 part 1, 18.8.30. */
const builtIn = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [49, '@'],
])

/** The looks of a workbook by the number that its cells give. */
export function readLooks(xml: string): CellLook[] {
  const formats = new Map(builtIn)
  const boldFonts: boolean[] = []
  const linedBorders: boolean[] = []
  const looks: CellLook[] = []
  let section = ''
  let sides = 0
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const number = (key: string): number => Number(attributes.get(key) ?? 0)
      if (/^(numFmts|fonts|borders|cellXfs|cellStyleXfs|dxfs)$/.test(name)) section = name
      else if (section === 'numFmts' && name === 'numFmt') {
        formats.set(number('numFmtId'), attributes.get('formatCode') ?? 'General')
      } else if (section === 'fonts' && name === 'font') boldFonts.push(false)
      else if (section === 'fonts' && name === 'b' && !/^(0|false)$/.test(attributes.get('val') ?? '1')) {
        boldFonts[boldFonts.length - 1] = true
      } else if (section === 'borders' && name === 'border') sides = 0
      else if (section === 'borders' && /^(left|right|top|bottom|start|end)$/.test(name)) {
        if ((attributes.get('style') ?? 'none') !== 'none') sides++
      } else if (section === 'cellXfs' && name === 'xf') {
        looks.push({
          format: formats.get(number('numFmtId')) ?? 'General',
          align: null,
          bold: boldFonts[number('fontId')] ?? false,
          bordered: linedBorders[number('borderId')] ?? false,
        })
      } else if (section === 'cellXfs' && name === 'alignment') {
        const look = looks.at(-1)
        const said = attributes.get('horizontal')
        if (look && (said === 'left' || said === 'right' || said === 'center')) look.align = said
        else if (look && said === 'centerContinuous') look.align = 'center'
      }
    },
    close: (name) => {
      if (section === 'borders' && name === 'border') linedBorders.push(sides >= 2)
      if (name === section) section = ''
    },
  })
  return looks
}
