import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import type { PeriodKind } from '../values/period-kind.ts'
import type { Period } from '../values/periods.ts'
import { ordinalWord } from '../words/numeral-endings.ts'
import { writeDate, writeNumericRange } from './write-dates.ts'

/** Message codes for what was understood of a period; the texts are in `messages/`. Lists are ready to be shown. */
export type PeriodMessage = { code: string; values: Record<string, string | number> }

/** [1, 2, 3] to "1-3", [1, 3] to "1, 3". */
function writeList(values: number[]): string {
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined) return ''
  return values.length > 2 && last - first === values.length - 1 ? `${first}-${last}` : values.join(', ')
}

function describeKind(kind: PeriodKind): PeriodMessage {
  const code = `period.${kind.kind}`
  switch (kind.kind) {
    case 'quarters':
      return { code, values: { quarters: writeList(kind.quarters) } }
    case 'months':
      return { code, values: { months: writeList(kind.months) } }
    case 'half-year':
      return { code: `${code}-${kind.half}`, values: {} }
    case 'year':
      return { code, values: { year: kind.year } }
    case 'date-range':
      return kind.start === kind.end
        ? { code: 'period.date', values: { start: kind.start } }
        : { code, values: { start: kind.start, end: kind.end } }
    case 'until':
      return { code, values: { end: kind.end } }
    case 'within-days':
      return { code: kind.working ? 'period.within-working-days' : code, values: { days: kind.days } }
    case 'each-time':
    case 'continuous':
      return { code, values: {} }
    default:
      return kind.times === null
        ? { code, values: {} }
        : { code: `${code}-times`, values: { times: kind.times } }
  }
}

/** One message for each part understood, "period.unknown" when a written period gave none, "period.doubtful" last. */
export function describePeriod(period: Pick<Period, 'kinds' | 'doubtful'>): PeriodMessage[] {
  const messages = period.kinds.map(describeKind)
  if (messages.length === 0) return period.doubtful ? [{ code: 'period.unknown', values: {} }] : []
  return period.doubtful ? [...messages, { code: 'period.doubtful', values: {} }] : messages
}

function writeKind(kind: PeriodKind): string {
  const { period } = phrases
  switch (kind.kind) {
    case 'quarters':
      return fill(period.quarters, listValues(kind.quarters))
    case 'months':
      return fill(period.months, listValues(kind.months))
    case 'half-year':
      return fill(period['half-year'], { half: String(kind.half), ordinal: ordinalWord(kind.half) })
    case 'year':
      return fill(period.year, { year: String(kind.year) })
    case 'date-range':
      return kind.start === kind.end ? writeDate(kind.start) : writeNumericRange(kind.start, kind.end)
    case 'until':
      return writeDate(kind.end, 'by')
    case 'within-days':
      return fill(period[kind.working ? 'within-working-days' : 'within-days'], { days: String(kind.days) })
    case 'each-time':
    case 'continuous':
      return period[kind.kind]
    default:
      return kind.times === null
        ? period[kind.kind]
        : fill(period.times, { period: period[kind.kind], times: String(kind.times) })
  }
}

function listValues(values: number[]): Record<string, string> {
  return { list: writeList(values), ordinal: ordinalWord(values.at(-1) ?? 0) }
}

/** The period as an office writes it in a plan; several parts are joined by a comma. */
export function writePeriod(kinds: PeriodKind[]): string {
  return kinds.map(writeKind).join(', ')
}
