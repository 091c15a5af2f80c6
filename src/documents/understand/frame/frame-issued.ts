import { findDates, readDateRange } from '../../language/values/dates.ts'
import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import type { PlanDocument } from '../../plan-document.ts'
import type { FrameLine } from '../cells/frame-lines.ts'
import { isCapitals } from '../cells/headings.ts'
import { bodyAlone } from './organization.ts'

export type Issued = {
  issued: PlanDocument['issued']
  window: PlanDocument['window']
  used: Set<FrameLine>
  annex: string | null
}

const actNumber = '(\\p{Lu}{1,2}\\s?[/-]\\s?\\d{1,4}|\\d{1,3}(?:[-/]\\d{1,4}){1,2}|\\d{1,4})'
const numberBefore = new RegExp(
  `${actNumber}\\s*(?:-?р|дугаар|дүгээр|тоот|дугаартай|дүгээртэй)(?!\\p{L}|\\s*(?:сар|улирал))`,
  'u',
)
/** «Б/07 тушаалын»: a number with a letter needs no «дугаар» before what it counts. */
const numberOfAct = /(?<!\p{L})(\p{Lu}\s?\/\s?\d{1,4})\s+(?:тушаал|захирамж|тогтоол|шийдвэр)/iu
const numberAfter = new RegExp(`(?:№|Дугаар|ДУГААР|дугаар)\\s*:?\\s*${actNumber}`, 'u')

/** Reads when and where the document was issued, under which number, and for which time it is. */
export function readIssued(lines: readonly FrameLine[], taken: ReadonlySet<FrameLine>): Issued {
  const found: Issued = {
    issued: { date: null, place: null, number: null },
    window: null,
    used: new Set(),
    annex: null,
  }
  const free = lines.filter((line) => !taken.has(line) && line.where !== 'between')
  readAnnex(free, found)
  readWindow(free, found)
  readDateAndPlace(free, found)
  return found
}

/** Who decides, and what it is called. */
const named = /даргын|сайдын|захирлын|тэргүүлэгч|хурлын|тушаал|захирамж|тогтоол/u

/** The line that says so, not a clause of the decree: «… төлөвлөгөөг хавсралтаар баталсугай». */
function isAnnex(text: string): boolean {
  return /хавсралт(?!аар)/u.test(fold(text)) && !/сугай[.\s]*$/u.test(text)
}

/** «… даргын 2026 оны 02 дугаар сарын 12-ны өдрийн А/45 дугаар захирамжийн хавсралт», on one line or several. */
function readAnnex(lines: readonly FrameLine[], found: Issued): void {
  const at = lines.findIndex((line) => line.where === 'before' && isAnnex(line.text))
  if (at < 0) return
  const block: FrameLine[] = []
  for (const line of lines.slice(Math.max(0, at - 4), at + 1).reverse()) {
    const text = fold(line.text)
    const belongs =
      block.length === 0 ||
      (line.align === lines[at]?.align &&
        /даргын|тушаал|захирамж|тогтоол|өдрийн|дугаар|сайдын|хурл|оны|захирл|шийдвэр/u.test(text))
    if (!belongs || /төлөвлөгөө$/u.test(text)) break
    block.unshift(line)
  }
  const bare = (lines[at]?.text.length ?? 0) < 20
  for (const line of lines.slice(at + 1, at + (bare ? 4 : 3))) {
    // What it is an annex to may follow: «Хавсралт 2 / Хурлын Тэргүүлэгчдийн / 2026.02.12-ны 07 дугаар тогтоол».
    const tells = bare && named.test(fold(line.text)) && !isCapitals(line.text)
    const follows = /^(?:20\d\d|№|дугаар)/iu.test(line.text) || tells
    if (!follows || line.align !== lines[at]?.align || /төлөвлөгөө/u.test(fold(line.text))) break
    block.push(line)
  }
  const text = block
    .map((line) => line.text)
    .join(' ')
    .replaceAll('\t', ' ')
  for (const line of block) found.used.add(line)
  found.annex = text
  const date = findDates(text).find((one) => one.iso !== null)
  found.issued.date = date?.iso ?? null
  const rest = date ? text.slice(0, date.start) + text.slice(date.end) : text.replace(/20\d\d\s*оны?/gu, '')
  found.issued.number = tidyNumber(
    numberBefore.exec(rest)?.[1] ?? numberOfAct.exec(rest)?.[1] ?? numberAfter.exec(rest)?.[1],
  )
}

