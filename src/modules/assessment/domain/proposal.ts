import type { EntryState, QuantityKind, Recurrence } from '../../../platform/db/schema.ts'
import type { Basis } from './basis.ts'
import { periodsBetween, periodsTouched } from './recurring-periods.ts'

/** What a measure asks for, as far as it can be counted. Dates are ISO; `target` is in units of its quantity (money: төгрөг). */
export type Expectation = {
  dueFrom: string | null
  dueTo: string | null
  recurrence: Recurrence
  indicators: {
    text: string
    comparison: 'at-least' | 'at-most' | 'exactly'
    quantity: QuantityKind | 'money'
    target: number
  }[]
}

/** What was done for a measure within a period. An activity without a number of events counts as one event. */
export type Facts = {
  dates: string[]
  quantities: Partial<Record<QuantityKind, number>>
  spent: number
  activities: number
  /** Kept files and links. */
  evidence: number
}

export const noFacts: Facts = { dates: [], quantities: {}, spent: 0, activities: 0, evidence: 0 }

export type Proposal = { state: EntryState; percent: number | null; basis: Basis }

/** Which work counts (ISO days, both included), and the day on which the plan itself begins. */
export type Span = { start: string; cutOff: string; planStart: string }

/**
 * Proposes a percent for one measure; a person decides. Rules, first that fits:
 * not due before its period begins, nor while a period of its own within the plan's year still runs and nothing has
 * been done (domain, section 2: "хугацаа болоогүй" leaves the denominator); counted targets (mean of actual ÷ target, each at most 1); recurring work (periods
 * with work ÷ periods due); else whether there is work at all. Without evidence the highest step is not proposed:
 * АТГ scores the report with its evidence (domain: "100 % without evidence" is a finding).
 * @param steps percents that may be given, high to low; empty: any whole percent
 */
export function propose(
  expectation: Expectation,
  facts: Facts,
  window: Span,
  steps: readonly number[],
): Proposal {
  const base = {
    indicators: [],
    recurrence: null,
    activities: facts.activities,
    evidence: facts.evidence,
    spent: facts.spent,
    heldBack: false,
  }
  if (facts.activities === 0 && expectation.dueFrom !== null && expectation.dueFrom > window.cutOff) {
    return { state: 'not-due', percent: null, basis: { ...base, rule: 'not-due', ratio: null } }
  }
  if (facts.activities === 0 && stillRuns(expectation, window)) {
    return { state: 'not-due', percent: null, basis: { ...base, rule: 'not-over', ratio: null } }
  }
  if (facts.activities === 0 && expectation.recurrence === 'each-time') {
    return { state: 'cannot-assess', percent: null, basis: { ...base, rule: 'nothing-arose', ratio: null } }
  }
  const measured = measure(expectation, facts, window)
  const step = toStep(measured.ratio, steps)
  const heldBack = step === (steps[0] ?? 100) && facts.evidence === 0
  return {
    state: 'assessed',
    percent: heldBack ? (steps[1] ?? 90) : step,
    basis: { ...base, ...measured, heldBack },
  }
}

/**
 * Whether one piece of work with a period of its own ("4 дүгээр улирал") has time left. What runs the whole year, and what
 * is done every month or quarter, is expected all along.
 */
function stillRuns({ dueFrom, dueTo, recurrence }: Expectation, { start, cutOff, planStart }: Span): boolean {
  if (dueFrom === null || dueTo === null || recurrence !== 'once') return false
  return dueFrom > later(planStart, start) && dueTo > cutOff
}

type Measured = Pick<Basis, 'rule' | 'indicators' | 'recurrence'> & { ratio: number }

function measure(expectation: Expectation, facts: Facts, window: Span): Measured {
  if (expectation.indicators.length > 0) {
    const indicators = expectation.indicators.map((indicator) => {
      const actual = actualOf(facts, indicator.quantity)
      return { ...indicator, actual, ratio: ratioOf(indicator.comparison, actual, indicator.target) }
    })
    const ratio = indicators.reduce((sum, indicator) => sum + indicator.ratio, 0) / indicators.length
    return { rule: 'indicators', indicators, recurrence: null, ratio }
  }
  const { recurrence } = expectation
  if (recurrence !== 'once' && recurrence !== 'each-time') {
    const from = later(expectation.dueFrom ?? window.start, window.start)
    const to = earlier(expectation.dueTo ?? window.cutOff, window.cutOff)
    const expected = periodsBetween(recurrence, from, to)
    const done = periodsTouched(
      recurrence,
      facts.dates.filter((date) => date >= from && date <= to),
    )
    const ratio = expected === 0 ? 0 : Math.min(1, done / expected)
    return { rule: 'recurrence', indicators: [], recurrence: { kind: recurrence, expected, done }, ratio }
  }
  return { rule: 'work-and-evidence', indicators: [], recurrence: null, ratio: facts.activities > 0 ? 1 : 0 }
}

function actualOf(facts: Facts, quantity: QuantityKind | 'money'): number {
  return quantity === 'money' ? facts.spent : (facts.quantities[quantity] ?? 0)
}

function ratioOf(comparison: 'at-least' | 'at-most' | 'exactly', actual: number, target: number): number {
  if (comparison === 'at-most') return actual <= target ? 1 : target / actual
  return Math.min(1, actual / target)
}

/** The highest step that the ratio reaches: work that reached 95 % of its target did not reach all of it. */
function toStep(ratio: number, steps: readonly number[]): number {
  const percent = ratio * 100
  if (steps.length === 0) return Math.floor(percent + 1e-9)
  return steps.find((step) => step <= percent + 1e-9) ?? (ratio > 0 ? (steps.at(-1) ?? 0) : 0)
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
