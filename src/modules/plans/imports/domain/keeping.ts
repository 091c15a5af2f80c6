import { isDeepStrictEqual } from 'node:util'
import type { ReadingNote } from '../../../../documents/grid.ts'
import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { comparePieces, left, type Piece } from './kept-measures.ts'
import { keepObjectives } from './kept-objectives.ts'
import {
  changePlaced,
  type PlacedMeasure,
  type PlacedObjective,
  type ReadDocument,
  takeOut,
} from './placed-document.ts'
import { unplaced } from './placing.ts'
import { byRow, type MeasureAt, measuresOf } from './row-places.ts'

/** `kept` and `lost`: how many corrections of a person stand in it, and how many have no place any more. */
export type Kept = { read: ReadDocument; kept: number; lost: number }

/**
 * A file read anew with other columns, and in it what a person had corrected before: of each field what the person
 * wrote, else what is read now. What belongs together is told by the rows of the file. A correction whose rows are
 * another measure's now, or several ones', is not guessed at but counted as lost.
 * @param before as the program had read the file by itself, before the person's corrections
 */
export function keepCorrections(before: ReadDocument, now: ReadDocument, fresh: ReadDocument): Kept {
  const [was, stands, is] = [measuresOf(before), measuresOf(now), measuresOf(fresh)]
  const pieces = comparePieces(was, stands, is)
  const heading = keepHeading(before.document, now.document, fresh.document)
  const count = {
    kept: pieces.filter(({ outcome }) => outcome === 'kept').length + (heading.corrected ? 1 : 0),
    lost: pieces.filter(({ outcome }) => outcome === 'lost').length,
  }
  const start = { ...fresh, document: heading.document, notes: withoutAnswered(fresh.notes, pieces) }
  const read = changePlaced(start, (objectives) => {
    const placedNow = putPieces(objectives, pieces)
    const removed = removeGone(objectives, was, stands, is)
    const added = keepRowless(objectives, was, stands, placedNow)
    const arranged = keepObjectives(objectives, { before, now, fresh }, { pieces, stands, added, placedNow })
    count.kept += removed.kept + arranged.kept
    count.lost += removed.lost + arranged.lost
  })
  return { read, ...count }
}

function keepHeading(before: PlanDocument, now: PlanDocument, fresh: PlanDocument) {
  const document = {
    ...fresh,
    title: left(before.title, now.title, fresh.title),
    organization: left(before.organization, now.organization, fresh.organization),
    year: left(before.year, now.year, fresh.year),
    window: left(before.window, now.window, fresh.window),
    issued: left(before.issued, now.issued, fresh.issued),
    approvedBy: left(before.approvedBy, now.approvedBy, fresh.approvedBy),
  }
  const plain = ({ title, organization, year, window, issued, approvedBy }: PlanDocument) => [
    ...[title, organization, year, window, issued, approvedBy],
  ]
  return { document, corrected: !isDeepStrictEqual(plain(before), plain(now)) }
}

/** A doubt about a field that the person has written is answered; of merged and split rows all are. */
function withoutAnswered(notes: readonly ReadingNote[], pieces: readonly Piece[]): ReadingNote[] {
  const answered = new Map(pieces.flatMap(answeredBy))
  return notes.filter(({ where }) => {
    const fields = answered.get(`${where?.objective}.${where?.measure}`)
    return fields === undefined || (fields !== 'all' && !fields.has(where?.field ?? ''))
  })
}

function answeredBy({ outcome, fresh, values }: Piece): [string, ReadonlySet<string> | 'all'][] {
  if (outcome !== 'kept' || values === null) return []
  const [one, written] = [fresh[0]?.value, values[0]]
  if (!one || !written || fresh.length + values.length > 2) return fresh.map((each) => [keyOf(each), 'all'])
  const read = new Map<string, unknown>(Object.entries(one))
  const changed = Object.entries(written).filter(
    ([field, value]) => !isDeepStrictEqual(value, read.get(field)),
  )
  return fresh.map((each) => [keyOf(each), new Set(changed.map(([field]) => field))])
}

