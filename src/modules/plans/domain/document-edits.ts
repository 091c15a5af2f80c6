import type { ReadingNote } from '../../../documents/grid.ts'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../../documents/plan-document.ts'
import { AppError } from '../../../platform/errors.ts'
import type { MeasureTexts, ObjectiveTexts } from './plan.ts'

export type Heading = Pick<
  PlanDocument,
  'title' | 'organization' | 'year' | 'window' | 'issued' | 'approvedBy'
>

/** What a person may change in a document that was read. Objectives and measures are named by their place; null adds one. */
export type DocumentEdit =
  | { kind: 'heading'; heading: Heading }
  | { kind: 'objective'; objective: number | null; texts: ObjectiveTexts }
  | { kind: 'remove-objective'; objective: number }
  | { kind: 'measure'; objective: number; measure: number | null; texts: MeasureTexts; toObjective: number }
  | { kind: 'remove-measure'; objective: number; measure: number }

export type ReadDocument = { document: PlanDocument; notes: ReadingNote[] }

type Place = { objective: number; measure: number | null }
type PlacedMeasure = { from: Place | null; value: DocumentMeasure }
type PlacedObjective = {
  from: Place | null
  value: Omit<DocumentObjective, 'measures'>
  measures: PlacedMeasure[]
}

/**
 * The document after a person's change. Doubts move with the measure that they point at; those of a measure that a
 * person saved or removed are gone, because somebody has looked.
 * @throws AppError 'not-found' where the edit names a place that is not there
 */
export function applyEdit({ document, notes }: ReadDocument, edit: DocumentEdit): ReadDocument {
  if (edit.kind === 'heading') return { document: { ...document, ...edit.heading }, notes }
  const placed = document.objectives.map(
    ({ measures, ...value }, objective): PlacedObjective => ({
      from: { objective, measure: null },
      value,
      measures: measures.map((measure, index) => ({ from: { objective, measure: index }, value: measure })),
    }),
  )
  change(placed, edit)
  const objectives = placed.map(({ value, measures }) => ({
    ...value,
    measures: measures.map((each) => each.value),
  }))
  return { document: { ...document, objectives }, notes: notes.flatMap((note) => follow(note, placed)) }
}

function change(objectives: PlacedObjective[], edit: Exclude<DocumentEdit, { kind: 'heading' }>): void {
  if (edit.kind === 'objective') {
    if (edit.objective === null) objectives.push({ from: null, value: edit.texts, measures: [] })
    else at(objectives, edit.objective).value = edit.texts
  } else if (edit.kind === 'remove-objective') {
    at(objectives, edit.objective)
    objectives.splice(edit.objective, 1)
  } else if (edit.kind === 'remove-measure') {
    const { measures } = at(objectives, edit.objective)
    at(measures, edit.measure)
    measures.splice(edit.measure, 1)
  } else changeMeasure(objectives, edit)
}

function changeMeasure(
  objectives: PlacedObjective[],
  edit: Extract<DocumentEdit, { kind: 'measure' }>,
): void {
  const { measures } = at(objectives, edit.objective)
  const target = at(objectives, edit.toObjective).measures
  const before = edit.measure === null ? null : at(measures, edit.measure).value
  const value = { result: before?.result ?? null, percent: before?.percent ?? null, ...edit.texts }
  if (edit.measure !== null && target === measures) measures[edit.measure] = { from: null, value }
  else {
    if (edit.measure !== null) measures.splice(edit.measure, 1)
    target.push({ from: null, value })
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new AppError('not-found')
  return item
}

/** The note at the new place of what it points at; none where that is gone or was changed by a person. */
function follow(note: ReadingNote, objectives: readonly PlacedObjective[]): ReadingNote[] {
  const { where } = note
  if (where?.objective === undefined) return [note]
  const objective = objectives.findIndex(({ from, measures }) =>
    where.measure === undefined
      ? from?.objective === where.objective
      : measures.some((each) => isAt(each, where.objective, where.measure)),
  )
  const owner = objectives[objective]
  if (!owner) return []
  if (where.measure === undefined) return [{ ...note, where: { ...where, objective } }]
  const measure = owner.measures.findIndex((each) => isAt(each, where.objective, where.measure))
  return [{ ...note, where: { ...where, objective, measure } }]
}

function isAt({ from }: PlacedMeasure, objective: number | undefined, measure: number | undefined): boolean {
  return from !== null && from.objective === objective && from.measure === measure
}
