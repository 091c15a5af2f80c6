import { collapse, fold } from '../words/fold.ts'
import { findCounts } from './counts.ts'
import funds from './funds.mn.json' with { type: 'json' }
import { findNumberWords, readNumberWords } from './number-words.ts'
import { findNumbers, formatNumber, readFigure } from './numbers.ts'

/** What a bare number in a column counts, by its header: "мян/төг" are thousands of төгрөг. */
export type MoneyUnit = 'төг' | 'мян.төг' | 'сая.төг'

export type Money = {
  /** In төгрөг. */
  amount: number | null
  /** "Орон нутгийн төсөв": where the money comes from, in the dictionary form. */
  source: string | null
  /** "Шаардахгүй", "-": it was said that no money is needed; an empty cell says nothing. */
  none: boolean
  /** A person should look: several amounts, or a number that its header makes improbably large. */
  doubtful: boolean
}

const scale: Record<MoneyUnit, number> = { төг: 1, 'мян.төг': 1000, 'сая.төг': 1_000_000 }

/** A bare number from here on was more likely written in төгрөг under a header that says otherwise. */
const improbable: Record<MoneyUnit, number> = {
  төг: Number.POSITIVE_INFINITY,
  'мян.төг': 100_000,
  'сая.төг': 100_000,
}

/** The unit that a column header names: "Зарцуулах хөрөнгө мян/төг" → "мян.төг"; `null` when it names none. */
export function readMoneyUnit(header: string): MoneyUnit | null {
  const match = /(?<size>мян|сая)?\p{L}{0,3}[\s./]{0,3}(?:төг|₮)/u.exec(fold(header))
  if (match === null) return null
  const size = match.groups?.size
  return size === 'мян' ? 'мян.төг' : size === 'сая' ? 'сая.төг' : 'төг'
}

const noneNeeded =
  /^(?:-+|0(?:[.,]0)? ?(?:төг(?:рөг)?|₮)?|төсөвгүй|(?:зардал|төсөв|хөрөнгө|санхүүжилт)? ?(?:шаардахгүй|шаардлагагүй|шаардагдахгүй|зардалгүй|гарахгүй|байхгүй|үгүй))\.?$/u

type Amount = { value: number; start: number; end: number; doubtful: boolean }

function readBare(figure: string, unit: MoneyUnit): { value: number; doubtful: boolean } | null {
  // Under "мян/төг", "400.000" is 400 thousand either way that it can be meant.
  const thousandth = unit !== 'төг' && /^\d{1,3}\.\d{3}$/u.test(figure)
  const value = thousandth ? Number(figure) : readFigure(figure)
  if (value === null) return null
  const doubtful = (thousandth && unit === 'мян.төг') || value >= improbable[unit]
  return { value: Number((value * scale[unit]).toPrecision(15)), doubtful }
}

function amountsIn(text: string, unit: MoneyUnit): Amount[] {
  const amounts: Amount[] = []
  // Alone in its cell even a number that looks like a telephone is a sum.
  const [only, ...more] = findNumbers(text)
  const alone = only !== undefined && more.length === 0 && only.start === 0 && only.end === text.length
  for (const found of alone ? [only] : findCounts(text)) {
    if (found.percent) continue
    const word =
      /^[\s.,/]{0,2}(?:төгрөг\p{L}{0,6}|төг\.?|₮|MNT)(?!\p{L})/iu.exec(text.slice(found.end))?.[0] ?? ''
    const explicit = word !== '' || /\p{L}/u.test(found.text)
    const read = explicit ? { value: found.value, doubtful: false } : readBare(found.text, unit)
    if (read !== null) amounts.push({ ...read, start: found.start, end: found.end + word.length })
  }
  return amounts
}

