/**
 * Gives each row (of `scores`) at most one column and each column at most one row so that the sum of scores is
 * greatest (Hungarian method, O(n³)); pairs that score nothing are not made.
 * @returns for each row its column, or null
 */
export function assign(scores: readonly (readonly number[])[]): (number | null)[] {
  const rows = scores.length
  const size = Math.max(rows, ...scores.map((row) => row.length), 0)
  const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const cameFrom = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    while (rowOf[column] !== 0) {
      used[column] = 1
      const current = rowOf[column] ?? 0
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue
        const reduced =
          cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          cameFrom[other] = column
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          const owner = rowOf[other] ?? 0
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step
          columnPotential[other] = (columnPotential[other] ?? 0) - step
        } else least[other] = (least[other] ?? 0) - step
      }
      column = next
    }
    while (column !== 0) {
      const before = cameFrom[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columnOf: (number | null)[] = Array.from({ length: rows }, () => null)
  for (let column = 1; column <= size; column++) {
    const row = (rowOf[column] ?? 0) - 1
    if (row >= 0 && row < rows && (scores[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1
  }
  return columnOf
}
