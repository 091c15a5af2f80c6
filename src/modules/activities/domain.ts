import { z } from 'zod'
import { activityQuantities } from '../../documents/language/values/quantities.ts'
import type { QuantityKind } from '../../platform/db/schema.ts'
import {
  listOfTexts,
  optionalAmount,
  optionalDate,
  optionalText,
  requiredDate,
  requiredText,
  uuid,
} from '../../web/fields.ts'

/** What kind of work it was; texts in messages (`kind.…`), phrases for reports in documents/language. */
export const activityKinds = [
  'training',
  'meeting',
  'open-day',
  'campaign',
  'content',
  'publication',
  'board',
  'website',
  'survey',
  'inspection',
  'consultation',
  'decision',
  'contract',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** The database knows the same: the compiler compares. */
export const quantityKinds = activityQuantities satisfies readonly QuantityKind[]

export type Quantity = { kind: QuantityKind; amount: number }

export type Activity = {
  id: string
  kind: ActivityKind
  what: string
  /** ISO dates; `endedOn` null for work of one day. */
  happenedOn: string
  endedOn: string | null
  place: string | null
  /** төгрөг. */
  spent: number | null
  state: 'recorded' | 'withdrawn'
  withdrawnReason: string | null
  recordedBy: string | null
  recordedAt: Date
  quantities: Quantity[]
  /** Measures that it serves, by lineage. */
  measures: { lineageId: string; planId: string; number: string | null; text: string; retired: boolean }[]
  evidence: number
}

/** The form of an activity, in the order in which the page asks and errors are listed; names of quantity fields are `quantity.people` and so on. */
export const activitySchema = z
  .object({
    submissionKey: uuid,
    what: requiredText(2000),
    kind: z.enum(activityKinds, { error: 'required' }),
    happenedOn: requiredDate,
    endedOn: optionalDate,
    place: optionalText(300),
    measures: listOfTexts.pipe(z.array(uuid).min(1, 'choose-a-measure').max(100)),
    ...quantityFields(),
    spent: optionalAmount,
  })
  .refine((form) => form.endedOn === null || form.endedOn >= form.happenedOn, {
    path: ['endedOn'],
    error: 'ends-before-it-begins',
  })
export type ActivityForm = z.infer<typeof activitySchema>

type QuantityField = `quantity.${QuantityKind}`
function quantityFields(): Record<QuantityField, typeof optionalAmount> {
  return {
    'quantity.people': optionalAmount,
    'quantity.events': optionalAmount,
    'quantity.copies': optionalAmount,
    'quantity.reach': optionalAmount,
    'quantity.items': optionalAmount,
    'quantity.organizations': optionalAmount,
    'quantity.households': optionalAmount,
    'quantity.contracts': optionalAmount,
    'quantity.complaints': optionalAmount,
    'quantity.responses': optionalAmount,
  }
}

/** Only what was filled in: an empty field is "not counted", a zero is a count. */
export function quantitiesOf(form: ActivityForm): Quantity[] {
  return quantityKinds.flatMap((kind) => {
    const amount = form[`quantity.${kind}`]
    return amount === null ? [] : [{ kind, amount }]
  })
}

/** Recorded work may not lie in the future: a report would count what has not happened. */
export function liesAhead(form: Pick<ActivityForm, 'happenedOn' | 'endedOn'>, today: string): boolean {
  return form.happenedOn > today || (form.endedOn ?? form.happenedOn) > today
}

/** The transitions of an activity: recorded → withdrawn, by whoever may record, with a reason; nothing leads back. */
export const withdrawSchema = z.object({ reason: requiredText(500) })
