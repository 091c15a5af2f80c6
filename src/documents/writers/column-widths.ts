import type { PageTable } from './page-table.ts'

/** Longer words (addresses of web pages) may be broken: no column can be as wide as they are. */
const longestKept = 16

/** Both sides of a cell together, in twentieths of a point. */
const cellMargins = 170

/** How far a column may leave its layout's share for the amount of text in it. */
const least = 0.75
const most = 1.6

/**
 * Widths of the columns in twentieths of a point, adding up to `total`: the layout's shares, drawn towards where the
 * text is (a column of long results would else make every row a page high), but no column narrower than its longest
 * word while others have room, so that «Шаардахгүй» is not broken at its last letter.
 */
export function columnWidths(table: PageTable, total: number, fontSize: number): number[] {
  const shares = sharesByText(table, total)
  const words = shares.map(() => 0)
  for (const { column, columnSpan, lines, kind } of table.cells) {
    if (columnSpan > 1) continue
    const bold = kind === 'header' ? 1.08 : 1
    const longest = lines.reduce((most, line) => Math.max(most, widestWord(line)), 0)
    if (longest > 0)
      words[column] = Math.max(words[column] ?? 0, longest * bold * fontSize * 20 + cellMargins)
  }
  const wanted = shares.map((share, column) => Math.max(share, words[column] ?? 0))
  const tooMuch = sumOf(wanted) - total
  const spare = wanted.map((width, column) => width - (words[column] ?? 0))
  const allSpare = sumOf(spare)
  const widths =
    tooMuch <= allSpare ? wanted.map((width, i) => width - give(spare[i] ?? 0, tooMuch, allSpare)) : shares
  return toWhole(widths, total)
}

function sharesByText(table: PageTable, total: number): number[] {
  const letters = table.columns.map(() => 1)
  for (const { column, columnSpan, rowSpan, lines } of table.cells) {
    // A cell over several rows has their room.
    if (columnSpan === 1) letters[column] = (letters[column] ?? 1) + lines.join('').length / rowSpan
  }
  const widths = table.columns.map((column) => column.widthPercent)
  const perWidth = sumOf(letters) / sumOf(widths)
  const drawn = widths.map((width, column) => {
    const density = (letters[column] ?? 1) / width / perWidth
    return width * Math.min(most, Math.max(least, Math.sqrt(density)))
  })
  return drawn.map((width) => (width * total) / sumOf(drawn))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function give(spare: number, tooMuch: number, allSpare: number): number {
  return allSpare > 0 ? (spare * tooMuch) / allSpare : 0
}

/** In hundredths of an em, on the generous side: programs that lack the font take a wider one. */
const letterWidths = new Uint8Array(0x10000)

/** The width in ems of the widest word that is not to be broken; words end at spaces and behind hyphens. */
function widestWord(line: string): number {
  let widest = 0
  let width = 0
  let letters = 0
  for (let at = 0; at <= line.length; at++) {
    const code = line.charCodeAt(at)
    const ends = at === line.length || isSpace(code)
    if (!ends) {
      width += letterWidths[code] || measured(code)
      letters++
    }
    if (!ends && code !== hyphenCode) continue
    if (letters <= longestKept && width > widest) widest = width
    width = 0
    letters = 0
  }
  return widest / 100
}

const hyphenCode = 45

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
}

/** The mean widths of Times New Roman's Cyrillic; fonts that stand in for it often borrow wider letters for Өө Үү. */
function measured(code: number): number {
  const letter = String.fromCharCode(code)
  const wide = /[%№]/u.test(letter) ? 100 : /[ӨҮ]/u.test(letter) ? 84 : /[өү]/u.test(letter) ? 62 : 0
  const width = wide || (/[жшщюфмыд]/u.test(letter) ? 72 : /\p{Lu}/u.test(letter) ? 74 : 52)
  letterWidths[code] = width
  return width
}

function toWhole(widths: readonly number[], total: number): number[] {
  let before = 0
  let exact = 0
  return widths.map((width, index) => {
    exact += width
    const end = index === widths.length - 1 ? total : Math.round(exact)
    const whole = Math.max(1, end - before)
    before += whole
    return whole
  })
}
