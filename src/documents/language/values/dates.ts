import { fold } from '../words/fold.ts'
import { type DateParts, isPossible, toIso } from './calendar.ts'

/** Dates as offices write them, whole or with blanks left to be filled in by hand (domain.md §3). */
export type WrittenDate = {
  parts: DateParts
  /** Only when year, month and day are all there. */
  iso: string | null
  missing: ('year' | 'month' | 'day')[]
  /** "12-15-ны өдрүүдэд": the last day of the run, in the same month. */
  lastDay: number | null
  /** Offsets in the text given. */
  start: number
  end: number
  text: string
}

const blank = '[._…]{1,12}'
const numeric = String.raw`(?<![\d.])(?<y1>(?:19|20)\d{2})(?<sep>\s?[.\-/])\s?(?<m1>\d{1,2})\k<sep>\s?(?<d1>\d{1,2})(?!\d|[.,]\d)`
const year = String.raw`(?:(?<![\d.,])(?<y2>\d{4})|(?<!\d)20[\d._…]{0,6}|[._…]{2,12})\s{0,3}он(?:ы|д|оос)?(?!\p{L})`
const month = String.raw`(?:(?<![\d.,])(?<m2>\d{1,2})|${blank})?\s{0,3}(?:-?\s?р|дугаар|дүгээр)?\s{0,3}сар`
const dayEnding = String.raw`[-–]?\s?(?:ныг|нийг|ны|ний|нд|[нг]?(?:аас|ээс|оос|өөс))(?!\p{L})`
const dayWord = String.raw`өд(?:өр|р)\p{L}{0,8}`
const days = String.raw`(?:(?<d2>\d{1,2})(?!\d)(?:\s?[-–]\s?(?<last>\d{1,2})(?!\d))?|${blank})?`
const day = String.raw`\s{0,3}${days}\s{0,3}(?<ending>${dayEnding})?\s{0,3}(?:${dayWord})?`
const worded = String.raw`(?<withYear>${year}[\s,]{0,4})?${month}(?:ын(?!\p{L})${day}|(?:д|аас|ыг|аар)?(?!\p{L}))`
const yearOnly = String.raw`(?<![\d.,\-])(?<y3>(?:19|20)\d{2})\s{0,3}он(?:ы|д|оос)?(?!\p{L})`
/** As machines set to another country write: "21.02.2026". */
const dayFirst = String.raw`(?<![\d.])(?<d0>\d{1,2})\.(?<m0>\d{1,2})\.(?<y0>(?:19|20)\d{2})(?!\d|[.,]\d)`
const pattern = new RegExp(`${numeric}|${dayFirst}|${worded}|${yearOnly}`, 'giu')

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function partsOf(groups: Record<string, string | undefined>): DateParts | null {
  const { y0, m0, d0 } = groups
  if (y0 !== undefined) return { year: numberOf(y0), month: numberOf(m0), day: numberOf(d0) }
  const { y1, m1, d1, y2, m2, d2, y3, withYear, ending } = groups
  if (y1 !== undefined) return { year: numberOf(y1), month: numberOf(m1), day: numberOf(d1) }
  if (y3 !== undefined) return { year: numberOf(y3), month: null, day: null }
  // The bare word "сар" (month) is a date only beside a year, a number or a day left blank.
  if (withYear === undefined && m2 === undefined && ending === undefined) return null
  return { year: numberOf(y2), month: numberOf(m2), day: numberOf(d2) }
}

/** Every date in the text, in order; impossible ones ("2024.13.45") are not dates. */
export function findDates(written: string): WrittenDate[] {
  const found: WrittenDate[] = []
  const text = withoutQuotes(written)
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const parts = partsOf(groups)
    if (parts === null || !isPossible(parts)) continue
    const whole = match[0].trimEnd()
    const lead = whole.length - whole.trimStart().length
    const last = numberOf(groups.last)
    found.push({
      parts,
      ...completeness(parts),
      lastDay: last !== null && isPossible({ ...parts, day: last }) ? last : null,
      start: match.index + lead,
      end: match.index + whole.length,
      text: written.slice(match.index + lead, match.index + whole.length),
    })
  }
  return found
}

/** «2026 оны “02” сарын “21”-ний өдөр»: forms put what is to be filled in between quotes. Lengths stay. */
function withoutQuotes(text: string): string {
  if (!/["“”«»„]/u.test(text)) return text
  return text.replace(/["“«„](\s?(?:\d{1,2}|[\s._…]{0,12})\s?)["”»“]/gu, (_, inside: string) => ` ${inside} `)
}

function completeness({ year, month, day }: DateParts): Pick<WrittenDate, 'iso' | 'missing'> {
  const missing: WrittenDate['missing'] = []
  if (year === null) missing.push('year')
  if (month === null) missing.push('month')
  if (day === null) missing.push('day')
  const iso = year !== null && month !== null && day !== null ? toIso({ year, month, day }) : null
  return { iso, missing }
}

/** The first date of a short text such as a cell or a heading line; offsets are those of the folded text. */
export function readDate(text: string, defaultYear: number | null = null): WrittenDate | null {
  const [first] = findDates(fold(text))
  return first === undefined ? null : withYear(first, defaultYear)
}

function withYear(date: WrittenDate, year: number | null): WrittenDate {
  if (date.parts.year !== null || year === null || date.parts.month === null) return date
  const parts = { ...date.parts, year }
  return isPossible(parts) ? { ...date, parts, ...completeness(parts) } : date
}

/**
 * "2024.03.20-2024.12.01", "01-р сарын 16-ны өдрөөс 02-р сарын 15-ны өдөр", "3 дугаар сарын 12-15-ны өдрүүдэд".
 * The second date may leave out the year of the first. `null` unless both ends are whole dates in order.
 */
export function readDateRange(
  text: string,
  defaultYear: number | null = null,
): { start: string; end: string } | null {
  const [first, second] = findDates(fold(text))
  if (first === undefined) return null
  const from = withYear(first, defaultYear)
  const start = from.iso
  if (start === null) return null
  const end =
    from.lastDay === null
      ? second === undefined
        ? null
        : withYear(second, from.parts.year).iso
      : completeness({ ...from.parts, day: from.lastDay }).iso
  return end !== null && start <= end ? { start, end } : null
}
