import { z } from 'zod'
import { activityQuantities } from '../../../documents/language/values/quantities.ts'
import type { FormValues } from '../../../web/env.ts'
import { optionalAmount, optionalDate } from '../../../web/fields.ts'
import { type FieldErrors, type Parsed, parseForm, textOf } from '../../../web/form.ts'
import { formatAmount } from './amounts.ts'
import type { Indicator, MeasureContent, MeasureTexts, Understood } from './plan.ts'
import { listOfLines, optionalLine, requiredLine, textLine } from './texts.ts'

const cell = optionalLine(4000)

export const measureTextsSchema = z.object({
  number: optionalLine(30),
  text: requiredLine(4000),
  criteria: listOfLines(2000, 60),
  baseline: cell,
  target: cell,
  period: cell,
  budget: cell,
  outcome: cell,
  responsible: cell,
})

export const recurrences = ['once', 'each-time', 'weekly', 'monthly', 'quarterly', 'half-yearly'] as const
export const comparisons = ['at-least', 'at-most', 'exactly'] as const
export const quantities = [...activityQuantities, 'money'] as const

const understoodSchema = z
  .object({
    dueFrom: optionalDate,
    dueTo: optionalDate,
    recurrence: z.enum(recurrences, { error: 'not-known' }),
    budgetAmount: optionalAmount,
  })
  .refine(({ dueFrom, dueTo }) => dueFrom === null || dueTo === null || dueFrom <= dueTo, {
    path: ['dueTo'],
    error: 'ends-before-start',
  })

/** A form has room for the indicators that there are and one more, up to this many. */
export const mostIndicators = 8

const indicatorSchema = z.object({
  text: textLine(1000),
  comparison: z.enum(comparisons, { error: 'not-known' }),
  quantity: z.enum(quantities, { error: 'not-known' }),
  target: optionalAmount.pipe(z.number({ error: 'required' }).positive('not-a-number')),
  baseline: optionalAmount,
})

/** The whole form of a draft's measure: texts as written, and what is understood of them. */
export function parseMeasureForm(values: FormValues): Parsed<MeasureContent> {
  const texts = parseForm(measureTextsSchema, values)
  const understood = parseForm(understoodSchema, values)
  const indicators = parseIndicators(values)
  if (texts.ok && understood.ok && indicators.ok) {
    return { ok: true, value: { ...texts.value, ...understood.value, indicators: indicators.value } }
  }
  const errors: FieldErrors = {}
  for (const part of [texts, understood, indicators]) if (!part.ok) Object.assign(errors, part.errors)
  return { ok: false, errors }
}

const indicatorFields = ['text', 'comparison', 'quantity', 'target', 'baseline'] as const

/** Rows whose target and words are both empty are none. */
function parseIndicators(values: FormValues): Parsed<Indicator[]> {
  const indicators: Indicator[] = []
  const errors: FieldErrors = {}
  for (let index = 0; index < mostIndicators; index += 1) {
    const row = Object.fromEntries(
      indicatorFields.map((field) => [field, values[`indicator.${index}.${field}`]]),
    )
    if (
      textOf(values, `indicator.${index}.target`).trim() +
        textOf(values, `indicator.${index}.text`).trim() ===
      ''
    ) {
      continue
    }
    const parsed = parseForm(indicatorSchema, row)
    if (parsed.ok) indicators.push(parsed.value)
    else
      for (const [field, code] of Object.entries(parsed.errors)) errors[`indicator.${index}.${field}`] = code
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: indicators }
}

/** What the form's fields show for these texts. */
export function textValues(texts: MeasureTexts): FormValues {
  const { criteria, ...rest } = texts
  const fields = Object.keys(measureTextsSchema.shape)
  const values = Object.entries(rest).filter(([field]) => fields.includes(field))
  return {
    ...Object.fromEntries(values.map(([field, value]) => [field, value ?? ''])),
    criteria: criteria.join('\n'),
  }
}

export function understoodValues(understood: Understood): FormValues {
  const values: FormValues = {
    dueFrom: understood.dueFrom ?? '',
    dueTo: understood.dueTo ?? '',
    recurrence: understood.recurrence,
    budgetAmount: formatAmount(understood.budgetAmount),
  }
  understood.indicators.forEach(({ text, comparison, quantity, target, baseline }, index) => {
    const row = { text, comparison, quantity, target: formatAmount(target), baseline: formatAmount(baseline) }
    for (const [field, value] of Object.entries(row)) values[`indicator.${index}.${field}`] = value
  })
  return values
}

/** How many rows of indicators a form shows. */
export function indicatorRows(values: FormValues): number {
  let used = 0
  for (let index = 0; index < mostIndicators; index += 1) {
    if (textOf(values, `indicator.${index}.target`) + textOf(values, `indicator.${index}.text`) !== '')
      used = index + 1
  }
  return Math.min(used + 1, mostIndicators)
}
