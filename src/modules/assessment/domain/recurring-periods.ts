import type { Recurrence } from '../../../platform/db/schema.ts'

type Recurring = Exclude<Recurrence, 'once' | 'each-time'>

const dayMs = 86_400_000

/** A number that is the same for two days of one period and one higher for the next period. */
function periodIndex(kind: Recurring, date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  if (kind === 'monthly') return year * 12 + month - 1
  if (kind === 'quarterly') return year * 4 + Math.floor((month - 1) / 3)
  if (kind === 'half-yearly') return year * 2 + Math.floor((month - 1) / 6)
  // weeks begin on Monday; 1970-01-01 was a Thursday
  return Math.floor((Date.parse(`${date}T00:00:00Z`) / dayMs + 3) / 7)
}

/** How many periods have begun from `from` to `to` (ISO dates, both included); 0 when `to` is before `from`. */
export function periodsBetween(kind: Recurring, from: string, to: string): number {
  return to < from ? 0 : periodIndex(kind, to) - periodIndex(kind, from) + 1
}

/** In how many different periods these days lie. */
export function periodsTouched(kind: Recurring, dates: readonly string[]): number {
  return new Set(dates.map((date) => periodIndex(kind, date))).size
}