function readWindow(lines: readonly FrameLine[], found: Issued): void {
  for (const line of lines) {
    if (found.used.has(line) || line.text.length > 160) continue
    const named = /хугацаа/iu.test(line.text)
    const range = named || /^[/(\s]*20\d\d\s?\./u.test(line.text) ? readDateRange(line.text) : null
    if (!range) continue
    found.window = range
    found.used.add(line)
    return
  }
}

/** «2026.02.21   Эрдэнэ-Уул», «2024 оны 11 дүгээр сарын 15-ны өдөр», «Дугаар А/12», the place before, beside or below. */
function readDateAndPlace(lines: readonly FrameLine[], found: Issued): void {
  for (const [at, line] of lines.entries()) {
    if (found.used.has(line) || line.text.length > 140) continue
    const text = plainDate(line.text)
    const dates = findDates(text)
    const [date] = dates
    const number = /^(?:№|дугаар)\s*:?\s*\S{1,12}$/iu.test(line.text)
    if (number && line.where === 'before') {
      found.issued.number ??= tidyNumber(numberAfter.exec(line.text)?.[1])
      found.used.add(line)
      continue
    }
    // A date left blank to be filled in by hand still stands beside its place.
    const yearOnly = date?.parts.month === null && !/сар/iu.test(date.text)
    if (!date || dates.length > 1) continue
    const rest = `${text.slice(0, date.start)}\t${text.slice(date.end)}`
    const act = numberAfter.exec(rest)
    const beside = rest
      .replace(act?.[0] ?? '', '\t')
      .split('\t')
      .map((part) => withoutEnd(part.replace(/^[\s,.–-]+/u, ''), ' ,.–-'))
      .filter((part) => /\p{L}/u.test(part) && !/^өд(?:өр|рийн)$|:$/iu.test(part))
    if (yearOnly && (beside.length !== 1 || !text.includes('\t'))) continue
    if (beside.length > 1 || beside.some((part) => !isPlace(part))) continue
    found.used.add(line)
    if (line.where === 'before' || found.issued.date === null)
      found.issued.date = date.iso ?? found.issued.date
    if (act) found.issued.number ??= tidyNumber(act[1])
    const near =
      beside[0] !== undefined
        ? undefined
        : [lines[at + 1], lines[at - 1]].find(
            (other) =>
              other &&
              !found.used.has(other) &&
              isPlaceAlone(other.text) &&
              other.where === line.where &&
              !isTitle(other.text),
          )
    found.issued.place = beside[0] ?? near?.text ?? found.issued.place
    if (near) found.used.add(near)
    if (found.issued.date !== null) return
  }
}

/** «2026 оны 02 сарын “12”-ны өдөр», «2026.__.__»: the same date without quotes, with its blanks in words. */
function plainDate(text: string): string {
  return text
    .replace(/["“”«»„]\s*(\d{0,2})\s*["“”«»]/gu, (_, day: string) => (day === '' ? '…' : day))
    .replace(/(20\d\d)[.\s]{0,3}[_…]+[._…\s]*/u, '$1 оны … сарын …-ны өдөр\t')
}

function isTitle(text: string): boolean {
  return /төлөвлөгөө|тайлан|хэрэгжилт|дарга|зорилт|батлав|бичсэн|хянасан/u.test(fold(text))
}

/** A body that is no place at the same time: «Харганат сумын ИТХ». */
function isBody(text: string): boolean {
  return bodyAlone(text) !== null && !/(?:сум|хот|аймаг|дүүрэг|тосгон|баг)$/u.test(fold(text))
}

/** A short name with a capital letter: «Говь-Шанд хот», «Эрдэнэ-Уул». */
export function isPlace(text: string): boolean {
  return (
    text.length <= 48 &&
    text.split(' ').length <= 4 &&
    /^\p{Lu}/u.test(text) &&
    !isTitle(text) &&
    !isBody(text) &&
    !/\p{Lu}\.\s?\p{Lu}/u.test(text)
  )
}

/** Without a date beside it only what is named as places are: «Баян-Эрдэнэ сум», «Номгон». */
export function isPlaceAlone(text: string): boolean {
  if (!isPlace(text) || /[.:;!?\d]/u.test(text)) return false
  const folded = fold(text)
  if (/^(?:агуулга|гарчиг)$/u.test(folded)) return false
  if (/(?:сум|хот|аймаг|дүүрэг|тосгон|баг|хороо|төв)$/u.test(folded)) return true
  const names = text.split(/\s+/u)
  return (
    names.length < 3 && names.every((name) => /^\p{Lu}/u.test(name)) && !/(?:сан|сэн|сон|сөн)$/u.test(folded)
  )
}

function tidyNumber(text: string | undefined): string | null {
  return text === undefined ? null : text.replace(/\s+/gu, '')
}
