import { fold } from '../words/fold.ts'
import { mendWords } from '../words/near-words.ts'
import { monthSpan } from './calendar.ts'
import { findDates, readDateRange } from './dates.ts'
import type { PeriodKind } from './period-kind.ts'
import { periodRules } from './period-rules.ts'
import { inUsualWords } from './period-wordings.ts'

export type Period = {
  /** As written. */
  text: string
  /** In the order written; two in one cell are two. */
  kinds: PeriodKind[]
  /** First and last day, `null` where the period sets none ("Тухай бүр"). */
  dueFrom: string | null
  dueTo: string | null
  /** Part of the cell was not understood, or it names another year than the plan's. */
  doubtful: boolean
}

const mended = [
  'тухайн',
  'тухай',
  'улирал',
  'улиралд',
  'улирлын',
  'жилдээ',
  'дугаар',
  'дүгээр',
  'тутам',
  'байнга',
  'тогтмол',
  'хоног',
  'сарын',
  'хагас',
]

const saysNothing =
  /(?:19|20)\d{2} ?он(?:ы|д)?(?!\p{L})|(?<!\p{L})(?:он|оны|онд|жилийн|болон|ба|бөгөөд|мөн|дотор|хүртэл|хугацаанд|хугацаа|турш|дунд|үе|тус|эхлэн|хооронд|өмнө|багтаан|багтааж|багтаж|эхээр|эхэнд|сүүлээр|сүүлчээр|ны|ний|нд|өдөр|өдрийн|өдрийг|өдрүүдэд|өдрөөс|г ?м|гэх мэт)(?!\p{L})/gu

/** A longer cell holds something else, a measure that slipped into the wrong column. */
const longestPeriod = 400

type Placed = { at: number; kind: PeriodKind; doubtful: boolean }

/** Takes from the text what a rule understands and leaves blanks in its place. */
class Reading {
  rest: string
  readonly placed: Placed[] = []

  constructor(folded: string) {
    this.rest = folded
  }

  take(start: number, end: number, kind: PeriodKind, doubtful = false): void {
    this.rest = this.rest.slice(0, start) + ' '.repeat(end - start) + this.rest.slice(end)
    this.placed.push({ at: start, kind, doubtful })
  }

  get kinds(): PeriodKind[] {
    return this.placed.toSorted((one, other) => one.at - other.at).map(({ kind }) => kind)
  }
}

function takeDates(reading: Reading, year: number): void {
  const dates = findDates(reading.rest).filter(({ parts }) => parts.month !== null && parts.day !== null)
  const [first, second] = dates
  const range = readDateRange(reading.rest, year)
  const last = second ?? first
  const between = first && second ? reading.rest.slice(first.end, second.start) : ''
  const listed = /,|;|(?<!\p{L})(?:ба|болон|мөн)(?!\p{L})/u.test(between)
  if (first !== undefined && last !== undefined && range !== null && !listed) {
    const end = first.lastDay === null ? last.end : first.end
    reading.take(first.start, end, { kind: 'date-range', ...range })
    return
  }
  for (const date of dates) {
    const own = { year, ...withoutNull(date.parts) }
    const iso = date.iso ?? findDates(`${own.year}.${date.parts.month}.${date.parts.day}`)[0]?.iso
    if (iso === undefined || iso === null) continue
    const after = reading.rest.slice(listed ? last?.end : date.end)
    const isEnd = /^.{0,12}(?:дотор|хүртэл|өмнө)/u.test(after)
    const kind: PeriodKind = isEnd
      ? { kind: 'until', end: iso }
      : { kind: 'date-range', start: iso, end: iso }
    reading.take(date.start, date.end, kind)
  }
}

function withoutNull(parts: { year: number | null }): { year?: number } {
  return parts.year === null ? {} : { year: parts.year }
}

function takeByRules(reading: Reading, year: number): void {
  for (const { pattern, read, alone } of periodRules) {
    if (alone === true && reading.placed.length > 0) continue
    for (const match of reading.rest.matchAll(pattern)) {
      const kind = read(match.groups ?? {}, year)
      if (kind === null) continue
      reading.take(match.index, match.index + match[0].length, kind.kind, kind.doubtful === true)
    }
  }
}

function spanOf(kind: PeriodKind, year: number): { start: string; end: string } | null {
  switch (kind.kind) {
    case 'each-time':
    case 'within-days':
      return null
    case 'quarters':
      return monthSpan(year, Math.min(...kind.quarters) * 3 - 2, Math.max(...kind.quarters) * 3)
    case 'months':
      return monthSpan(year, Math.min(...kind.months), Math.max(...kind.months))
    case 'half-year':
      return kind.half === 1 ? monthSpan(year, 1, 6) : monthSpan(year, 7, 12)
    case 'year':
      return monthSpan(kind.year, 1, 12)
    case 'date-range':
      return { start: kind.start, end: kind.end }
    case 'until':
      return { start: monthSpan(Number(kind.end.slice(0, 4)), 1, 12).start, end: kind.end }
    default:
      return monthSpan(year, 1, 12)
  }
}

/**
 * The period of a measure (Хугацаа) in a plan of `year`; every form of domain.md §3. Never fails: what was not
 * understood makes the period doubtful. An empty cell or "-" sets no period and is no doubt.
 */
export function readPeriod(text: string, year: number): Period {
  const written = fold(text)
  if (written.length > longestPeriod) return { text, kinds: [], dueFrom: null, dueTo: null, doubtful: true }
  const folded = inUsualWords(mendWords(written, mended))
  const stated = /(?<![\d.-])(?<stated>(?:19|20)\d{2}) ?он(?:ы|д)?(?!\p{L})/u.exec(folded)?.groups?.stated
  const base = stated === undefined ? year : Number(stated)
  const reading = new Reading(folded)
  takeDates(reading, base)
  takeByRules(reading, base)
  const { kinds } = reading
  const left = reading.rest.replace(saysNothing, ' ')
  // «Жил бүрийн 2 дугаар сарын 15-ны дотор»: each year, but then.
  const narrower = kinds.filter((kind) => narrow.has(kind.kind))
  const spans = (narrower.length > 0 ? narrower : kinds)
    .map((kind) => spanOf(kind, base))
    .filter((span) => span !== null)
  const starts = spans.map(({ start }) => start).toSorted()
  const ends = spans.map(({ end }) => end).toSorted()
  return {
    text,
    kinds,
    dueFrom: starts[0] ?? null,
    dueTo: ends.at(-1) ?? null,
    doubtful:
      /[\p{L}\p{N}]/u.test(left) ||
      reading.placed.some(({ doubtful }) => doubtful) ||
      (spans.length > 0 && !spans.some(({ start, end }) => covers(start, end, year))),
  }
}

const narrow: ReadonlySet<PeriodKind['kind']> = new Set([
  'quarters',
  'months',
  'half-year',
  'date-range',
  'until',
])

function covers(start: string, end: string, year: number): boolean {
  return Number(start.slice(0, 4)) <= year && Number(end.slice(0, 4)) >= year
}
