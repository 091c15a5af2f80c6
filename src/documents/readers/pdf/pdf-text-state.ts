import { apply, combine, type Glyph, identity, type Matrix, type Turn } from './pdf-marks.ts'

/** The font in use: how wide its unit is, and whether its name says that it is bold. */
export type Font = { unit: number; bold: boolean }

/** The text state of PDF 32000-1, 9.3 and 9.4: where the next letter stands. */
export class TextState {
  font: Font = { unit: 0.001, bold: false }
  size = 0
  letterSpacing = 0
  wordSpacing = 0
  scale = 1
  leading = 0
  rise = 0
  private matrix: Matrix = identity
  private line: Matrix = identity

  copy(): TextState {
    return Object.assign(new TextState(), this)
  }

  begin(): void {
    this.setMatrix(identity)
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix
    this.line = matrix
  }

  move(x: number, y: number): void {
    this.setMatrix(combine(this.line, [1, 0, 0, 1, x, y]))
  }

  /** The letters of one showing of text; `shown` is pdf.js' list of glyph objects and of shifts in thousandths. */
  show(shown: readonly unknown[], toPage: Matrix): Glyph[] {
    const glyphs: Glyph[] = []
    const whole = combine(toPage, this.matrix)
    let x = 0
    for (const item of shown) {
      if (typeof item === 'number') {
        x -= (item / 1000) * this.size * this.scale
        continue
      }
      const letter = letterOf(item)
      if (!letter) continue
      const width = letter.width * this.font.unit * this.size * this.scale
      const glyph = this.place(letter.text, x, x + width, whole)
      if (glyph) glyphs.push(glyph)
      x += width + (this.letterSpacing + (letter.space ? this.wordSpacing : 0)) * this.scale
    }
    this.matrix = combine(this.matrix, [1, 0, 0, 1, x, 0])
    return glyphs
  }

  private place(text: string, from: number, to: number, whole: Matrix): Glyph | null {
    const size = Math.abs(this.size) * Math.hypot(whole[2], whole[3])
    const turn = turnOf(whole)
    const start = apply(whole, from, this.rise)
    const end = apply(whole, to, this.rise)
    if (turn === null || !(size > 0.5) || !Number.isFinite(start.x + start.y + end.x + end.y)) return null
    const lift = size * 0.3
    const centerX = (start.x + end.x) / 2 + (turn === 'none' ? 0 : turn === 'up' ? -lift : lift)
    const centerY = (start.y + end.y) / 2 - (turn === 'none' ? lift : 0)
    const seen = { text, size, bold: this.font.bold, turn, centerX, centerY }
    if (turn === 'up') return { ...seen, x0: -start.y, x1: -end.y, y: start.x }
    if (turn === 'down') return { ...seen, x0: start.y, x1: end.y, y: -start.x }
    return { ...seen, x0: Math.min(start.x, end.x), x1: Math.max(start.x, end.x), y: start.y }
  }
}

/** Slanted text (watermarks, stamps) is no part of the document: null. */
function turnOf(matrix: Matrix): Turn | null {
  const [along, aside] = [matrix[0], matrix[1]]
  if (Math.abs(aside) <= Math.abs(along) * 0.1) return 'none'
  if (Math.abs(along) <= Math.abs(aside) * 0.1) return aside < 0 ? 'up' : 'down'
  return null
}

function letterOf(item: unknown): { text: string; width: number; space: boolean } | null {
  if (typeof item !== 'object' || item === null) return null
  const text = 'unicode' in item && typeof item.unicode === 'string' ? item.unicode : ''
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0
  return { text, width, space: 'isSpace' in item && item.isSpace === true }
}