/** «500'000», «Нэг сая төгрөг», and «500,000 (таван зуун мянган) төгрөг», which says one sum twice. */
function inFigures(text: string): string {
  const plain = text.replace(/(?<=\d)['’](?=\d{3}(?!\d))/gu, ',')
  if (!/\p{L}/u.test(plain)) return plain
  if (!/\d/u.test(plain)) {
    const [words, ...others] = findNumberWords(plain)
    if (!words || others.length > 0 || !/^\s?(?:төг|₮)/iu.test(plain.slice(words.end))) return plain
    return `${plain.slice(0, words.start)}${formatNumber(words.value)}${plain.slice(words.end)}`
  }
  return plain.replace(/\(([^()]{3,200})\)/gu, (whole, inside: string) => {
    const said = inside.replace(/\s*төгрөг\p{L}*$/iu, '')
    return readNumberWords(said) === null ? whole : ''
  })
}

/** «2 тэрбум 300 сая», a greater unit and then a lesser: one sum. */
function joined(text: string, amounts: Amount[]): Amount[] {
  const whole: Amount[] = []
  for (const amount of amounts) {
    const last = whole.at(-1)
    const follows = last && amount.value < last.value / 2 && text.slice(last.end, amount.start).trim() === ''
    if (follows) whole.splice(-1, 1, { ...amount, value: last.value + amount.value, start: last.start })
    else whole.push(amount)
  }
  return whole
}

/** A total stated beside its parts counts once. */
function total(amounts: Amount[]): number | null {
  if (amounts.length === 0) return null
  const values = amounts.map(({ value }) => value)
  const sum = values.reduce((before, value) => before + value, 0)
  const largest = values.reduce((before, value) => Math.max(before, value), 0)
  return values.length > 2 && sum - largest === largest ? largest : sum
}

const edges = /^[\s.,;:()/–-]+|[\s.,;:(/–-]+$/gu

function sourceIn(text: string, amounts: Amount[]): string | null {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of amounts) {
    pieces.push(text.slice(from, start))
    from = end
  }
  const rest = [...pieces, text.slice(from)].join(' ')
  let source = collapse(rest.replace(edges, ' ')).replace(/ (?=[,.;)])/gu, '')
  if (source.endsWith(')') && !source.includes('(')) source = source.slice(0, -1).trimEnd()
  if (!/\p{L}{2}/u.test(source)) return null
  for (const [ablative, noun] of Object.entries(funds.ablatives)) {
    if (!source.toLowerCase().endsWith(ablative)) continue
    const before = source.slice(0, -ablative.length)
    const capital = before === '' && /^\p{Lu}/u.test(source)
    return before + (capital ? noun.slice(0, 1).toUpperCase() + noun.slice(1) : noun)
  }
  return source
}

/**
 * What a budget cell says (domain.md §3). A number with "төгрөг", "сая" or "мянга" beside it means that; a bare one
 * is counted in the unit of its column.
 */
export function readMoney(text: string, { unit }: { unit: MoneyUnit } = { unit: 'төг' }): Money {
  const plain = inFigures(collapse(text))
  if (plain === '') return { amount: null, source: null, none: false, doubtful: false }
  if (noneNeeded.test(fold(plain))) return { amount: null, source: null, none: true, doubtful: false }
  const amounts = joined(plain, amountsIn(plain, unit))
  const source = sourceIn(plain, amounts)
  const unread = amounts.length === 0 && source === null
  const doubtful = unread || amounts.length > 1 || amounts.some((amount) => amount.doubtful)
  return { amount: total(amounts), source, none: false, doubtful }
}

/** 500000 to "500,000 төгрөг", or in the unit of a column "400.0 мян.төг", "384.0 сая.төг". Amounts in төгрөг. */
export function formatMoney(amount: number, unit: MoneyUnit = 'төг'): string {
  if (unit === 'төг') return `${formatNumber(amount)} төгрөг`
  const scaled = formatNumber(amount / scale[unit])
  return `${scaled.includes('.') ? scaled : `${scaled}.0`} ${unit}`
}
