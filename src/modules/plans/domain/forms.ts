import { z } from 'zod'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { optionalDate, requiredDate, uuid } from '../../../web/fields.ts'
import type { AmendmentDecision } from './amending.ts'
import { columnRoles } from './columns.ts'
import type { Heading } from './document-edits.ts'
import type { Decision, ObjectiveTexts, PlanDetails } from './plan.ts'
import { firstYear, lastYear } from './readiness.ts'
import { optionalLine, requiredLine, textLine } from './texts.ts'

const yearNumber = z.number('not-a-year').int('not-a-year')
const year = requiredLine(10)
  .transform(Number)
  .pipe(yearNumber.min(firstYear, 'year-out-of-range').max(lastYear, 'year-out-of-range'))
const title = requiredLine(1000)

const issuedAndApprover = {
  windowStart: optionalDate,
  windowEnd: optionalDate,
  issuedDate: optionalDate,
  issuedPlace: optionalLine(200),
  issuedNumber: optionalLine(60),
  approverPosition: optionalLine(300),
  approverName: optionalLine(200),
}

const inOrder = ({ windowStart, windowEnd }: { windowStart: string | null; windowEnd: string | null }) =>
  windowStart === null || windowEnd === null || windowStart <= windowEnd
const order = { path: ['windowEnd'], error: 'ends-before-start' }

/** The heading of a document being checked: may still be incomplete, saving asks for the rest. */
export const headingSchema = z
  .object({
    ...issuedAndApprover,
    title: textLine(1000),
    organization: optionalLine(500),
    year: optionalLine(10)
      .transform((text) => (text === null ? null : Number(text)))
      .pipe(yearNumber.nullable()),
  })
  .refine(inOrder, order)
  .refine(({ windowStart, windowEnd }) => (windowStart === null) === (windowEnd === null), {
    path: ['windowEnd'],
    error: 'both-dates',
  })
  .transform(
    (form): Heading => ({
      title: form.title,
      organization: form.organization,
      year: form.year,
      window: form.windowStart && form.windowEnd ? { start: form.windowStart, end: form.windowEnd } : null,
      issued: { date: form.issuedDate, place: form.issuedPlace, number: form.issuedNumber },
      approvedBy:
        form.approverPosition || form.approverName
          ? { position: form.approverPosition ?? '', name: form.approverName ?? '' }
          : null,
    }),
  )

export function headingValues(document: PlanDocument): Record<string, string> {
  const { title, organization, year, window, issued, approvedBy } = document
  return {
    title,
    organization: organization ?? '',
    year: year === null ? '' : String(year),
    windowStart: window?.start ?? '',
    windowEnd: window?.end ?? '',
    issuedDate: issued.date ?? '',
    issuedPlace: issued.place ?? '',
    issuedNumber: issued.number ?? '',
    approverPosition: approvedBy?.position ?? '',
    approverName: approvedBy?.name ?? '',
  }
}

export const detailsSchema = z
  .object({ ...issuedAndApprover, title, year, method: requiredLine(60) })
  .refine(inOrder, order)

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

/** What a form says it was filled from. */
export const revisionSchema = z.coerce.number().int()

/** Names "role.3.2": what column 2 of the table in block 3 holds. Others are no concern of it. */
export function rolesFrom(values: Record<string, string | string[]>) {
  return Object.entries(values).flatMap(([name, value]) => {
    const match = /^role\.(\d{1,6})\.(\d{1,4})$/.exec(name)
    const role = columnRoles.find((each) => each === value)
    if (!match || !role) return []
    return [{ block: Number(match[1]), column: Number(match[2]), role }]
  })
}
