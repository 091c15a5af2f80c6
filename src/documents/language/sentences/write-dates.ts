import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { type CalendarDay, fromIso } from '../values/calendar.ts'
import { dayGenitive, ordinalWord } from '../words/numeral-endings.ts'

/**
 * on: "… өдөр" (adverb) · of: "… өдрийн" · from: "… өдрөөс" · until: "… өдрийг хүртэл" · by: "… өдрийн дотор" ·
 * dayOn, dayFrom, dayUntil: the same without the year · numeric: 2026.03.12
 */
export type DateStyle = 'on' | 'of' | 'from' | 'until' | 'by' | 'dayOn' | 'dayFrom' | 'dayUntil' | 'numeric'

function known(iso: string): CalendarDay {
  const date = fromIso(iso)
  if (date === null) throw new RangeError(`not an ISO date: ${iso}`)
  return date
}

function valuesOf({ year, month, day }: CalendarDay, lastDay = day): Record<string, string> {
  return {
    year: String(year),
    month: String(month),
    month2: String(month).padStart(2, '0'),
    day: String(day),
    day2: String(day).padStart(2, '0'),
    last: String(lastDay),
    ordinal: ordinalWord(month),
    ending: dayGenitive(lastDay),
  }
}

/** An ISO date in the official form, "2026 оны 3 дугаар сарын 12-ны өдөр". Throws RangeError when it is no date. */
export function writeDate(iso: string, style: DateStyle = 'on'): string {
  return fill(phrases.date[style], valuesOf(known(iso)))
}

/**
 * A run of days in words, the year and the month said once where both ends share them.
 * `year: false` leaves the year out. Throws RangeError when either end is no date.
 */
export function writeDateRange(
  startIso: string,
  endIso: string,
  options: { year: boolean } = { year: true },
) {
  if (startIso === endIso) return writeDate(startIso, options.year ? 'on' : 'dayOn')
  const start = known(startIso)
  const end = known(endIso)
  const sameYear = start.year === end.year
  if (sameYear && start.month === end.month) {
    return fill(phrases.date[options.year ? 'daysOn' : 'dayDaysOn'], valuesOf(start, end.day))
  }
  const from = writeDate(startIso, options.year || !sameYear ? 'from' : 'dayFrom')
  return `${from} ${writeDate(endIso, sameYear ? 'dayUntil' : 'until')}`
}

/** "2026.03.20-2026.12.01", as headings give a plan's window. */
export function writeNumericRange(startIso: string, endIso: string): string {
  return `${writeDate(startIso, 'numeric')}-${writeDate(endIso, 'numeric')}`
}