const keyOf = ({ objective, measure }: Pick<MeasureAt, 'objective' | 'measure'>) => `${objective}.${measure}`

/** Puts what a person left in the place of what was read of the same rows; gives where each measure went. */
function putPieces(objectives: PlacedObjective[], pieces: readonly Piece[]): Map<MeasureAt, PlacedMeasure> {
  const items = itemsByPlace(objectives)
  const placedNow = new Map<MeasureAt, PlacedMeasure>()
  for (const { now, fresh, values } of pieces) {
    const own = fresh.flatMap((each) => items.get(keyOf(each)) ?? [])
    const [first, ...others] = own
    const home = fresh[0] && objectives[fresh[0].objective]
    if (!first || !home) continue
    if (values === null) {
      for (const [at, each] of now.entries()) placedNow.set(each, own[at] ?? first)
      continue
    }
    const places = own.flatMap((each) => each.places)
    const looked = now.length > 1 || own.length > 1
    const put = values.map((value, at): PlacedMeasure => {
      const exact = values.length === own.length ? own[at]?.places : undefined
      return { value, places: exact ?? places, looked }
    })
    home.measures.splice(home.measures.indexOf(first), 1, ...put)
    for (const other of others) takeOut(objectives, other)
    for (const [at, each] of now.entries()) {
      const item = put[at]
      if (item) placedNow.set(each, item)
    }
  }
  return placedNow
}

/** Measures that a person removed are removed again, where the same rows make a measure again. */
function removeGone(
  objectives: PlacedObjective[],
  was: readonly MeasureAt[],
  now: readonly MeasureAt[],
  is: readonly MeasureAt[],
): { kept: number; lost: number } {
  const standing = new Set(now.flatMap(({ rows }) => rows))
  const freshAt = byRow(is)
  const items = itemsByPlace(objectives)
  const count = { kept: 0, lost: 0 }
  for (const { rows } of was) {
    if (rows.length === 0 || rows.some((row) => standing.has(row))) continue
    const again = [...new Set(rows.flatMap((row) => freshAt.get(row) ?? []))]
    const [only] = again
    const same = only && again.length === 1 && isDeepStrictEqual(new Set(only.rows), new Set(rows))
    const item = same ? items.get(keyOf(only)) : undefined
    if (item) {
      takeOut(objectives, item)
      count.kept++
    } else if (only) count.lost++
  }
  return count
}

/**
 * Measures without a row of the file: what a person added, and now and then what was read of a torn row. The latter are
 * known again by their texts only. Gives those that a person added, not yet put anywhere.
 */
function keepRowless(
  objectives: readonly PlacedObjective[],
  was: readonly MeasureAt[],
  now: readonly MeasureAt[],
  placedNow: Map<MeasureAt, PlacedMeasure>,
): ReadonlySet<MeasureAt> {
  const rowless = (measures: readonly MeasureAt[]) => measures.filter(({ rows }) => rows.length === 0)
  const items = objectives.flatMap(({ measures }) => measures)
  const added = new Set(rowless(now))
  const gone: PlacedMeasure[] = []
  for (const each of rowless(was)) {
    const item = items.find(({ value }) => isDeepStrictEqual(value, each.value))
    const same = [...added].find(({ value }) => isDeepStrictEqual(value, each.value))
    if (same) added.delete(same)
    if (same && item) placedNow.set(same, item)
    else if (item) gone.push(item)
  }
  for (const item of gone) takeOut(objectives, item)
  for (const each of added) placedNow.set(each, unplaced(each.value))
  return added
}

/** Each measure by the place at which it was read anew. */
function itemsByPlace(objectives: readonly PlacedObjective[]): Map<string, PlacedMeasure> {
  return new Map(
    objectives.flatMap(({ measures }) =>
      measures.flatMap((item) =>
        item.places.map(({ objective, measure }): [string, PlacedMeasure] => [
          `${objective}.${measure}`,
          item,
        ]),
      ),
    ),
  )
}
