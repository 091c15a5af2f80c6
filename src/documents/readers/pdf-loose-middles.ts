import { isNumberedIn, type LooseLine } from './pdf-loose-lines.ts'

/** Part of the distance of two lines within which two places are the same. */
const near = 0.4

/**
 * Which lines begin a row, where all cells stand in the middle of their rows: such rows have no white between them,
 * but the lines of each lie evenly about its number. Asked run by run (from title to title, page by page); lines of
 * runs for which it does not come out even are missing. Null where most do not.
 */
export function startsByMiddles(
  lines: readonly LooseLine[],
  column: number,
  pitch: number,
): Map<LooseLine, boolean> | null {
  const starts = new Map<LooseLine, boolean>()
  let [even, uneven, below] = [0, 0, 0]
  for (const run of runsOf(lines)) {
    const numbers = run.filter((line) => isNumberedIn(line, column))
    if (numbers.length === 0) continue
    if (run[0] !== numbers[0]) below++
    const first = evenRows(run, numbers, pitch)
    if (!first) {
      uneven++
      continue
    }
    // One line a row is even in any case.
    if (run.length > numbers.length) even++
    for (const line of run) starts.set(line, first.has(line))
  }
  // Rows that begin with their numbers may come out even by chance.
  return even > uneven * 2 && below * 2 >= even + uneven ? starts : null
}

function runsOf(lines: readonly LooseLine[]): LooseLine[][] {
  const runs: LooseLine[][] = [[]]
  for (const [at, line] of lines.entries()) {
    if (line.whole || lines[at - 1]?.page !== line.page) runs.push([])
    if (!line.whole) runs.at(-1)?.push(line)
  }
  return runs
}

/** The first line of each row; null where the lines are not spread evenly about the numbers. */
function evenRows(
  run: readonly LooseLine[],
  numbers: readonly LooseLine[],
  pitch: number,
): Set<LooseLine> | null {
  const first = new Set<LooseLine>()
  let at = 0
  for (const number of numbers) {
    const top = run[at]
    if (!top || number.y < top.y - pitch * near) return null
    const bottom = 2 * number.y - top.y
    first.add(top)
    let last = top
    for (let line = run[at]; line && line.y <= bottom + pitch * near; line = run[at]) {
      last = line
      at++
    }
    if (Math.abs(last.y - bottom) > pitch * near) return null
  }
  return at === run.length ? first : null
}
