import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { collapse, fold } from '../words/fold.ts'
import { numeralAblative } from '../words/numeral-endings.ts'
import { withoutEnd } from '../words/without-end.ts'
import { findCounts } from './counts.ts'
import { type FoundNumber, formatNumber } from './numbers.ts'
import { shareOrCopies } from './share-or-copies.ts'
import { type FoundUnit, type Quantity, unitAfter, unitBefore } from './units.ts'
import { withFigures } from './worded-counts.ts'

export type Comparison = 'at-least' | 'at-most' | 'exactly' | 'each-time' | 'monthly-update' | 'text'
/** "Сар бүр 2-оос доошгүй": the value is meant for each of these. */
export type Every = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'each-time'

export type Target = {
  comparison: Comparison
  /** For 'at-least', 'at-most' and 'exactly'; money in төгрөг, percents from 0 to 100. */
  value: number | null
  /** The counted noun in its dictionary form, "иргэн"; `null` when none is written or known. */
  unit: string | null
  quantity: Quantity | null
  every: Every | null
  /** The part of the cell that says it, as written. */
  text: string
}

const atMost =
  /[≤<]|дээшгүй|ихгүй|хэтрэхгүй|хэтрүүлэхгүй|илүүгүй|доош(?!гүй)|хүртэлх?(?!\p{L})|дээд тал нь|хамгийн ихдээ/u
const atLeast = /[≥>]|\| ?\+|доошгүй|багагүй|багадаа|дор хаяж|доод тал нь|дээш(?!гүй)|илүү|гаруй/u
const leadIn = /(?:дор хаяж|(?:хамгийн )?багадаа|доод тал нь|дээд тал нь|хамгийн ихдээ|нийт)\s?$/iu

const everyWords: [Every, RegExp][] = [
  ['each-time', /тухай (?:бүр|тутам)/u],
  ['week', /(?:7|долоо) хоног (?:бүр|тутам)|(?:7|долоо) хоногт/u],
  ['month', /сар (?:бүр|тутам)|сард(?!\p{L})/u],
  ['quarter', /улирал (?:бүр|тутам)|улиралд(?!\p{L})/u],
  ['half-year', /хагас жил (?:бүр|тутам)|хагас жилд/u],
  ['year', /жил (?:бүр|тутам)|жилд|жилдээ/u],
]

function everyIn(folded: string): Every | null {
  return everyWords.find(([, words]) => words.test(folded))?.[0] ?? null
}

type Counted = { from: FoundNumber; to: FoundNumber | null }

/** "12-14" is one target with two ends, "2, 3" are two. */
function joinRanges(text: string, numbers: FoundNumber[]): Counted[] {
  const joined: Counted[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const between = last === undefined ? '' : text.slice(last.from.end, number.start)
    if (last !== undefined && last.to === null && /^\s?(?:[-–]|-?(?:аас|ээс|оос|өөс) )\s?$/u.test(between))
      last.to = number
    else joined.push({ from: number, to: null })
  }
  return joined
}

/** Where the part that belongs to a number begins: after the separator before it, or at the number itself. */
function startOf(text: string, number: FoundNumber, previousEnd: number): number {
  const between = text.slice(previousEnd, number.start)
  const separator = /.*[,;\n](?:\s*болон\s)?/su.exec(between)?.[0].length
  if (separator !== undefined) return previousEnd + separator
  return number.start - (leadIn.exec(between)?.[0].length ?? 0)
}

function comparisonOf(before: string, after: string, isRange: boolean): 'at-least' | 'at-most' | 'exactly' {
  const near = `${fold(before).slice(-24)} | ${fold(after.slice(0, 80))}`
  if (atMost.test(near)) return 'at-most'
  return isRange || atLeast.test(near) ? 'at-least' : 'exactly'
}

function countTarget(text: string, { from, to }: Counted, start: number, end: number): Target {
  const last = to ?? from
  const part = text.slice(0, end)
  const unit: Pick<FoundUnit, 'noun' | 'quantity'> | null =
    from.percent || last.percent
      ? { noun: 'хувь', quantity: 'percent' }
      : (unitAfter(part, last.end) ?? unitBefore(part.slice(start), from.start - start))
  const before = text.slice(start, from.start)
  return {
    comparison: comparisonOf(before, text.slice(last.end, end), to !== null),
    value: from.value,
    unit: unit?.noun ?? null,
    quantity: unit?.quantity === 'percent' ? shareOrCopies(last.value, part, last) : (unit?.quantity ?? null),
    every: everyIn(fold(text.slice(start, end))),
    text: withoutEnd(collapse(text.slice(start, end)), ' ,;'),
  }
}

/**
 * The levels that a target cell sets, in order; several numbers are several targets. A cell without a number that
 * counts ("14 хоногийн дотор" does not) is one target of words. Empty cells and "-" set none.
 */
export function readTargets(cell: string): Target[] {
  const text = cell.normalize('NFC')
  const plain = collapse(text)
  if (!/[\p{L}\p{N}]/u.test(plain)) return []
  const counted = joinRanges(text, findCounts(text))
  if (counted.length === 0) {
    const figures = withFigures(plain)
    const worded = figures === null ? [] : readTargets(figures)
    // Said in words it is one level, and kept as it was written.
    return worded.length === 1 ? worded.map((one) => ({ ...one, text: plain })) : [wordTarget(plain)]
  }
  const starts = counted.map(({ from }, index) => {
    const previous = counted[index - 1]
    return previous === undefined ? 0 : startOf(text, from, (previous.to ?? previous.from).end)
  })
  return counted.map((one, index) =>
    countTarget(text, one, starts[index] ?? 0, starts[index + 1] ?? text.length),
  )
}

function wordTarget(text: string): Target {
  const every = everyIn(fold(text))
  const comparison = every === 'each-time' ? 'each-time' : every === 'month' ? 'monthly-update' : 'text'
  return { comparison, value: null, unit: null, quantity: null, every, text }
}

/** The target in the form that offices use, "12-оос доошгүй удаа"; one in words only stays as written. */
export function writeTarget({ comparison, value, unit, every, text }: Omit<Target, 'quantity'>): string {
  if (comparison === 'text') return text
  if (comparison === 'each-time' || comparison === 'monthly-update') return phrases.target[comparison]
  if (value === null) return text
  const written = fill(phrases.target[comparison], {
    value: formatNumber(value),
    ablative: numeralAblative(value),
    unit: unit ?? '',
  })
  return collapse(every === null ? written : `${phrases.target.every[every]} ${written}`)
}
