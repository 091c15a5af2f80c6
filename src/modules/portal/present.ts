import type { Activity } from '../activities/index.ts'
import type { AssessedMeasure, Basis, NamedMethod, RolledUp } from '../assessment/index.ts'
import type { Evidence } from '../evidence/index.ts'
import type { Amendment, Measure, Objective } from '../plans/index.ts'
import { type Change, changesByAmendment } from './domain/amendments.ts'
import { deadlineOf } from './domain/deadline.ts'
import type { LoadedPlan } from './load/load-plan.ts'
import type { EvidenceCount, PublishedReport, PublishedResult } from './store.ts'

/**
 * The list of every field of a plan that may leave to a citizen: the page is drawn from this, and the JSON is this.
 * Copied field by field on purpose: a new column stays inside until somebody writes it down here (and in README.md).
 */
export type PublicPlan = ReturnType<typeof presentPlan>
export type PublicObjective = PublicPlan['objectives'][number]
export type PublicMeasure = PublicObjective['measures'][number]
export type PublicActivity = ReturnType<typeof presentActivity>
export type PublicEvidence = ReturnType<typeof presentEvidence>
export type PublicAmendment = ReturnType<typeof presentAmendment>
export type PublicReport = ReturnType<typeof presentReport>

export function presentPlan(loaded: LoadedPlan) {
  const { organization, plan, assessed, window } = loaded
  const changes = changesByAmendment(loaded.amended)
  const measures = Map.groupBy(assessed.measures, ({ measure }) => measure.objectiveId)
  const results = Map.groupBy(loaded.results, ({ lineageId }) => lineageId)
  const evidence = Map.groupBy(loaded.evidence, ({ activityId }) => activityId)
  return {
    organization: { name: organization.name, slug: organization.slug, kind: organization.kind },
    year: plan.year,
    title: plan.title,
    approval: {
      position: plan.approverPosition,
      name: plan.approverName,
      date: plan.approvedOn,
      number: plan.approvalNumber,
    },
    window: { start: plan.windowStart, end: plan.windowEnd },
    lastChange: loaded.lastChange,
    progress: {
      until: window.cutOff,
      ...presentTotal(assessed.total),
      method: presentMethod(assessed.method),
    },
    objectives: loaded.objectives.map((objective) =>
      presentObjective(objective, measures.get(objective.id) ?? [], results, loaded.today),
    ),
    activities: loaded.activities.map((activity) =>
      presentActivity(
        activity,
        plan.id,
        evidence.get(activity.id) ?? [],
        loaded.evidenceCounts.get(activity.id) ?? noEvidence,
      ),
    ),
    reports: loaded.reports.map(presentReport),
    amendments: loaded.amendments.map((amendment) =>
      presentAmendment(amendment, changes.get(amendment.id) ?? []),
    ),
  }
}

export const presentTotal = ({ percent, n, total, counts }: RolledUp) => ({
  percent,
  n,
  total,
  counts: {
    assessed: counts.assessed,
    'not-due': counts['not-due'],
    'cannot-assess': counts['cannot-assess'],
    'not-assessed': counts['not-assessed'],
  },
})

export const presentMethod = (method: NamedMethod) => ({
  code: method.code,
  nameMn: method.nameMn,
  nameEn: method.nameEn,
  steps: method.steps,
  rollUp: method.rollUp,
  rounding: method.rounding,
  digits: method.digits,
  verified: method.verified,
})

type Results = ReadonlyMap<string, PublishedResult[]>

function presentObjective(
  { number, title, principle }: Objective,
  measures: readonly AssessedMeasure[],
  results: Results,
  today: string,
) {
  const presented = measures.map(({ measure, proposal }) => ({
    ...presentWording(measure),
    id: measure.lineageId,
    dueFrom: measure.dueFrom,
    dueTo: measure.dueTo,
    recurrence: measure.recurrence,
    deadline: deadlineOf(measure, today),
    progress: {
      state: proposal.state,
      percent: proposal.percent,
      basis: presentBasis(proposal.basis),
    },
    results: (results.get(measure.lineageId) ?? []).map(({ reportId, text, state, percent }) => ({
      report: reportId,
      text,
      state,
      percent,
    })),
  }))
  return { number, title, principle, measures: presented }
}

const presentWording = (measure: Measure) => ({
  number: measure.number,
  text: measure.text,
  criteria: measure.criteria,
  baseline: measure.baseline,
  target: measure.target,
  period: measure.period,
  budget: measure.budget,
  outcome: measure.outcome,
  responsible: measure.responsible,
})

const presentBasis = (basis: Basis): Basis => ({
  rule: basis.rule,
  indicators: basis.indicators.map(({ text, comparison, quantity, target, actual, ratio }) => ({
    text,
    comparison,
    quantity,
    target,
    actual,
    ratio,
  })),
  recurrence: basis.recurrence && {
    kind: basis.recurrence.kind,
    expected: basis.recurrence.expected,
    done: basis.recurrence.done,
  },
  activities: basis.activities,
  evidence: basis.evidence,
  spent: basis.spent,
  ratio: basis.ratio,
  heldBack: basis.heldBack,
})

const noEvidence: EvidenceCount = { kept: 0, restricted: 0 }

function presentActivity(
  activity: Activity,
  planId: string,
  evidence: readonly Evidence[],
  count: EvidenceCount,
) {
  return {
    id: activity.id,
    kind: activity.kind,
    what: activity.what,
    happenedOn: activity.happenedOn,
    endedOn: activity.endedOn,
    place: activity.place,
    spent: activity.spent,
    quantities: activity.quantities.map(({ kind, amount }) => ({ kind, amount })),
    measures: activity.measures.filter((one) => one.planId === planId).map(({ lineageId }) => lineageId),
    evidence: evidence.map(presentEvidence),
    evidenceCount: { total: count.kept, restricted: count.restricted },
  }
}

const presentEvidence = ({ id, kind, url, caption, file }: Evidence) => ({
  kind,
  href: url ?? `/evidence/${id}/file`,
  caption,
  name: file?.name ?? null,
  mediaType: file?.mediaType ?? null,
  size: file?.size ?? null,
})

export const presentReport = (report: PublishedReport) => ({
  id: report.id,
  period: report.period,
  periodStart: report.periodStart,
  cutOff: report.cutOff,
  issuedNumber: report.issuedNumber,
  issuedOn: report.issuedOn,
  percent: report.percent,
  n: report.percentN,
  approver: { position: report.approverPosition, name: report.approverName },
})

function presentAmendment(amendment: Amendment, changes: readonly Change[]) {
  return {
    number: amendment.number,
    reason: amendment.reason,
    position: amendment.approverPosition,
    name: amendment.approverName,
    date: amendment.approvedOn,
    documentNumber: amendment.approvalNumber,
    changes: changes.map(({ before, after }) => ({
      before: before && presentWording(before),
      after: after && presentWording(after),
    })),
  }
}
