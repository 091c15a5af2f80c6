import type { EntryState } from '../../../platform/db/schema.ts'

export type Method = {
  code: string
  /** Percents that may be given, high to low; empty: any whole percent. */
  steps: number[]
  /** 'measures': each measure counts once. 'sections': the mean of the objectives' means. The two give different figures. */
  rollUp: 'measures' | 'sections'
  rounding: 'truncate' | 'round'
  /** Decimals kept. */
  digits: number
}

export type Assessed = { section: string; state: EntryState; percent: number | null }

export type RolledUp = {
  /** Null where nothing could be assessed: no number is made of no measures. */
  percent: number | null
  /** Measures that count in the percent. */
  n: number
  total: number
  counts: Record<EntryState, number>
}

/**
 * The percent of a plan. "Not due", "cannot be assessed" and "not assessed" leave the denominator; n says what stayed.
 * Exact: sums are whole ten-thousandths, so 98.125 truncated to two decimals is 98.12 on every machine.
 */
export function rollUp(
  entries: readonly Assessed[],
  method: Pick<Method, 'rollUp' | 'rounding' | 'digits'>,
): RolledUp {
  const counts: RolledUp['counts'] = { assessed: 0, 'not-due': 0, 'cannot-assess': 0, 'not-assessed': 0 }
  const sections = new Map<string, Fraction[]>()
  for (const { section, state, percent } of entries) {
    counts[state] += 1
    if (state !== 'assessed' || percent === null) continue
    const values = sections.get(section) ?? []
    values.push({ over: BigInt(Math.round(percent * 10_000)), under: 1n })
    sections.set(section, values)
  }
  const groups = [...sections.values()]
  const n = groups.reduce((sum, values) => sum + values.length, 0)
  const mean = method.rollUp === 'sections' ? meanOf(groups.map(meanOf)) : meanOf(groups.flat())
  return { percent: n === 0 ? null : bringTo(mean, method), n, total: entries.length, counts }
}

/** A number of ten-thousandths of a percent. */
type Fraction = { over: bigint; under: bigint }

function meanOf(values: readonly Fraction[]): Fraction {
  const sum = values.reduce<Fraction>(
    (total, value) =>
      total.under === value.under
        ? { over: total.over + value.over, under: total.under }
        : { over: total.over * value.under + value.over * total.under, under: total.under * value.under },
    { over: 0n, under: 1n },
  )
  return { over: sum.over, under: sum.under * BigInt(Math.max(1, values.length)) }
}

function bringTo(
  { over, under }: Fraction,
  { rounding, digits }: Pick<Method, 'rounding' | 'digits'>,
): number {
  const scale = 10n ** BigInt(4 - digits)
  const unit = under * scale
  const whole = rounding === 'round' ? (over * 2n + unit) / (unit * 2n) : over / unit
  return Number(whole) / 10 ** digits
}
