import { apply, type Matrix, type Rule } from './pdf-marks.ts'

type Point = { x: number; y: number }

/** A filled box is a line when it is at most this thick (points); wider ones are shading. */
const thickestLine = 3
const slope = 0.6

/**
 * The ruling lines of one path. `data` is pdf.js' drawing list: 0 x y move, 1 x y line, 2 six numbers curve,
 * 3 four numbers quadratic curve, 4 close.
 */
export function rulesOfPath(data: ArrayLike<number>, toPage: Matrix, filled: boolean): Rule[] {
  const rules: Rule[] = []
  for (const outline of outlinesOf(data, toPage)) {
    if (filled) pushThinBox(rules, outline)
    else pushSides(rules, outline)
  }
  return rules
}

function outlinesOf(data: ArrayLike<number>, toPage: Matrix): Point[][] {
  const outlines: Point[][] = []
  let current: Point[] = []
  const point = (at: number): Point => apply(toPage, data[at] ?? 0, data[at + 1] ?? 0)
  let at = 0
  while (at < data.length) {
    const operation = data[at]
    if (operation === 0) {
      current = [point(at + 1)]
      outlines.push(current)
      at += 3
    } else if (operation === 1) {
      current.push(point(at + 1))
      at += 3
    } else if (operation === 2 || operation === 3) {
      // A curve is no ruling line: a new outline starts behind it.
      const end = operation === 2 ? at + 5 : at + 3
      current = [point(end)]
      outlines.push(current)
      at = end + 2
    } else {
      const first = current[0]
      if (first) current.push(first)
      at += 1
    }
  }
  return outlines
}

function pushSides(rules: Rule[], outline: Point[]): void {
  for (const [index, end] of outline.entries()) {
    const start = outline[index - 1]
    if (start) pushLine(rules, start, end)
  }
}

function pushThinBox(rules: Rule[], outline: Point[]): void {
  const xs = outline.map((point) => point.x)
  const ys = outline.map((point) => point.y)
  const [left, right] = [Math.min(...xs.slice(0, 8)), Math.max(...xs.slice(0, 8))]
  const [top, bottom] = [Math.min(...ys.slice(0, 8)), Math.max(...ys.slice(0, 8))]
  if (outline.length < 2 || outline.length > 8) return
  const [width, height] = [right - left, bottom - top]
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  if (height <= thickestLine && width > height * 2) {
    pushLine(rules, { x: left, y: middle.y }, { x: right, y: middle.y })
  } else if (width <= thickestLine && height > width * 2) {
    pushLine(rules, { x: middle.x, y: top }, { x: middle.x, y: bottom })
  }
}

function pushLine(rules: Rule[], start: Point, end: Point): void {
  const [width, height] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)]
  if (height <= slope && width > slope) {
    const at = (start.y + end.y) / 2
    rules.push({ direction: 'across', at, from: Math.min(start.x, end.x), to: Math.max(start.x, end.x) })
  } else if (width <= slope && height > slope) {
    const at = (start.x + end.x) / 2
    rules.push({ direction: 'down', at, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) })
  }
}
