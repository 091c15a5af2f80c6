import { z } from 'zod'
import type { SummaryRow } from '../../../documents/papers/summary-sheet.ts'
import type { EntryState } from '../../../platform/db/schema.ts'
import { type Assessed, rollUp } from '../../assessment/index.ts'
import type { Listed } from '../../organizations/index.ts'
import { reportPeriods } from './report.ts'

/** Whose reports are put together: the bodies directly below, or all of the tree below. */
export const levels = ['direct', 'all'] as const
export type Level = (typeof levels)[number]

export const consolidationSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  period: z.enum(reportPeriods),
  level: z.enum(levels),
})
export type Consolidation = z.infer<typeof consolidationSchema>

/** An approved report as far as it is summed up; the percent and n are the signed ones, never computed anew. */
export type SummedReport = {
  id: string
  revision: number
  /** The code of the method by which its percent was computed. */
  method: string
  percent: number | null
  n: number
  /** Of the assessed measures. */
  percents: readonly number[]
  notDue: number
  cannotAssess: number
  notAssessed: number
}

/** A body below with what everybody may know of its report. */
export type BodyBelow = Listed & {
  state: 'reported' | 'not-reported' | 'no-plan'
  report: SummedReport | null
}

/** Every measure of every report counts once; what is cut off is cut off, as a signed figure is never rounded up. */
const overall = { rollUp: 'measures', rounding: 'truncate', digits: 2 } as const

export type Overall = {
  reported: number
  of: number
  missing: readonly BodyBelow[]
  percents: readonly number[]
  percent: number | null
  notDue: number
  cannotAssess: number
  notAssessed: number
  /** Rows of the whole: measures of all reports. */
  measures: number
}

export function overallOf(bodies: readonly BodyBelow[]): Overall {
  const reports = bodies.flatMap(({ report }) => (report === null ? [] : [report]))
  const percents = reports.flatMap((report) => report.percents)
  const entries = percents.map((percent): Assessed => ({ section: '', state: 'assessed', percent }))
  const sum = (of: 'notDue' | 'cannotAssess' | 'notAssessed') =>
    reports.reduce((total, report) => total + report[of], 0)
  const [notDue, cannotAssess, notAssessed] = [sum('notDue'), sum('cannotAssess'), sum('notAssessed')]
  return {
    reported: reports.length,
    of: bodies.length,
    missing: bodies.filter(({ report }) => report === null),
    percents,
    percent: rollUp(entries, overall).percent,
    notDue,
    cannotAssess,
    notAssessed,
    measures: percents.length + notDue + cannotAssess + notAssessed,
  }
}

/** What a report counts, from how many of its measures have which state and percent. */
export function countsOf(
  counts: readonly { state: EntryState; percent: number | null; count: number }[],
): Pick<SummedReport, 'percents' | 'notDue' | 'cannotAssess' | 'notAssessed'> {
  const inState = (wanted: EntryState) =>
    counts.reduce((sum, { state, count }) => sum + (state === wanted ? count : 0), 0)
  return {
    percents: counts.flatMap(({ percent, count }) =>
      percent === null ? [] : Array.from({ length: count }, () => percent),
    ),
    notDue: inState('not-due'),
    cannotAssess: inState('cannot-assess'),
    notAssessed: inState('not-assessed'),
  }
}

/** A line of the summary sheet; null for a body that has not reported. */
export function summaryRow({ organization, report }: BodyBelow, index: number): SummaryRow | null {
  if (report === null) return null
  const { percents, notDue, cannotAssess, notAssessed, percent } = report
  const counts = { percents, notDue, cannotAssess, notAssessed }
  return { number: String(index + 1), name: organization.name, ...counts, average: percent }
}
