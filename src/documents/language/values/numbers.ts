import { collapse, fold } from '../words/fold.ts'
import { readNumberWords } from './number-words.ts'
import numerals from './numerals.mn.json' with { type: 'json' }

const magnitudes = new Map<string, number>(Object.entries(numerals.abbreviations))

/**
 * A number in figures: "500,000", "400.000", "981 183 700" have thousand separators, "384.0" and "95,6" a decimal
 * one. Three digits after a single separator are thousands, unless the number starts with 0 ("0.125"):
 * so offices write (domain.md §3). `null` for anything else, dates and numbering ("2024.02.21", "3.3.1") included.
 */
export function readFigure(text: string): number | null {
  const figure = text.replace(/[\u00a0\u202f]/gu, ' ')
  const grouped =
    /^(?<whole>[1-9]\d{0,2}(?:(?<mark>[., ])\d{3})(?:\k<mark>\d{3})*)(?:(?!\k<mark>)[.,](?<decimals>\d+))?$/u.exec(
      figure,
    )?.groups
  if (grouped?.whole !== undefined) {
    const whole = grouped.whole.replace(/[., ]/gu, '')
    return Number(`${whole}.${grouped.decimals ?? '0'}`)
  }
  return /^\d+(?:[.,]\d+)?$/u.test(figure) ? Number(figure.replace(',', '.')) : null
}

/** "1.500 сая" is one and a half ("1,500 сая" is not); "98.125 %" and "95,625 %" stay under a hundred. */
function readDecimal(figure: string, mark: RegExp): number | null {
  return mark.test(figure) ? Number(figure.replace(',', '.')) : readFigure(figure)
}
const pointThousandth = /^\d{1,3}\.\d{3}$/u
const anyThousandth = /^\d{1,3}[.,]\d{3}$/u

export type FoundNumber = {
  /** With the magnitude word counted in: "384.0 сая" is 384000000. */
  value: number
  /** Offsets in the text given; the end includes the magnitude word and the percent sign. */
  start: number
  end: number
  text: string
  percent: boolean
}

const figurePattern =
  /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d.,]*\d)|\d+(?:[.,]\d+)*/gu
const afterPattern = /^[ \u00a0]{0,2}(?<word>\p{L}{1,8})(?!\p{L})|^[ \u00a0]{0,2}(?<sign>[%％])/u

/** Every number written in figures, in order; dates, act numbers and the like are not taken out (see counts.ts). */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(figurePattern)) {
    const start = match.index
    let end = start + match[0].length
    const after = afterPattern.exec(text.slice(end, end + 12))
    const word = fold(after?.groups?.word ?? '')
    const magnitude = magnitudes.get(word)
    // "1 хувь хүн" is one private person.
    const person = /^[ \u00a0]{0,2}хувь\s+хүн/iu.test(text.slice(end, end + 12))
    const percent = after?.groups?.sign !== undefined || (word === 'хувь' && !person) || word === 'хувийн'
    const value = percent
      ? readDecimal(match[0], anyThousandth)
      : magnitude === undefined
        ? readFigure(match[0])
        : readDecimal(match[0], pointThousandth)
    if (value === null) continue
    if (after !== null && (percent || magnitude !== undefined)) end += after[0].length
    found.push({ value: scaled(value, magnitude), start, end, text: text.slice(start, end), percent })
  }
  return found
}

/** 1.1 × 10⁶ must be 1100000, not 1100000.0000000002. */
function scaled(value: number, magnitude: number | undefined): number {
  return magnitude === undefined ? value : Number((value * magnitude).toPrecision(15))
}

/** The whole text as one number, in figures or words, with or without a magnitude word; `null` otherwise. */
export function readNumber(text: string): number | null {
  const plain = collapse(text)
  const [only, ...more] = findNumbers(plain)
  if (only !== undefined && more.length === 0 && !only.percent && only.start === 0) {
    if (/^\.?$/u.test(plain.slice(only.end))) return only.value
  }
  return only === undefined ? readNumberWords(plain) : null
}

/** "100", "95,6 %", "80 хувь", "/100/" to a number from 0 to 100; `null` otherwise. */
export function readPercent(text: string): number | null {
  const bare = collapse(text)
    .replace(/ ?(?:[%％]|хувь)$|[)\]/]$/giu, '')
    .replace(/^[([/]|[)\]/%]$/gu, '')
  const value = readDecimal(collapse(bare), anyThousandth)
  return value !== null && value <= 100 ? value : null
}

const plainFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** 500000 to "500,000", the way official texts write it; at most six decimals, after a point. */
export function formatNumber(value: number): string {
  return plainFormat.format(value)
}
