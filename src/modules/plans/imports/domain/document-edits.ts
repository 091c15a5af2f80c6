import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { MeasureTexts, ObjectiveTexts } from '../../domain/plan.ts'
import { mergeMeasures, mergeObjectives } from './merging.ts'
import {
  changePlaced,
  type PlacedMeasure,
  type PlacedObjective,
  type ReadDocument,
} from './placed-document.ts'
import { unplaced } from './placing.ts'

export type Heading = Pick<
  PlanDocument,
  'title' | 'organization' | 'year' | 'window' | 'issued' | 'approvedBy'
>

/** What a person may change in a document that was read. Objectives and measures are named by their place; null adds one. */
export type DocumentEdit =
  | { kind: 'heading'; heading: Heading }
  | { kind: 'objective'; objective: number | null; texts: ObjectiveTexts }
  | { kind: 'remove-objective'; objective: number }
  /** Into the objective above: its measures as well. */
  | { kind: 'merge-objective'; objective: number }
  | { kind: 'measure'; objective: number; measure: number | null; texts: MeasureTexts; toObjective: number }
  | { kind: 'remove-measure'; objective: number; measure: number }
  /** Into the measure above in the same objective. */
  | { kind: 'merge-measure'; objective: number; measure: number }
  | { kind: 'split-measure'; objective: number; measure: number; parts: [MeasureTexts, MeasureTexts] }

export type { ReadDocument } from './placed-document.ts'

export type DocumentEditKind = DocumentEdit['kind']

/**
 * The document after a person's change. Doubts and rows of the file move with the measure that they belong to; the
 * doubts of a measure that a person saved, merged, split or removed are gone, because somebody has looked.
 * @throws AppError 'not-found' where the edit names a place that is not there
 */
export function applyEdit({ document, notes, tables }: ReadDocument, edit: DocumentEdit): ReadDocument {
  if (edit.kind === 'heading') return { document: { ...document, ...edit.heading }, notes, tables }
  return changePlaced({ document, notes, tables }, (objectives) => change(objectives, edit))
}

function change(objectives: PlacedObjective[], edit: Exclude<DocumentEdit, { kind: 'heading' }>): void {
  if (edit.kind === 'objective') {
    if (edit.objective === null) objectives.push({ ...unplaced(edit.texts), measures: [] })
    else at(objectives, edit.objective).value = edit.texts
    return
  }
  const objective = at(objectives, edit.objective)
  if (edit.kind === 'remove-objective') objectives.splice(objectives.indexOf(objective), 1)
  else if (edit.kind === 'merge-objective') mergeUp(objectives, objective)
  else changeMeasures(objectives, objective.measures, edit)
}

type MeasureEdit = Extract<DocumentEdit, { objective: number; measure: number | null }>

function changeMeasures(objectives: PlacedObjective[], measures: PlacedMeasure[], edit: MeasureEdit): void {
  if (edit.kind === 'measure') {
    saveMeasure(measures, at(objectives, edit.toObjective).measures, edit)
    return
  }
  const { measure } = edit
  const here = at(measures, measure)
  if (edit.kind === 'remove-measure') measures.splice(measure, 1)
  else if (edit.kind === 'merge-measure') {
    const above = at(measures, measure - 1)
    const places = [...above.places, ...here.places]
    measures.splice(measure - 1, 2, { value: mergeMeasures(above.value, here.value), places, looked: true })
  } else {
    const { result, percent } = here.value
    const [upper, lower] = edit.parts
    measures.splice(
      measure,
      1,
      { value: { ...upper, result, percent }, places: here.places, looked: true },
      { value: { ...lower, result: null, percent: null }, places: here.places, looked: true },
    )
  }
}

function saveMeasure(
  measures: PlacedMeasure[],
  target: PlacedMeasure[],
  { measure, texts }: Extract<DocumentEdit, { kind: 'measure' }>,
): void {
  const before = measure === null ? null : at(measures, measure)
  const { result = null, percent = null } = before?.value ?? {}
  const after = { value: { result, percent, ...texts }, places: before?.places ?? [], looked: true }
  if (measure !== null && target === measures) measures[measure] = after
  else {
    if (measure !== null) measures.splice(measure, 1)
    target.push(after)
  }
}

function mergeUp(objectives: PlacedObjective[], objective: PlacedObjective): void {
  const index = objectives.indexOf(objective)
  const above = at(objectives, index - 1)
  objectives.splice(index - 1, 2, {
    value: mergeObjectives(above.value, objective.value),
    places: [...above.places, ...objective.places],
    looked: true,
    measures: [...above.measures, ...objective.measures],
  })
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new AppError('not-found')
  return item
}
