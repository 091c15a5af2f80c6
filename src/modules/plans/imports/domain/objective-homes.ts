import type { DocumentObjective } from '../../../../documents/plan-document.ts'
import type { ObjectiveTexts } from '../../domain/plan.ts'
import type { Piece } from './kept-measures.ts'
import type { ReadDocument } from './placed-document.ts'
import { headingRowsOf, type MeasureAt } from './row-places.ts'

/** As the program had read it, as a person left it, and as it is read with other columns. */
export type Reads = { before: ReadDocument; now: ReadDocument; fresh: ReadDocument }
/** The indexes of the objective in both readings; null where it has none. */
export type Home = { before: number | null; fresh: number | null }

/** Which objective each one had been when it was read, and which one it is now that it is read anew. */
export function homesOf(
  { before, now, fresh }: Reads,
  stands: readonly MeasureAt[],
  pieceOf: ReadonlyMap<MeasureAt, Piece>,
): Home[] {
  const taken = new Set<number>()
  const headings = headingRowsOf(now)
  const headed = headingRowsOf(before)
  const [beforeRows, freshRows] = [headingOwners(before), headingOwners(fresh)]
  return now.document.objectives.map((texts, index): Home => {
    const rows = headings[index] ?? []
    const own = stands.filter(({ objective }) => objective === index)
    const from = best(before.document.objectives, {
      rows: rows.map((row) => beforeRows.get(row)),
      measures: own.map((each) => pieceOf.get(each)?.before[0]?.objective),
      texts,
      // one whose heading went elsewhere was merged or removed, wherever its measures are
      not: (at) =>
        taken.has(at) || ((headed[at] ?? []).length > 0 && !rows.some((row) => beforeRows.get(row) === at)),
    })
    if (from === null) return { before: null, fresh: null }
    taken.add(from)
    const native = own.filter((each) => pieceOf.get(each)?.before[0]?.objective === from)
    const to = best(fresh.document.objectives, {
      rows: rows.map((row) => freshRows.get(row)),
      measures: native.map((each) => pieceOf.get(each)?.fresh[0]?.objective),
      texts: before.document.objectives[from] ?? texts,
      not: () => false,
    })
    return { before: from, fresh: to }
  })
}

type Signs = {
  rows: readonly (number | undefined)[]
  measures: readonly (number | undefined)[]
  texts: ObjectiveTexts
  /** Which it cannot be. */
  not: (index: number) => boolean
}

/** The rows of the heading say most, then the same words, then the most measures; null where nothing speaks for one. */
function best(
  objectives: readonly DocumentObjective[],
  { rows, measures, texts, not }: Signs,
): number | null {
  const points = objectives.map((objective, index) => {
    if (not(index)) return 0
    const heading = rows.includes(index) ? 1e9 : 0
    const { number, title, principle } = objective
    const same = number === texts.number && title === texts.title && principle === texts.principle
    const words = same ? 1e6 : 0
    return heading + words + measures.filter((each) => each === index).length
  })
  const most = Math.max(0, ...points)
  return most === 0 ? null : points.indexOf(most)
}

function headingOwners(read: ReadDocument): Map<string, number> {
  return new Map(
    headingRowsOf(read).flatMap((rows, index) => rows.map((row): [string, number] => [row, index])),
  )
}
