import { z } from 'zod'
import type { EntryState, ReportState } from '../../../platform/db/schema.ts'
import { optionalDate, optionalText, requiredDate, requiredText, uuid } from '../../../web/fields.ts'
import type { Basis } from '../../assessment/index.ts'

export const reportPeriods = ['half-year', 'year'] as const
export type ReportPeriod = (typeof reportPeriods)[number]

/** Under which key an approved report has its code. */
export function proofKeyOf({ planId, period }: Pick<Report, 'planId' | 'period'>) {
  return { planId, kind: period === 'year' ? 'year-report' : 'half-year-report' } as const
}

export type Signatory = { position: string; name: string }

export type Report = {
  id: string
  organizationId: string
  planId: string
  period: ReportPeriod
  /** ISO dates, both included: which work counts. */
  periodStart: string
  cutOff: string
  state: ReportState
  issuedNumber: string | null
  issuedOn: string | null
  /** As approved; null until then. */
  percent: number | null
  percentN: number | null
  preparer: Signatory | null
  reviewer: Signatory | null
  approver: Signatory | null
  signedFileId: string | null
  revision: number
}

/** Not approved yet: its papers say so. */
export function isDraft({ state }: Pick<Report, 'state'>): boolean {
  return state === 'draft' || state === 'reviewed'
}

export type Entry = {
  measureId: string
  draftedText: string
  text: string
  proposedPercent: number | null
  proposedState: EntryState
  percent: number | null
  state: EntryState
  basis: Basis
  /** Why a person gave another percent than the proposed one. */
  reason: string | null
}

/** An entry that nobody can answer for yet: assessed without a result, or not assessed at all. */
export function isGap(entry: Pick<Entry, 'text' | 'state'>): boolean {
  if (entry.state === 'not-assessed') return true
  return entry.state === 'assessed' && entry.text.trim() === ''
}

/** The day (ISO) by which a report is usually due (domain: mid June; from mid November to 1 December). */
export function reportDueOn(period: ReportPeriod, year: number): string {
  return period === 'half-year' ? `${year}-06-15` : `${year}-12-01`
}

/**
 * The cut-off where an office names none: when the report is due, never later than today. The reporting year is not the
 * calendar year.
 */
export function usualCutOff(period: ReportPeriod, year: number, today: string): string {
  const due = reportDueOn(period, year)
  return due < today ? due : today
}

export const newReportSchema = z
  .object({
    planId: uuid,
    period: z.enum(reportPeriods, { error: 'required' }),
    periodStart: requiredDate,
    /** Null: the usual one of the period. A form cannot know it beforehand, for it follows the period chosen in it. */
    cutOff: optionalDate,
  })
  .refine((form) => form.cutOff === null || form.periodStart <= form.cutOff, {
    path: ['cutOff'],
    error: 'ends-before-it-begins',
  })
export type NewReport = z.infer<typeof newReportSchema>

/** What a person may give to one measure: a state, or a percent, with its words. */
export const entrySchema = z
  .object({
    text: optionalText(20_000).transform((text) => text ?? ''),
    /** A percent ("70") or the name of a state that is no number. */
    assessment: z.union(
      [
        z.enum(['not-due', 'cannot-assess', 'not-assessed']),
        z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, 'choose-an-assessment'),
      ],
      { error: 'choose-an-assessment' },
    ),
    reason: optionalText(1000),
    /** What the form was opened on (see editEntry): somebody else's save in between is not overwritten. */
    before: requiredText(64),
  })
  .transform(({ assessment, ...rest }) => ({ ...rest, ...readAssessment(assessment) }))
export type EntryForm = z.infer<typeof entrySchema>

function readAssessment(value: string): { state: EntryState; percent: number | null } {
  if (value === 'not-due' || value === 'cannot-assess' || value === 'not-assessed')
    return { state: value, percent: null }
  return { state: 'assessed', percent: Number(value) }
}

export const signaturesSchema = z.object({
  issuedNumber: optionalText(50),
  issuedOn: optionalDate,
  preparerPosition: requiredText(300),
  preparerName: requiredText(200),
})

export const stepSchema = z.object({
  comment: optionalText(2000),
  position: optionalText(300),
  name: optionalText(200),
})
