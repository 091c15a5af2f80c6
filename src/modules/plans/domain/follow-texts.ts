import type { MoneyUnit } from '../../../documents/language/values/money.ts'
import type { MeasureContent, MeasureTexts } from './plan.ts'
import { understandMeasure } from './understanding.ts'
import { versionOf } from './version.ts'

const noTexts: MeasureTexts = {
  ...{ number: null, text: '', criteria: [], baseline: null, target: null },
  ...{ period: null, budget: null, outcome: null, responsible: null },
}

/**
 * A form as it is to be kept. Where a text was changed and its understood values were left as the program had read
 * them from the old text, they are read from the new one: else a period of the third quarter would go on being due all
 * year. What a person set otherwise, before or now, stays.
 * @param before what the form was filled from; null for a new measure
 */
export function followTexts(
  form: MeasureContent,
  before: MeasureTexts | null,
  year: number,
  unit: MoneyUnit,
): MeasureContent {
  const old = understandMeasure(before ?? noTexts, year, unit)
  const fresh = understandMeasure(form, year, unit)
  const period = ({
    dueFrom,
    dueTo,
    recurrence,
  }: Pick<MeasureContent, 'dueFrom' | 'dueTo' | 'recurrence'>) => ({
    dueFrom,
    dueTo,
    recurrence,
  })
  const untouched = (one: unknown, other: unknown) => versionOf(one) === versionOf(other)
  return {
    ...form,
    ...(untouched(period(form), period(old)) && period(fresh)),
    ...(form.budgetAmount === old.budgetAmount && { budgetAmount: fresh.budgetAmount }),
    ...(untouched(form.indicators, old.indicators) && { indicators: fresh.indicators }),
  }
}
