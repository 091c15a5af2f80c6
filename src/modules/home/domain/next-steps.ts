import type { Role } from '../../../platform/auth/actor.ts'
import type { ReportState } from '../../../platform/db/schema.ts'
import { type ReportPeriod, reportDueOn, reportPeriods } from '../../reports/index.ts'

/** What the start page knows of a body's year. Dates are ISO. */
export type Situation = {
  roles: readonly Role[]
  year: number
  today: string
  /** Of this year. */
  approvedPlan: { id: string } | null
  draftPlans: readonly { id: string; title: string }[]
  /** Files that were read and not yet saved: all, whether one is the own body's plan, and the newest by name. */
  openImports: { all: number; own: boolean; newest: readonly { id: string; name: string }[] }
  reports: readonly {
    id: string
    planId: string
    period: ReportPeriod
    year: number
    state: ReportState
  }[]
  /** Measures whose period is running and for which nothing is recorded. */
  withoutWork: readonly { lineageId: string; name: string }[]
  /** Activities without a single file or link. */
  withoutEvidence: readonly { id: string; name: string }[]
}

export type StepCode =
  | 'import-plan'
  | 'check-files'
  | 'finish-plan'
  | 'approve-plan'
  | 'record-work'
  | 'attach-evidence'
  | 'finish-report'
  | 'review-report'
  | 'approve-report'
  | 'attach-signed'
  | 'report-overdue'
  | 'report-due'

export type NextStep = {
  code: StepCode
  tone: 'danger' | 'warning' | 'info'
  href: string
  /** Of which plan or report; the page finds the words. */
  period?: ReportPeriod
  year?: number
  dueOn?: string
  title?: string
  /** How many there are, and the first of them with where to go. */
  count?: number
  items?: { href: string; name: string }[]
}

/** How many of a kind the page names; the rest is a number. */
export const named = 5

/** What waits for this person, the most pressing first. An empty list is an answer too. */
export function nextSteps(situation: Situation): NextStep[] {
  const is = (...wanted: Role[]) => wanted.some((role) => situation.roles.includes(role))
  const writes = is('specialist', 'head')
  const steps = [
    ...reportSteps(situation, is),
    ...(writes ? dueReports(situation) : []),
    ...planSteps(situation, writes, is('head')),
    ...(writes ? workSteps(situation) : []),
  ]
  const weight = { danger: 0, warning: 1, info: 2 }
  return steps.toSorted((one, other) => weight[one.tone] - weight[other.tone])
}

function planSteps(
  { year, approvedPlan, draftPlans, openImports }: Situation,
  writes: boolean,
  head: boolean,
): NextStep[] {
  if (!writes) return []
  const steps: NextStep[] = []
  // who has brought the file already is not asked to bring it
  if (approvedPlan === null && draftPlans.length === 0 && !openImports.own)
    steps.push({ code: 'import-plan', tone: 'warning', href: '/plans/import', year })
  if (openImports.all > 0) {
    steps.push({
      code: 'check-files',
      tone: 'warning',
      href: '/plans#open-files',
      count: openImports.all,
      items: openImports.newest.map(({ id, name }) => ({ href: `/plans/imports/${id}`, name })),
    })
  }
  const code = head ? 'approve-plan' : 'finish-plan'
  const drafts = draftPlans.map(
    ({ id, title }): NextStep => ({ code, tone: 'warning', href: `/plans/${id}`, title }),
  )
  return [...steps, ...drafts]
}

function reportSteps({ reports }: Situation, is: (...roles: Role[]) => boolean): NextStep[] {
  return reports.flatMap(({ id, state, period, year }): NextStep[] => {
    const at = { href: `/reports/${id}`, period, year }
    if (state === 'reviewed' && is('head')) return [{ code: 'approve-report', tone: 'warning', ...at }]
    if (state === 'draft' && is('specialist', 'head'))
      return [{ code: 'finish-report', tone: 'warning', ...at }]
    if (state === 'draft' && is('reviewer')) return [{ code: 'review-report', tone: 'warning', ...at }]
    if (state === 'approved' && is('specialist', 'head'))
      return [{ code: 'attach-signed', tone: 'info', ...at }]
    return []
  })
}

/** Reports of this year's plan that nobody has begun: every one that is late, and the next one. */
function dueReports({ approvedPlan, reports, year, today }: Situation): NextStep[] {
  if (approvedPlan === null) return []
  const missing = reportPeriods
    .filter(
      (period) => !reports.some((report) => report.planId === approvedPlan.id && report.period === period),
    )
    .map((period) => ({ period, year, dueOn: reportDueOn(period, year), href: '/reports' }))
  const late = missing.filter(({ dueOn }) => dueOn < today)
  const next = missing.filter(({ dueOn }) => dueOn >= today).slice(0, 1)
  return [
    ...late.map((one) => ({ code: 'report-overdue' as const, tone: 'danger' as const, ...one })),
    ...next.map((one) => ({ code: 'report-due' as const, tone: 'info' as const, ...one })),
  ]
}

function workSteps({ withoutWork, withoutEvidence }: Situation): NextStep[] {
  const steps: NextStep[] = []
  if (withoutWork.length > 0) {
    steps.push({
      code: 'record-work',
      tone: 'warning',
      href: '/activities/new',
      count: withoutWork.length,
      items: withoutWork
        .slice(0, named)
        .map(({ lineageId, name }) => ({ href: `/activities/new?measure=${lineageId}`, name })),
    })
  }
  if (withoutEvidence.length > 0) {
    steps.push({
      code: 'attach-evidence',
      tone: 'warning',
      href: '/activities',
      count: withoutEvidence.length,
      items: withoutEvidence.slice(0, named).map(({ id, name }) => ({ href: `/activities/${id}`, name })),
    })
  }
  return steps
}

/** A measure whose period has begun and not ended; one without dates or done "each time it is needed" presses nobody. */
export function isRunning(
  measure: { dueFrom: string | null; dueTo: string | null; recurrence: string },
  today: string,
): boolean {
  if (measure.recurrence === 'each-time') return false
  if (measure.dueFrom === null && measure.dueTo === null) return false
  return (
    (measure.dueFrom === null || measure.dueFrom <= today) &&
    (measure.dueTo === null || measure.dueTo >= today)
  )
}
