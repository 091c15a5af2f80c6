import type { ReadingNote } from '../../../../documents/grid.ts'
import type { RowReading, TableReading } from '../../../../documents/understand/types.ts'

/** Where something stood before a change. */
export type Place = { objective: number; measure?: number }

/** Something that a change moves: from which places it comes, and whether a person has looked at it. */
export type Placed<T> = { value: T; places: readonly Place[]; looked: boolean }

export const placed = <T>(value: T, place: Place): Placed<T> => ({ value, places: [place], looked: false })
export const unplaced = <T>(value: T): Placed<T> => ({ value, places: [], looked: true })

type Moved = Omit<Placed<unknown>, 'value'>
type MovedObjective = Moved & { measures: readonly Moved[] }

/** The notes at the new places of what they point at; none of what is gone or was looked at by a person. */
export function traceNotes(
  notes: readonly ReadingNote[],
  objectives: readonly MovedObjective[],
): ReadingNote[] {
  return notes.flatMap((note) => {
    const { where } = note
    if (where?.objective === undefined) return [note]
    const place = {
      objective: where.objective,
      ...(where.measure !== undefined && { measure: where.measure }),
    }
    const [now] = newPlaces(place, objectives, ({ looked }) => !looked)
    return now ? [{ ...note, where: { ...where, ...now } }] : []
  })
}

/** The rows of the file at the new places; a row of what was removed belongs to nothing, one that was split to both. */
export function traceTables(
  tables: readonly TableReading[],
  objectives: readonly MovedObjective[],
): TableReading[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.flatMap((row, index) => {
      const [first, ...more] = traceRow(row, objectives)
      const before = table.rows[index - 1]
      // two readings of one row that was split meet again where its parts were merged
      const met = before?.row === row.row && traceRow(before, objectives).some((one) => same(one, first))
      return first && !met ? [first, ...more] : more
    }),
  }))
}

function traceRow(
  { row, kind, objective, measure }: RowReading,
  objectives: readonly MovedObjective[],
): RowReading[] {
  if (objective === undefined) return [{ row, kind }]
  const place = { objective, ...(measure !== undefined && { measure }) }
  const now = newPlaces(place, objectives, () => true)
  return now.length > 0 ? now.map((each) => ({ row, kind, ...each })) : [{ row, kind }]
}

const same = (one: RowReading, other: RowReading | undefined) =>
  one.objective === other?.objective && one.measure === other?.measure

function newPlaces(
  place: Place,
  objectives: readonly MovedObjective[],
  counts: (moved: Moved) => boolean,
): Place[] {
  const isHere = (moved: Moved) =>
    counts(moved) &&
    moved.places.some((from) => from.objective === place.objective && from.measure === place.measure)
  return objectives.flatMap((owner, objective): Place[] => {
    if (place.measure === undefined) return isHere(owner) ? [{ objective }] : []
    return owner.measures.flatMap((each, measure) => (isHere(each) ? [{ objective, measure }] : []))
  })
}
