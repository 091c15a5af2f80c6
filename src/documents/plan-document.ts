import { z } from 'zod'

/**
 * What a person reads in an office's plan or report, whatever its layout: the contract of reading.
 * Text values have white space collapsed to one space and are trimmed; an empty cell or "-" is null.
 * `text` values stay as written (typos and all); what is understood of them is derived in `language/`.
 */
const text = z.string().min(1)
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const documentMeasureSchema = z.object({
  /** "1.1", "3.3.1"; null where the document gives none. */
  number: text.nullable(),
  /** The measure (арга хэмжээ) without its number. */
  text: z.string(),
  /** Шалгуур үзүүлэлт: one per bullet or sentence-item, as the document lists them. */
  criteria: z.array(text),
  /** Суурь түвшин. */
  baseline: text.nullable(),
  /** Зорилтот түвшин: a level to reach. */
  target: text.nullable(),
  /** Хугацаа, as written. */
  period: text.nullable(),
  /** Төсөв, хөрөнгө, санхүүгийн эх үүсвэр, as written. */
  budget: text.nullable(),
  /** Хүрэх үр дүн: the expected result. */
  outcome: text.nullable(),
  /** Хариуцах эзэн, байгууллага. */
  responsible: text.nullable(),
  /** Хэрэгжилт, гүйцэтгэл, хүрсэн түвшин: only reports have it. */
  result: text.nullable(),
  /** Хэрэгжилтийн хувь, 0 to 100. */
  percent: z.number().nullable(),
})

export const documentObjectiveSchema = z.object({
  /** "1"; «Зорилт Нэг.» is "1". */
  number: text.nullable(),
  /** Without the number and without the words "Зорилт N." */
  title: z.string(),
  /** The section above objectives (зарчим), where the document has one. */
  principle: text.nullable(),
  measures: z.array(documentMeasureSchema),
})

export const planDocumentSchema = z.object({
  kind: z.enum(['plan', 'report']),
  title: z.string(),
  organization: text.nullable(),
  year: z.number().int().nullable(),
  window: z.object({ start: isoDate, end: isoDate }).nullable(),
  issued: z.object({ date: isoDate.nullable(), place: text.nullable(), number: text.nullable() }),
  /** The БАТЛАВ block. */
  approvedBy: z.object({ position: z.string(), name: z.string() }).nullable(),
  signatures: z.array(
    z.object({ role: z.enum(['prepared', 'reviewed', 'approved']), position: z.string(), name: z.string() }),
  ),
  objectives: z.array(documentObjectiveSchema),
})

export type PlanDocument = z.infer<typeof planDocumentSchema>
export type DocumentObjective = z.infer<typeof documentObjectiveSchema>
export type DocumentMeasure = z.infer<typeof documentMeasureSchema>

/** The fields of a measure in the order of official tables: those of a plan, and all with what a report adds. */
export const planMeasureFields = documentMeasureSchema.omit({ result: true, percent: true }).keyof().options
export const measureFields = documentMeasureSchema.keyof().options
