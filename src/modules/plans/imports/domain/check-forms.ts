import { z } from 'zod'
import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { issuedAndApprover, windowFault, windowInOrder, yearNumber } from '../../domain/forms.ts'
import { optionalLine, textLine } from '../../domain/texts.ts'
import { columnRoles } from './columns.ts'
import type { Heading } from './document-edits.ts'

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
  .refine(windowInOrder, windowFault)
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
