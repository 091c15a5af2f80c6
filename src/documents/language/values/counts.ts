import { findDates } from './dates.ts'
import { type FoundNumber, findNumbers } from './numbers.ts'

/**
 * Numbers that count something. Left out: dates, years, spans of time, numbers of acts, articles, standards,
 * telephones and rooms, numbering of paragraphs, addresses on the web.
 */

type Span = { start: number; end: number }

const named = [
  // А/657, 1-10/364, 07/290
  /(?<![\p{L}\d])(?:\p{L}{1,3}|\d{1,3}(?:-\d{1,3})?)\/\d{1,6}/gu,
  // MNS 7023:2023, ISO 37001
  /(?<![\p{L}\d])(?:[MМ]NS|ISO)[\s-]?\d{1,6}(?:[-:]\d{1,4}){0,3}/giu,
  /№\s?\d{1,6}/gu,
  // 7052-2200, (70173317)
  /(?<![\d.,-])\d{4}-\d{4}(?![\d-])|(?<![\d.,])[1-9]\d{7}(?![\d.,]*\d|\s?төг|\s?₮)/gu,
  // 2000-2024 оны
  /(?<!\d)(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}(?!\d)/gu,
  // "1. ", "2) ", "1.1. " at the start of a line
  /(?<=^|\n)[^\S\n]{0,8}\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s?\p{L}|\s)/gu,
  // 6 дугаар зүйлийн 6.2
  /(?<=(?:зүйл|хэсг|заалт)(?:ийн|ын)\s)\d{1,3}(?:\.\d{1,3}){0,3}/giu,
  // 110 is the telephone of the anti-corruption authority
  /(?<!\d)110(?=[-\s]?(?:\p{L}{1,6}\s)?(?:дугаар|утас|утсан|тоот)|["”»])/giu,
]

const ordinal =
  /^(?:\s?[-–,]\s?\d{1,3}){0,6}\s?-?\s?(?:р|дугаар\p{L}{0,6}|дүгээр\p{L}{0,6}|дахь|дэх|дахин|тоот\p{L}{0,4})(?!\p{L})/iu
const spanOfTime =
  /^(?:\s?[-–,]\s?\d{1,3}){0,6}\s?(?:-?р\s)?(?:(?:ажлын|хуанлийн|дараагийн)\s)?(?:өд(?:өр|р)|хоног|сар|жил|цаг(?!дааг)|минут|секунд|улирал|улирл|нас|зуун он)(?:ын|ийн|д|т|аас|ээс|оос|өөс|тай|тэй|аа|ээ|оо|аар|ээр)?(?!\p{L})/iu

function addresses(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/\S+/gu)) {
    if (/@|:\/\/|[a-z]\.[a-z]/iu.test(match[0])) {
      spans.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return spans
}

function spansToLeaveOut(text: string): Span[] {
  const spans: Span[] = [...findDates(text), ...addresses(text)]
  for (const pattern of named) {
    for (const match of text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return spans.sort((one, other) => one.start - other.start)
}

/** Counted numbers in order, with offsets in `text`. */
export function findCounts(text: string): FoundNumber[] {
  const spans = spansToLeaveOut(text)
  const counts: FoundNumber[] = []
  let next = 0
  let covered = -1
  for (const number of findNumbers(text)) {
    for (let span = spans[next]; span !== undefined && span.start < number.end; span = spans[next]) {
      covered = Math.max(covered, span.end)
      next += 1
    }
    if (number.start < covered) continue
    const after = text.slice(number.end, number.end + 60)
    if (!number.percent && (ordinal.test(after) || spanOfTime.test(after))) continue
    // Part of a name: "COVID19", "B2".
    if (/\p{L}$/u.test(text.slice(Math.max(0, number.start - 2), number.start))) continue
    counts.push(number)
  }
  return counts
}
