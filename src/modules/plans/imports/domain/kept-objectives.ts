import { isDeepStrictEqual } from 'node:util'
import type { ObjectiveTexts } from '../../domain/plan.ts'
import { left, type Piece } from './kept-measures.ts'
import { type Home, homesOf, type Reads } from './objective-homes.ts'
import { type PlacedMeasure, type PlacedObjective, takeOut } from './placed-document.ts'
import { unplaced } from './placing.ts'
import { headingRowsOf, type MeasureAt } from './row-places.ts'

type Measures = {
  pieces: readonly Piece[]
  /** As the person left them, in the order of the document. */
  stands: readonly MeasureAt[]
  added: ReadonlySet<MeasureAt>
  /** Where each of them went in what is read anew. */
  placedNow: ReadonlyMap<MeasureAt, PlacedMeasure>
}

/**
 * Keeps what a person did to objectives: texts that were written, measures that were moved or added, objectives that
 * were added, removed or merged. An objective is known again by the rows of its heading, else by its measures.
 */
export function keepObjectives(
  objectives: PlacedObjective[],
  reads: Reads,
  { pieces, stands, added, placedNow }: Measures,
): { kept: number; lost: number } {
  const count = { kept: 0, lost: 0 }
  const pieceOf = new Map(
    pieces.flatMap((piece) => piece.now.map((each): [MeasureAt, Piece] => [each, piece])),
  )
  const readAnew = [...objectives]
  const homes = homesOf(reads, stands, pieceOf)
  const used = new Set<PlacedObjective>()
  let above: PlacedObjective | null = null
  for (const [index, texts] of reads.now.document.objectives.entries()) {
    const own = stands.filter(({ objective }) => objective === index)
    const home = homes[index] ?? { before: null, fresh: null }
    const was = home.before === null ? null : reads.before.document.objectives[home.before]
    const here: PlacedObjective | null = was
      ? (readAnew[home.fresh ?? -1] ?? null)
      : addedAfter(objectives, above, texts)
    if (!was) count.kept++
    else if (here && !used.has(here)) count.kept += writeTexts(here, was, texts)
    else if (!isDeepStrictEqual(textsOf(was), textsOf(texts))) count.lost++
    const strange = own.filter((each) => isStrange(each, home.before, pieceOf.get(each), added))
    if (here) putStrange(here, objectives, { own, strange, placedNow })
    count[here ? 'kept' : 'lost'] += comings(strange, pieceOf)
    if (here) used.add(here)
    above = here ?? above
  }
  inOrder(objectives, [...used])
  const removedThen = removedAgain(reads, homes)
  for (const [index, each] of readAnew.entries()) {
    if (used.has(each) || each.measures.length > 0) continue
    const removed = removedThen.has(index)
    if (removed || (reads.fresh.document.objectives[index]?.measures.length ?? 0) > 0)
      objectives.splice(objectives.indexOf(each), 1)
    if (removed) count.kept++
  }
  return count
}

const textsOf = ({ number, title, principle }: ObjectiveTexts): ObjectiveTexts => ({
  number,
  title,
  principle,
})

function writeTexts(here: PlacedObjective, was: ObjectiveTexts, now: ObjectiveTexts): number {
  const { value } = here
  here.value = {
    number: left(was.number, now.number, value.number),
    title: left(was.title, now.title, value.title),
    principle: left(was.principle, now.principle, value.principle),
  }
  return isDeepStrictEqual(textsOf(was), textsOf(now)) ? 0 : 1
}

function addedAfter(
  objectives: PlacedObjective[],
  above: PlacedObjective | null,
  texts: ObjectiveTexts,
): PlacedObjective {
  const fresh = { ...unplaced(textsOf(texts)), measures: [] }
  objectives.splice(above === null ? 0 : objectives.indexOf(above) + 1, 0, fresh)
  return fresh
}

/** A measure that the program had read into another objective, or had not read at all. */
function isStrange(
  each: MeasureAt,
  home: number | null,
  piece: Piece | undefined,
  added: ReadonlySet<MeasureAt>,
): boolean {
  if (added.has(each)) return true
  const [first] = piece?.before ?? []
  return first !== undefined && piece?.outcome !== 'lost' && first.objective !== home
}

type Comings = { own: readonly MeasureAt[]; strange: readonly MeasureAt[]; placedNow: Measures['placedNow'] }

/** Into this objective, each behind the one that stood above it; all in the order in which the person left them. */
function putStrange(
  here: PlacedObjective,
  objectives: readonly PlacedObjective[],
  { own, strange, placedNow }: Comings,
): void {
  for (const each of strange) {
    const item = placedNow.get(each)
    const upper = own[own.indexOf(each) - 1]
    const behind = upper && placedNow.get(upper)
    if (!item) continue
    takeOut(objectives, item)
    const at = behind ? here.measures.indexOf(behind) : -1
    if (upper && at < 0) here.measures.push(item)
    else here.measures.splice(at + 1, 0, item)
  }
  const stands = new Set(here.measures)
  inOrder(
    here.measures,
    [...new Set(own.flatMap((each) => placedNow.get(each) ?? []))].filter((item) => stands.has(item)),
  )
}

/** Puts these into the order in which they are given, on the places that they have among the others. */
function inOrder<T>(all: T[], some: readonly T[]): void {
  const known = new Set(some)
  const next = some.values()
  for (const [at, item] of all.entries()) {
    const wanted = known.has(item) ? next.next().value : undefined
    if (wanted !== undefined) all[at] = wanted
  }
}

/** What came from one objective came by one correction; each that was added by its own. */
function comings(strange: readonly MeasureAt[], pieceOf: ReadonlyMap<MeasureAt, Piece>): number {
  return new Set(strange.map((each) => pieceOf.get(each)?.before[0]?.objective ?? each)).size
}

/** Objectives that the person took out: without a measure then and now, known again by the rows of their headings. */
function removedAgain({ before, fresh }: Reads, homes: readonly Home[]): ReadonlySet<number> {
  const standing = new Set(homes.map((home) => home.before))
  const gone = headingRowsOf(before).filter(
    (rows, at) =>
      rows.length > 0 && !standing.has(at) && before.document.objectives[at]?.measures.length === 0,
  )
  return new Set(
    headingRowsOf(fresh).flatMap((rows, at) =>
      gone.some((other) => isDeepStrictEqual(other, rows)) ? [at] : [],
    ),
  )
}
