import { fold } from '../words/fold.ts'
import numerals from './numerals.mn.json' with { type: 'json' }

/** Official sums are repeated in words, "… 87,345,700,910 (Наян долоон тэрбум …) төгрөг": both must agree. */

/** The largest whole number that is written in words: under 1,000 × 10¹². */
export const largestInWords = 999_999_999_999_999

type Meaning = { rank: 'unit' | 'ten' | 'hundred' | 'magnitude'; value: number }

const meanings = new Map<string, Meaning>()
for (const [index, forms] of numerals.units.entries()) {
  for (const form of forms) meanings.set(form, { rank: 'unit', value: index })
}
for (const [index, forms] of numerals.tens.entries()) {
  for (const form of forms) meanings.set(form, { rank: 'ten', value: (index + 1) * 10 })
}
for (const form of numerals.hundred) meanings.set(form, { rank: 'hundred', value: 100 })
for (const { value, words } of numerals.magnitudes) {
  for (const form of words) meanings.set(form, { rank: 'magnitude', value })
}
for (const [form, value] of Object.entries(numerals.alsoRead)) {
  meanings.set(form, { rank: value < 10 ? 'unit' : 'ten', value })
}

/** Adds numeral by numeral; `null` as soon as the order makes no number ("гурван арван", "сая тэрбум"). */
class Sum {
  private total = 0
  private group = 0
  private lastMagnitude = Number.POSITIVE_INFINITY
  private lastRank: Meaning['rank'] | null = null

  add({ rank, value }: Meaning): boolean {
    const accepted = this.accepts(rank, value)
    if (accepted) this.lastRank = rank
    return accepted
  }

  private accepts(rank: Meaning['rank'], value: number): boolean {
    if (rank === 'magnitude') {
      if (value >= this.lastMagnitude) return false
      if (this.lastRank === 'magnitude') return false
      this.total += (this.group === 0 ? 1 : this.group) * value
      this.group = 0
      this.lastMagnitude = value
      return true
    }
    if (rank === 'hundred') {
      if (this.lastRank === 'hundred' || this.lastRank === 'ten' || this.group > 9) return false
      this.group = (this.group === 0 ? 1 : this.group) * 100
      return true
    }
    if (this.lastRank === 'unit' || (rank === 'ten' && this.lastRank === 'ten')) return false
    this.group += value
    return true
  }

  get value(): number {
    return this.total + this.group
  }
}

export type NumberInText = { value: number; start: number; end: number; text: string }

/**
 * Numbers written in words inside a text, two numerals at least ("нэг" alone is as often an article as a number).
 * Positions are offsets in `text`.
 */
export function findNumberWords(text: string): NumberInText[] {
  const found: NumberInText[] = []
  let sum = new Sum()
  let words = 0
  let start = 0
  let end = 0
  const flush = () => {
    if (words >= 2) found.push({ value: sum.value, start, end, text: text.slice(start, end) })
    sum = new Sum()
    words = 0
  }
  for (const match of text.matchAll(/их\s{1,3}наяд(?!\p{L})|\p{L}+/giu)) {
    const meaning = meanings.get(fold(match[0]))
    const gap = text.slice(end, match.index)
    if (words > 0 && (meaning === undefined || gap.length > 3 || gap.trim() !== '')) flush()
    if (meaning === undefined) continue
    if (!sum.add(meaning)) {
      flush()
      sum.add(meaning)
    }
    if (words === 0) start = match.index
    words += 1
    end = match.index + match[0].length
  }
  flush()
  return found
}

/** "Наян долоон тэрбум …" to 87345700910; `null` when the whole text is not one number in words. */
export function readNumberWords(text: string): number | null {
  const folded = fold(text)
  const single = meanings.get(folded)
  if (single !== undefined) return single.value
  const [only, ...more] = findNumberWords(folded)
  if (only === undefined || more.length > 0) return null
  return only.start === 0 && only.end === folded.length ? only.value : null
}

function form(pair: readonly string[] | undefined, last: boolean): string {
  return pair?.[last ? 0 : 1] ?? ''
}

function groupInWords(group: number, last: boolean): string[] {
  const hundreds = Math.floor(group / 100)
  const rest = group % 100
  const tens = Math.floor(rest / 10)
  const units = rest % 10
  const words: string[] = []
  if (hundreds > 0)
    words.push(form(numerals.units[hundreds], false), form(numerals.hundred, last && rest === 0))
  if (tens > 0) words.push(form(numerals.tens[tens - 1], last && units === 0))
  if (units > 0) words.push(form(numerals.units[units], last))
  return words
}

/**
 * 910 to "есөн зуун арав". `attributive` gives the form before a noun: "есөн зуун арван (төгрөг)".
 * `null` for anything but a whole number from 0 to `largestInWords`.
 */
export function numberInWords(value: number, attributive = false): string | null {
  if (!Number.isInteger(value) || value < 0 || value > largestInWords) return null
  if (value === 0) return form(numerals.units[0], true)
  const words: string[] = []
  let rest = value
  for (const magnitude of numerals.magnitudes) {
    const group = Math.floor(rest / magnitude.value)
    rest %= magnitude.value
    if (group > 0) words.push(...groupInWords(group, false), form(magnitude.words, rest > 0 || !attributive))
  }
  return [...words, ...groupInWords(rest, !attributive)].join(' ')
}
