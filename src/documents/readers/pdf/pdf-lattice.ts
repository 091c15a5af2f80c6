import type { Rule } from './pdf-marks.ts'
import { intervalOf, positions, tolerance } from './pdf-rules.ts'

/** A cell between ruling lines: its sides in points, and the grid rows it covers (`endRow` exclusive). */
export type Box = { x0: number; x1: number; y0: number; y1: number; row: number; endRow: number }

/** A ruled table on one page. */
export type Lattice = {
  xs: number[]
  ys: number[]
  boxes: Box[]
  /** The box at each elementary place, row by row. */
  boxAt: number[]
  /** No line closes the table at the top, at the bottom: a row goes over the edge of the page. */
  openTop: boolean
  openBottom: boolean
}

const mostPlaces = 200_000

/** The cells that a group of touching lines forms, or null when it forms fewer than two. */
export function latticeOf(rules: readonly Rule[]): Lattice | null {
  const across = rules.filter((rule) => rule.direction === 'across')
  const down = rules.filter((rule) => rule.direction === 'down')
  const xs = positions([...down.map((rule) => rule.at), ...across.flatMap((rule) => [rule.from, rule.to])], 3)
  const ys = positions([...across.map((rule) => rule.at), ...down.flatMap((rule) => [rule.from, rule.to])], 3)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostPlaces) return null

  const walls = wallsOf(down, xs, ys)
  const floors = wallsOf(across, ys, xs)
  const groups = new Places(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column
      if (column + 1 < columns && !walls.has(`${column + 1},${row}`)) groups.unite(place, place + 1)
      if (row + 1 < rows && !floors.has(`${row + 1},${column}`)) groups.unite(place, place + columns)
    }
  }
  const { boxes, boxAt } = boxesOf(groups, xs, ys)
  if (boxes.length < 2) return null
  const closed = (row: number): boolean => xs.slice(1).some((_, column) => floors.has(`${row},${column}`))
  return { xs, ys, boxes, boxAt, openTop: !closed(0), openBottom: !closed(rows) }
}

/** Which pieces of the lines at `at` positions are drawn, as "line,piece"; a piece lies between two `cross` positions. */
function wallsOf(rules: readonly Rule[], at: readonly number[], cross: readonly number[]): Set<string> {
  const walls = new Set<string>()
  for (const rule of rules) {
    const line = at.findIndex((position) => Math.abs(position - rule.at) <= 3)
    for (let piece = 0; piece + 1 < cross.length; piece++) {
      const middle = ((cross[piece] ?? 0) + (cross[piece + 1] ?? 0)) / 2
      if (rule.from - tolerance <= middle && middle <= rule.to + tolerance) walls.add(`${line},${piece}`)
    }
  }
  return walls
}

/** Places that belong together (union-find). */
class Places {
  private readonly parent: number[]

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, index) => index)
  }

  rootOf(place: number): number {
    let root = place
    for (let up = this.parent[root]; up !== undefined && up !== root; up = this.parent[root]) root = up
    this.parent[place] = root
    return root
  }

  unite(one: number, other: number): void {
    this.parent[this.rootOf(one)] = this.rootOf(other)
  }
}

/** United places as boxes; where lines are missing so that no rectangle results, each row becomes its own boxes. */
function boxesOf(
  groups: Places,
  xs: readonly number[],
  ys: readonly number[],
): { boxes: Box[]; boxAt: number[] } {
  const columns = xs.length - 1
  const extents = new Map<
    number,
    { left: number; right: number; top: number; bottom: number; count: number }
  >()
  const places = columns * (ys.length - 1)
  for (let place = 0; place < places; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns]
    const root = groups.rootOf(place)
    const extent = extents.get(root) ?? { left: column, right: column, top: row, bottom: row, count: 0 }
    extent.left = Math.min(extent.left, column)
    extent.right = Math.max(extent.right, column)
    extent.bottom = row
    extent.count++
    extents.set(root, extent)
  }
  const boxes: Box[] = []
  const boxAt: number[] = []
  const boxOfRoot = new Map<number, number>()
  for (let place = 0; place < places; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns]
    const root = groups.rootOf(place)
    const extent = extents.get(root) ?? { left: column, right: column, top: row, bottom: row, count: 1 }
    const whole = (extent.right - extent.left + 1) * (extent.bottom - extent.top + 1) === extent.count
    const besides = column > 0 && groups.rootOf(place - 1) === root ? boxAt[place - 1] : undefined
    const known = whole ? boxOfRoot.get(root) : besides
    const box = known === undefined ? undefined : boxes[known]
    if (known !== undefined && box) {
      if (!whole) box.x1 = xs[column + 1] ?? box.x1
      boxAt.push(known)
      continue
    }
    const { right, bottom } = whole ? extent : { right: column, bottom: row }
    boxOfRoot.set(root, boxes.length)
    boxAt.push(boxes.length)
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[column], xs[right + 1], ys[row], ys[bottom + 1]]
    boxes.push({ x0, x1, y0, y1, row, endRow: bottom + 1 })
  }
  return { boxes, boxAt }
}

/** The box in which a point lies; null when it is outside of the table. */
export function boxOf(lattice: Lattice, x: number, y: number): number | null {
  const column = intervalOf(lattice.xs, x)
  const row = intervalOf(lattice.ys, y)
  if (column === null || row === null) return null
  return lattice.boxAt[row * (lattice.xs.length - 1) + column] ?? null
}
