import { type MoneyUnit, readMoney, readMoneyUnit } from '../../../documents/language/values/money.ts'
import { readNumber } from '../../../documents/language/values/numbers.ts'
import type { PeriodKind } from '../../../documents/language/values/period-kind.ts'
import { readPeriod } from '../../../documents/language/values/periods.ts'
import { type Every, readTargets, type Target } from '../../../documents/language/values/targets.ts'
import { unitBefore } from '../../../documents/language/values/units.ts'
import { fold } from '../../../documents/language/words/fold.ts'
import type { Layout } from '../../../documents/layouts/layout.ts'
import type { Recurrence } from '../../../platform/db/schema.ts'
import type { Indicator, MeasureTexts, Understood } from './plan.ts'

export type UnderstandingDoubt = 'period' | 'budget' | 'target'
export type UnderstoodTexts = Understood & {
  /** Fields whose text says more, or something else, than was understood. */
  doubts: UnderstandingDoubt[]
}

/** The unit in which a plan's budget column counts: its header says it, "мян/төг". */
export function moneyUnitOf(layout: Pick<Layout, 'columns'> | null): MoneyUnit {
  const header = layout?.columns.find(({ role }) => role === 'budget')?.label
  return (header === undefined ? null : readMoneyUnit(header)) ?? 'төг'
}

/** What the texts of a measure say in dates, amounts and counts, in a plan of `year`. Never fails: doubts are named. */
export function understandMeasure(
  texts: Pick<MeasureTexts, 'criteria' | 'baseline' | 'target' | 'period' | 'budget'>,
  year: number,
  unit: MoneyUnit,
): UnderstoodTexts {
  const period = readPeriod(texts.period ?? '', year)
  const money = readMoney(texts.budget ?? '', { unit })
  const targets = countedByCriteria(texts.criteria, readTargets(texts.target ?? ''))
  const indicators = indicatorsOf(texts, targets)
  const doubts: UnderstandingDoubt[] = []
  if (period.doubtful) doubts.push('period')
  if (money.doubtful) doubts.push('budget')
  if (targets.some(({ value, quantity }) => value !== null && quantity === null)) doubts.push('target')
  return {
    dueFrom: period.dueFrom,
    dueTo: period.dueTo,
    recurrence: recurrenceOf(period.kinds),
    budgetAmount: money.amount,
    indicators,
    doubts,
  }
}

/** The most frequent of what the period names; "Жилдээ, тухай бүр" is each time. A list of quarters recurs in its span. */
export function recurrenceOf(kinds: readonly PeriodKind[]): Recurrence {
  const order = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'each-time'] as const
  return order.find((recurrence) => kinds.some(({ kind }) => kind === recurrence)) ?? 'once'
}

/**
 * Targets that activities can count. Where the target column sets none, a criterion that says "at least" or "at most"
 * counts as one: many plans have no target column and write "12-оос доошгүй" among their criteria.
 */
function indicatorsOf(
  texts: Pick<MeasureTexts, 'criteria' | 'baseline'>,
  targets: readonly Target[],
): Indicator[] {
  const own = targets.flatMap(indicatorOf).map((indicator) => countedAsReach(texts, indicator))
  const [only, ...more] = own
  if (only && more.length === 0)
    return [{ ...only, baseline: texts.baseline ? readNumber(texts.baseline) : null }]
  if (own.length > 0) return own
  return texts.criteria
    .flatMap((criterion) => readTargets(criterion))
    .filter(({ comparison }) => comparison !== 'exactly')
    .flatMap(indicatorOf)
}

/**
 * "60-аас доошгүй" beside the criterion "Оролцсон малчдын тоо" counts herders: the criteria name what bare numbers
 * count, each its own or the first the only one.
 */
function countedByCriteria(criteria: readonly string[], targets: readonly Target[]): Target[] {
  const bare = targets.filter(({ value, unit }) => value !== null && unit === null)
  const named = criteria
    .filter((criterion) => /тоо[\s.;]*$/iu.test(criterion))
    .map((criterion) => unitBefore(criterion, criterion.replace(/[\s.;]+$/u, '').length))
  if (bare.length !== 1 && bare.length !== named.length) return [...targets]
  return targets.map((target) => {
    const unit = named[bare.indexOf(target)]
    return unit ? { ...target, unit: unit.noun, quantity: unit.quantity } : target
  })
}

/**
 * "500,000 иргэнээс доошгүй" of a measure whose criteria or baseline count views and people reached is a target of
 * reach: offices record views of a page, not heads in a room.
 */
function countedAsReach(texts: Pick<MeasureTexts, 'criteria' | 'baseline'>, indicator: Indicator): Indicator {
  if (indicator.quantity !== 'people') return indicator
  const said = fold([...texts.criteria, texts.baseline ?? ''].join(' '))
  return /хандалт|үзэлт|хүрсэн (?:хүн|иргэн)|түгээсэн/u.test(said)
    ? { ...indicator, quantity: 'reach' }
    : indicator
}

/** "Сар бүр 2-оос доошгүй" promises 24 in a year. How often "each time" comes up nobody knows beforehand. */
const timesAYear: Record<Exclude<Every, 'each-time'>, number> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
  week: 52,
}

function indicatorOf({ comparison, value, quantity, every, text }: Target): Indicator[] {
  if (comparison !== 'at-least' && comparison !== 'at-most' && comparison !== 'exactly') return []
  if (value === null || value <= 0 || every === 'each-time') return []
  if (quantity === null || quantity === 'percent') return []
  const target = value * (every === null ? 1 : timesAYear[every])
  // so many times is so many events: each recorded activity is at least one
  return [{ text, comparison, quantity: quantity === 'times' ? 'events' : quantity, target, baseline: null }]
}
