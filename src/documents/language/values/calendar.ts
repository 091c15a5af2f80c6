/** Plain calendar arithmetic on ISO dates ("2026-03-12"), without clock or time zone. */

export type DateParts = { year: number | null; month: number | null; day: number | null }
export type CalendarDay = { year: number; month: number; day: number }

/** Days of a month; February has 29 when the year is not known. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) {
    const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
    return leap ? 29 : 28
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the parts that are known can stand together in a calendar. */
export function isPossible({ year, month, day }: DateParts): boolean {
  if (year !== null && (year < 1900 || year > 2199)) return false
  if (month !== null && (month < 1 || month > 12)) return false
  return day === null || (day >= 1 && day <= (month === null ? 31 : daysInMonth(month, year)))
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

export function toIso({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `null` when the text is no ISO date of the calendar. */
export function fromIso(iso: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso)
  if (match === null) return null
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isPossible(parts) ? parts : null
}

/** First and last day of a run of months of one year, 1 to 12. */
export function monthSpan(year: number, first: number, last: number): { start: string; end: string } {
  return {
    start: toIso({ year, month: first, day: 1 }),
    end: toIso({ year, month: last, day: daysInMonth(last, year) }),
  }
}
