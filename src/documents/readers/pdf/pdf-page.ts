import { ReadingError } from '../../reading-error.ts'
import { combine, type Glyph, type Matrix, type PageMarks, type Rule } from './pdf-marks.ts'
import { rulesOfPath } from './pdf-paths.ts'
import { type Font, TextState } from './pdf-text-state.ts'

/** A page's drawing operations by pdf.js: the name of each and its arguments. */
export type Operation = { name: string; args: readonly unknown[] }

/** A dense page has 8,000 letters and 2,000 lines. */
const mostMarks = 200_000
const mostStatesDeep = 500

type GraphicState = { matrix: Matrix; text: TextState; strokeWhite: boolean; fillWhite: boolean }

const stroking = new Set(['stroke', 'closeStroke'])
const filling = new Set(['fill', 'eoFill'])
const both = new Set(['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])

/**
 * Walks a page's drawing operations and keeps the letters and the ruling lines with their places.
 * @param toPage from PDF's page space to points from the upper left corner, as the page is turned for reading
 * @throws ReadingError 'too-complex'
 */
export function marksOfPage(
  operations: Iterable<Operation>,
  toPage: Matrix,
  size: { width: number; height: number },
  fontOf: (name: string) => Font,
): PageMarks {
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const saved: GraphicState[] = []
  let pictures = 0
  let state: GraphicState = { matrix: toPage, text: new TextState(), strokeWhite: false, fillWhite: false }

  const save = (): void => {
    if (saved.length > mostStatesDeep) throw new ReadingError('too-complex')
    saved.push({ ...state, text: state.text.copy() })
  }

  for (const { name, args } of operations) {
    const numbers = args.filter((arg) => typeof arg === 'number')
    const [first = 0, second = 0] = numbers
    if (name === 'save' || name === 'beginGroup') save()
    else if (name === 'restore' || name === 'paintFormXObjectEnd' || name === 'endGroup')
      state = saved.pop() ?? state
    else if (name === 'paintFormXObjectBegin') {
      save()
      const matrix = matrixOf(args[0])
      if (matrix) state.matrix = combine(state.matrix, matrix)
    } else if (name === 'transform') {
      const matrix = matrixOf(numbers)
      if (matrix) state.matrix = combine(state.matrix, matrix)
    } else if (name === 'constructPath') {
      rules.push(...rulesOfOperation(args, state))
    } else if (name === 'setStrokeRGBColor') state.strokeWhite = isWhite(args)
    else if (name === 'setFillRGBColor') state.fillWhite = isWhite(args)
    else if (name.startsWith('paint') && name.includes('Image')) pictures++
    else if (name === 'beginText') state.text.begin()
    else if (name === 'setFont') {
      state.text.font = fontOf(String(args[0]))
      state.text.size = first
    } else if (name === 'setTextMatrix') {
      const matrix = matrixOf(args[0]) ?? matrixOf(numbers)
      if (matrix) state.text.setMatrix(matrix)
    } else if (name === 'moveText') state.text.move(first, second)
    else if (name === 'setLeadingMoveText') {
      state.text.leading = second
      state.text.move(first, second)
    } else if (name === 'nextLine') state.text.move(0, state.text.leading)
    else if (name === 'setLeading') state.text.leading = -first
    else if (name === 'setCharSpacing') state.text.letterSpacing = first
    else if (name === 'setWordSpacing') state.text.wordSpacing = first
    else if (name === 'setHScale') state.text.scale = first / 100
    else if (name === 'setTextRise') state.text.rise = first
    else if (name === 'showText' && Array.isArray(args[0]))
      glyphs.push(...state.text.show(args[0], state.matrix))
    if (glyphs.length + rules.length > mostMarks) throw new ReadingError('too-complex')
  }
  return { ...size, glyphs, rules, pictures }
}

/** White lines and fills are not seen on white paper. */
function rulesOfOperation(args: readonly unknown[], state: GraphicState): Rule[] {
  const [painting, outlines] = args
  const data: unknown = Array.isArray(outlines) ? outlines[0] : null
  if (!(data instanceof Float32Array) || typeof painting !== 'string') return []
  if (stroking.has(painting)) return state.strokeWhite ? [] : rulesOfPath(data, state.matrix, false)
  if (filling.has(painting)) return state.fillWhite ? [] : rulesOfPath(data, state.matrix, true)
  return both.has(painting) ? rulesOfPath(data, state.matrix, false) : []
}

function isWhite(args: readonly unknown[]): boolean {
  return typeof args[0] === 'string' && args[0].toLowerCase() === '#ffffff'
}

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array) && !(value instanceof Float64Array))
    return null
  const numbers = Array.from<unknown>(value).filter((item) => typeof item === 'number')
  const [a, b, c, d, e, f] = numbers
  if (a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || e === undefined || f === undefined) return null
  return [a, b, c, d, e, f]
}
