import { z } from 'zod'
import type { ReadingNote, SourceDocument } from '../../../../documents/grid.ts'
import { type PlanDocument, planDocumentSchema } from '../../../../documents/plan-document.ts'
import type { ColumnRole, Corrections, TableReading } from '../../../../documents/understand/types.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import { stepKinds } from '../domain/steps.ts'

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** Written by this program alone, from values of these very types: only the outline is looked at again. */
const source = z.custom<SourceDocument>(isObject)
const corrections = z.custom<Corrections['roles']>(Array.isArray)
const notes = z.custom<ReadingNote[]>(Array.isArray)
const tables = z.custom<TableReading[]>(Array.isArray)

const labels = z.custom<(string | null)[]>(Array.isArray)
const columnRoles = z.custom<{ column: number; role: ColumnRole }[]>(Array.isArray)
const numbers = z.custom<number[]>(Array.isArray)
const refusal = z.custom<RefusalCode>((value) => typeof value === 'string')
const stepKind = z.enum(stepKinds)

export const asSource = (value: unknown): SourceDocument => source.parse(value)
export const asCorrections = (value: unknown): Corrections => ({ roles: corrections.parse(value) })
export const asNotes = (value: unknown): ReadingNote[] => notes.parse(value)
export const asTables = (value: unknown): TableReading[] => tables.parse(value)
export const asDocument = (value: unknown): PlanDocument => planDocumentSchema.parse(value)
export const asLabels = (value: unknown) => labels.parse(value)
export const asColumnRoles = (value: unknown) => columnRoles.parse(value)
export const asNumbers = (value: unknown) => numbers.parse(value)
export const asStepKind = (value: unknown) => stepKind.parse(value)
export const asRefusal = (value: unknown) => refusal.parse(value)

/** JSON that PostgreSQL takes: it refuses U+0000 and halves of surrogate pairs, which damaged files contain. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' ? each.replaceAll('\u0000', '').toWellFormed() : each,
  )
}
