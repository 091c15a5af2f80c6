import { z } from 'zod'
import { optionalDate, requiredDate, uuid } from '../../../web/fields.ts'
import type { AmendmentDecision } from './amending.ts'
import type { Decision, ObjectiveTexts, PlanDetails } from './plan.ts'
import { optionalLine, requiredLine } from './texts.ts'

/** Years that a plan can have: what lies beyond is a slip of the pen. */
export const firstYear = 2000
export const lastYear = 2100

export const yearNumber = z.number('not-a-year').int('not-a-year')
const year = requiredLine(10)
  .transform(Number)
  .pipe(yearNumber.min(firstYear, 'year-out-of-range').max(lastYear, 'year-out-of-range'))
const title = requiredLine(1000)

export const issuedAndApprover = {
  windowStart: optionalDate,
  windowEnd: optionalDate,
  issuedDate: optionalDate,
  issuedPlace: optionalLine(200),
  issuedNumber: optionalLine(60),
  approverPosition: optionalLine(300),
  approverName: optionalLine(200),
}

export const windowInOrder = ({
  windowStart,
  windowEnd,
}: {
  windowStart: string | null
  windowEnd: string | null
}) => windowStart === null || windowEnd === null || windowStart <= windowEnd
export const windowFault = { path: ['windowEnd'], error: 'ends-before-start' }

export const detailsSchema = z
  .object({ ...issuedAndApprover, title, year, method: requiredLine(60) })
  .refine(windowInOrder, windowFault)

export function detailsValues(details: PlanDetails): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([field, value]) => [field, String(value ?? '')]))
}

export const newPlanSchema = z.object({ id: uuid, title, year })

export const objectiveSchema = z.object({
  number: optionalLine(30),
  title: requiredLine(2000),
  principle: optionalLine(1000),
}) satisfies z.ZodType<ObjectiveTexts>

const decisionFields = {
  approverPosition: requiredLine(300),
  approverName: requiredLine(200),
  approvedOn: requiredDate,
  approvalNumber: optionalLine(60),
}
export const decisionSchema = z.object(decisionFields) satisfies z.ZodType<Decision>
export const amendmentSchema = z.object({
  ...decisionFields,
  reason: requiredLine(2000),
}) satisfies z.ZodType<AmendmentDecision>
