import type { ReadingNote } from '../../grid.ts'
import type { DocumentObjective } from '../../plan-document.ts'
import { splitCriteria } from '../cells/joining.ts'
import type { MeasureField, RowKind } from '../types.ts'

export type TextField = Exclude<MeasureField, 'criteria' | 'percent'>

/** A measure while its rows are read: criteria still as lines, since a page end may have cut one. */
export type MeasureDraft = {
  number: string | null
  text: string
  criteria: string[]
  fields: Partial<Record<TextField, string>>
  percent: number | null
}

export type ObjectiveDraft = {
  number: string | null
  title: string
  principle: string | null
  measures: MeasureDraft[]
}

/** A row and the drafts it went to; indexes are known only at the end, when all repairs are done. */
export type RowTrace = {
  block: number
  row: number
  kind: RowKind
  objective?: ObjectiveDraft
  measure?: MeasureDraft
}

export type NoteDraft = {
  code: string
  severity: ReadingNote['severity']
  objective?: ObjectiveDraft | undefined
  measure?: MeasureDraft | undefined
  field?: string
  values?: Record<string, string | number>
}

export function newMeasure(number: string | null, text: string): MeasureDraft {
  return { number, text, criteria: [], fields: {}, percent: null }
}

/** The drafts in the form of the contract. */
export function finishObjectives(drafts: readonly ObjectiveDraft[]): DocumentObjective[] {
  return drafts.map((objective) => ({
    number: objective.number,
    title: objective.title,
    principle: objective.principle,
    measures: objective.measures.map(({ number, text, criteria, fields, percent }) => ({
      number,
      text,
      criteria: splitCriteria(criteria),
      baseline: fields.baseline ?? null,
      target: fields.target ?? null,
      period: fields.period ?? null,
      budget: fields.budget ?? null,
      outcome: fields.outcome ?? null,
      responsible: fields.responsible ?? null,
      result: fields.result ?? null,
      percent,
    })),
  }))
}

/** Where each draft stands in the document. */
export type Places = {
  objectives: Map<ObjectiveDraft, number>
  measures: Map<MeasureDraft, { objective: number; measure: number }>
}

export function placesOf(drafts: readonly ObjectiveDraft[]): Places {
  const places: Places = { objectives: new Map(), measures: new Map() }
  for (const [objective, draft] of drafts.entries()) {
    places.objectives.set(draft, objective)
    for (const [measure, own] of draft.measures.entries()) places.measures.set(own, { objective, measure })
  }
  return places
}

/** Notes with the places they speak of; a note of a draft that was dropped keeps its words only. */
export function finishNotes(notes: readonly NoteDraft[], places: Places): ReadingNote[] {
  return notes.map(({ code, severity, objective, measure, field, values }) => {
    const place = measure ? places.measures.get(measure) : undefined
    const index = place?.objective ?? (objective ? places.objectives.get(objective) : undefined)
    const where: NonNullable<ReadingNote['where']> = {}
    if (index !== undefined) where.objective = index
    if (place) where.measure = place.measure
    if (field !== undefined) where.field = field
    const note: ReadingNote = { code, severity }
    if (Object.keys(where).length > 0) note.where = where
    if (values) note.values = values
    return note
  })
}
