import { isNumberedIn, type LooseLine, type Segment } from './pdf-loose-lines.ts'

const centre = (segment: Segment): number => (segment.line.x0 + segment.line.x1) / 2

/**
 * A heading of a group stands in the middle above its columns and is narrower than they are: it is given all of the
 * columns of the row below over whose middle it stands. Rows above the first numbered one or title are asked.
 */
export function spreadHeads(rows: readonly LooseLine[][]): void {
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1]
    if (!below || isBody(row) || isBody(below)) return
    const labels = below.flatMap((line) => line.segments)
    const heads = row.flatMap((line) => line.segments)
    if (labels.length < 2 || labels.some((label) => label.from !== label.to)) continue
    for (const head of heads) spread(head, heads, labels)
  }
}

/** A title, or a row with its number; several numbers beside each other are quarters. */
function isBody(row: readonly LooseLine[]): boolean {
  return row.some(
    (line) => line.whole || line.segments.filter(({ from }) => isNumberedIn(line, from)).length === 1,
  )
}

function spread(head: Segment, heads: readonly Segment[], labels: readonly Segment[]): void {
  const free = labels.filter(
    (label) => !heads.some((other) => other !== head && other.from <= label.from && label.from <= other.to),
  )
  let best: { from: number; to: number; off: number } | null = null
  for (const [index, first] of free.entries()) {
    for (const last of free.slice(index + 1)) {
      if (last.from > head.to && first.from > head.to) continue
      if (first.from > head.from || last.to < head.to) continue
      const off = Math.abs((centre(first) + centre(last)) / 2 - centre(head))
      if (!best || off < best.off) best = { from: first.from, to: last.to, off }
    }
  }
  if (best && best.off < head.line.size * 1.6) {
    head.from = best.from
    head.to = best.to
  }
}
