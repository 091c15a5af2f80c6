import type { PageForm } from '../page.ts'
import { xmlText } from '../printable.ts'

/** How a cell of a sheet looks; sizes in points. */
export type Look = {
  size: number
  bold: boolean
  horizontal: 'left' | 'center' | 'right'
  vertical: 'top' | 'center' | 'bottom'
  border: 'box' | 'line' | 'none'
  format: string | null
  /** Keeps text beginning with "=" text when a person opens the cell and leaves it again. */
  quoted: boolean
}

/** Numbers from here on are a file's own formats: ECMA-376 part 1, 18.8.30. */
const firstFormat = 164

/** Gathers the looks that a sheet uses, and gives each its number. */
export class LookBook {
  readonly #numbers = new Map<string, number>()
  readonly #looks: Look[] = []

  numberOf(look: Look): number {
    const { size, bold, horizontal, vertical, border, format, quoted } = look
    const key = [size, bold, horizontal, vertical, border, quoted, format].join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    // Number 0 is the look of cells that nobody wrote.
    const number = this.#looks.push(look)
    this.#numbers.set(key, number)
    return number
  }

  stylesXml(form: PageForm): string {
    const formats = [...new Set(this.#looks.flatMap(({ format }) => (format === null ? [] : [format])))]
    const fonts = [...new Set(this.#looks.map(({ bold, size }) => fontXml(form.font, size, bold)))]
    const looks = this.#looks.map((look) => {
      const format = look.format === null ? 0 : firstFormat + formats.indexOf(look.format)
      const font = 1 + fonts.indexOf(fontXml(form.font, look.size, look.bold))
      return (
        `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${borders.indexOf(look.border)}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${look.quoted ? ' quotePrefix="1"' : ''}>` +
        `<alignment horizontal="${look.horizontal}" vertical="${look.vertical}" wrapText="1"/></xf>`
      )
    })
    const formatList = formats.map(
      (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${xmlText(code)}"/>`,
    )
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formatList.join('')}</numFmts>` : '',
      `<fonts count="${fonts.length + 1}">${fontXml(widthFont.name, widthFont.size, false)}${fonts.join('')}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="3">${borderXml('none')}${borderXml('box')}${borderXml('line')}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('')
  }
}

/**
 * The font that column widths are counted in, whatever the cells have: its digits are seven pixels wide without
 * rounding, so that programs that round and programs that do not give a column the same width.
 */
const widthFont = { name: 'Times New Roman', size: 10.5 }

const borders: Look['border'][] = ['none', 'box', 'line']

function fontXml(name: string, size: number, bold: boolean): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${xmlText(name)}"/><family val="1"/></font>`
}

function borderXml(border: Look['border']): string {
  const side = (name: string, drawn: boolean): string =>
    drawn ? `<${name} style="thin"><color rgb="FF000000"/></${name}>` : `<${name}/>`
  const box = border === 'box'
  return `<border>${side('left', box)}${side('right', box)}${side('top', box)}${side('bottom', box || border === 'line')}<diagonal/></border>`
}
