import { writeDate, writeNumericRange } from '../../../documents/language/sentences/write-dates.ts'
import { formatNumber } from '../../../documents/language/values/numbers.ts'
import type { Activity } from '../domain.ts'
import type { ActivityTexts } from '../messages/index.ts'

/** "42 хүн · 3 удаа · 350,000 төгрөг": what was counted, in one line. */
export function quantityLine(t: ActivityTexts, activity: Pick<Activity, 'quantities' | 'spent'>): string {
  const counted = activity.quantities.map(({ kind, amount }) =>
    t(`unit.${kind}`, { amount: formatNumber(amount) }),
  )
  if (activity.spent !== null) counted.push(t('unit.money', { amount: formatNumber(activity.spent) }))
  return counted.join(' · ')
}

/** "2026.03.12" or "2026.03.12-2026.03.14". */
export function dayLine({ happenedOn, endedOn }: Pick<Activity, 'happenedOn' | 'endedOn'>): string {
  return endedOn === null ? writeDate(happenedOn, 'numeric') : writeNumericRange(happenedOn, endedOn)
}
