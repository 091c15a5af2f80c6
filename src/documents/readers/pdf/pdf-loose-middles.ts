import { isNumberedIn, type LooseLine } from './pdf-loose-lines.ts'

/** Part of the distance of two lines within which two places are the same. */
const near = 0.4

/**
 * Which lines begin a row, where all cells stand in the middle of their rows: such rows have no white between them,
 * but the lines of each lie evenly about its number. Asked run by run (from title to title, page by page); lines for
 * which it does not come out even, as of a row that a page has cut, are missing. Null where most do not.
 */
export function startsByMiddles(
  lines: readonly LooseLine[],
  column: number,
  pitch: number,
): Map<LooseLine, boolean> | null {
  const starts = new Map<LooseLine, boolean>()
  let [even, all, runs, below, parted] = [0, 0, 0, 0, 0]
  for (const run of runsOf(lines)) {
    // Left of the numbers stand texts beside several rows.
    const held = run.filter((line) => line.segments.some((segment) => segment.to >= column))
    const numbers = held.filter((line) => isNumberedIn(line, column))
    if (numbers.length === 0) continue
    runs++
    all += numbers.length
    if (held[0] !== numbers[0]) below++
    const rows = evenRows(held, numbers, pitch)
    even += rows.length
    parted += numbers.filter((number, at) => isPartedAbout(held, number, numbers[at + 1])).length
    const first = new Set(rows.map(([top]) => top))
    const [from, to] = [rows[0]?.[0]?.y ?? Number.POSITIVE_INFINITY, rows.at(-1)?.at(-1)?.y ?? 0]
    for (const line of run) if (line.y >= from && line.y <= to) starts.set(line, first.has(line))
  }
  // Rows that begin with their numbers may come out even by chance.
  return even > 1 && parted > all * 0.15 && even >= all * 0.7 && below * 2 >= runs ? starts : null
}

/** A cell of an even number of lines has none beside the number; where rows begin with it, every cell has. */
function isPartedAbout(run: readonly LooseLine[], number: LooseLine, next: LooseLine | undefined): boolean {
  const beside = new Set(number.segments.map((segment) => segment.from))
  const below = run.slice(run.indexOf(number) + 1, next ? run.indexOf(next) : undefined)
  return below.some((line) => line.segments.some(({ from }) => !beside.has(from)))
}

function runsOf(lines: readonly LooseLine[]): LooseLine[][] {
  const runs: LooseLine[][] = [[]]
  for (const [at, line] of lines.entries()) {
    if (line.whole || lines[at - 1]?.page !== line.page) runs.push([])
    if (!line.whole) runs.at(-1)?.push(line)
  }
  return runs
}

/** A heading above the first row, or the end of one from the page before, takes no more lines than these. */
const mostAbove = 12

/** The rows, line by line, that follow each other evenly from some line at the head of a run, or up from its foot. */
function evenRows(run: readonly LooseLine[], numbers: readonly LooseLine[], pitch: number): LooseLine[][] {
  const [number] = numbers
  const first = number ? run.indexOf(number) : 0
  let best = evenOneWay(run.toReversed(), numbers.toReversed(), pitch)
    .toReversed()
    .map((row) => row.toReversed())
  for (let from = Math.max(0, first - mostAbove); from <= first && best.length < numbers.length; from++) {
    const rows = evenOneWay(run.slice(from), numbers, pitch)
    if (rows.length > best.length) best = rows
  }
  return best
}

/** Row by row: as far beyond the number as the row begins before it, as far it reaches. */
function evenOneWay(run: readonly LooseLine[], numbers: readonly LooseLine[], pitch: number): LooseLine[][] {
  const rows: LooseLine[][] = []
  let at = 0
  for (const number of numbers) {
    const begin = run[at]
    if (!begin) break
    const reach = Math.abs(number.y - begin.y)
    const row: LooseLine[] = []
    for (let line = run[at]; line && isWithin(line, number, reach, pitch); line = run[++at]) row.push(line)
    const last = row.at(-1)
    const others = row.some((line) => line !== number && numbers.includes(line))
    if (
      !last ||
      others ||
      !row.includes(number) ||
      Math.abs(Math.abs(last.y - number.y) - reach) > pitch * near
    )
      break
    rows.push(row)
  }
  return rows
}

function isWithin(line: LooseLine, number: LooseLine, reach: number, pitch: number): boolean {
  return Math.abs(line.y - number.y) <= reach + pitch * near
}
