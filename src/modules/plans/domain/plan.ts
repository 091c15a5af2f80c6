import type { Layout } from '../../../documents/layouts/layout.ts'
import type { QuantityKind, Recurrence } from '../../../platform/db/schema.ts'
import type { Demands } from './layout-demand.ts'

/** A counted target: which quantity of the activities, and how much (money in төгрөг). */
export type Indicator = {
  /** The part of the document that says it, as written. */
  text: string
  comparison: 'at-least' | 'at-most' | 'exactly'
  quantity: QuantityKind | 'money'
  target: number
  baseline: number | null
}

/** A measure (арга хэмжээ) as written; the fields are those of the contract of reading. */
export type MeasureTexts = {
  number: string | null
  text: string
  criteria: string[]
  baseline: string | null
  target: string | null
  period: string | null
  budget: string | null
  outcome: string | null
  responsible: string | null
}

/** What was understood of the texts, or set by a person. Dates are ISO, the amount is in төгрөг. */
export type Understood = {
  dueFrom: string | null
  dueTo: string | null
  recurrence: Recurrence
  budgetAmount: number | null
  indicators: Indicator[]
}

export type MeasureContent = MeasureTexts & Understood

export type Measure = MeasureContent & {
  id: string
  planId: string
  objectiveId: string
  /** Id of the first wording: work is recorded against it, whatever amendments came later. */
  lineageId: string
  position: number
  addedByAmendment: string | null
  retiredByAmendment: string | null
}

export type ObjectiveTexts = { number: string | null; title: string; principle: string | null }
export type Objective = ObjectiveTexts & { id: string; planId: string; position: number }

export type PlanState = 'draft' | 'approved'

/** Everything about a plan but its objectives and measures. Dates are ISO. */
export type Plan = {
  id: string
  organizationId: string
  organizationName: string
  year: number
  title: string
  state: PlanState
  /** Code of the assessment method by which percents are given. */
  method: string
  /** What a body above demands, else the columns of the file it was read from; null: the usual ones. */
  layout: Layout | null
  /** How reports on it look, likewise; null: like the plan. */
  reportLayout: Layout | null
  /** The demands that it follows in these two. */
  demands: Demands
  /** Demanded, but with amounts in another unit: it keeps its own form. */
  otherUnit: Demands
  windowStart: string | null
  windowEnd: string | null
  issuedDate: string | null
  issuedPlace: string | null
  issuedNumber: string | null
  /** While a draft: as the document names the approver, a proposal for the approval. */
  approverPosition: string | null
  approverName: string | null
  approvedOn: string | null
  approvalNumber: string | null
  /** How many amendments are in force. */
  amended: number
  /** The body above that read the file and handed the draft over. */
  handedBy: string | null
}

export type PlanDetails = Pick<
  Plan,
  | 'title'
  | 'year'
  | 'method'
  | 'windowStart'
  | 'windowEnd'
  | 'issuedDate'
  | 'issuedPlace'
  | 'issuedNumber'
  | 'approverPosition'
  | 'approverName'
>

/** Always the same keys in the same order, so that two equal ones have one version. */
export function detailsOf(plan: PlanDetails): PlanDetails {
  const { title, year, method, windowStart, windowEnd, issuedDate, issuedPlace, issuedNumber } = plan
  const { approverPosition, approverName } = plan
  const window = { windowStart, windowEnd }
  return {
    title,
    year,
    method,
    ...window,
    issuedDate,
    issuedPlace,
    issuedNumber,
    approverPosition,
    approverName,
  }
}

export function objectiveTextsOf({ number, title, principle }: ObjectiveTexts): ObjectiveTexts {
  return { number, title, principle }
}

/** Likewise: what a measure says, without where it stands. */
export function contentOf(measure: MeasureContent): MeasureContent {
  const { number, text, criteria, baseline, target, period, budget, outcome, responsible } = measure
  const { dueFrom, dueTo, recurrence, budgetAmount } = measure
  const indicators = measure.indicators.map(({ text, comparison, quantity, target, baseline }) => ({
    text,
    comparison,
    quantity,
    target,
    baseline,
  }))
  const texts = { number, text, criteria, baseline, target, period, budget, outcome, responsible }
  return { ...texts, dueFrom, dueTo, recurrence, budgetAmount, indicators }
}

export type Method = { code: string; nameMn: string; nameEn: string; verified: boolean }

/** Who decided, when, under which number: of an approval and of an amendment. */
export type Decision = {
  approverPosition: string
  approverName: string
  approvedOn: string
  approvalNumber: string | null
}

export type Amendment = Decision & { id: string; planId: string; number: number; reason: string }
