import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayGenitive, numeralAblative, ordinalWord } from '../words/numeral-endings.ts'
import { findNumberWords, largestInWords, numberInWords, readNumberWords } from './number-words.ts'
import { findNumbers, formatNumber, readFigure, readNumber, readPercent } from './numbers.ts'

describe('numbers in figures', () => {
  it.each([
    ['500,000', 500_000],
    ['400.000', 400_000],
    ['981 183 700', 981_183_700],
    ['981\u00a0183\u00a0700', 981_183_700],
    ['87,345,700,910', 87_345_700_910],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.5', 1_234_567.5],
    ['384.0', 384],
    ['95,6', 95.6],
    ['0.125', 0.125],
    ['1000', 1000],
    ['2024.02.21', null],
    ['3.3.1', null],
    ['1,23,456', null],
    ['1,234,56', null],
    ['', null],
    ['олон', null],
  ])('%j is %j', (text, expected) => {
    expect(readFigure(text)).toBe(expected)
  })

  it.each([
    ['384.0 сая', 384_000_000],
    ['1.500 сая', 1_500_000],
    ['1,500 сая', 1_500_000_000],
    ['1,234.125 мян', 1_234_125],
    ['12.5 мян.', 12_500],
    ['300 мянга', 300_000],
    ['2 тэрбум', 2_000_000_000],
    ['1.1 сая', 1_100_000],
    ['гурван зуун мянга', 300_000],
    ['тав', 5],
    ['5 хүн', null],
    ['хүн', null],
  ])('readNumber %j is %j', (text, expected) => {
    expect(readNumber(text)).toBe(expected)
  })

  it.each([
    ['100', 100],
    ['100%', 100],
    ['95,6 %', 95.6],
    ['80 хувь', 80],
    ['/100/', 100],
    ['(100 %)', 100],
    ['98.125', 98.125],
    ['120', null],
    ['50-80', null],
    ['-', null],
  ])('readPercent %j is %j', (text, expected) => {
    expect(readPercent(text)).toBe(expected)
  })

  it('finds each number once, with its magnitude', () => {
    const text = '384.0 сая төгрөгөөр 43 хороонд, 1,200 хүн, 12, 13, 95% болон 2 500 000'
    expect(findNumbers(text).map((found) => found.value)).toEqual([
      384_000_000, 43, 1200, 12, 13, 95, 2_500_000,
    ])
    for (const found of findNumbers(text)) expect(text.slice(found.start, found.end)).toBe(found.text)
  })

  it('reads what it writes', () => {
    const values = fc.oneof(
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100),
    )
    fc.assert(
      fc.property(values, (value) => {
        expect(readNumber(formatNumber(value))).toBe(value)
      }),
    )
  })
})

describe('numbers in words', () => {
  it.each([
    ['Наян долоон тэрбум гурван зуун дөчин таван сая долоон зуун мянга есөн зуун арав', 87_345_700_910],
    ['таван зуун мянган', 500_000],
    ['зуу', 100],
    ['мянга есөн зуун', 1900],
    ['арван нэгэн', 11],
    ['тэг', 0],
    ['гурван арван', null],
    ['сая тэрбум', null],
    ['нэг хоёр', null],
    ['таван иргэн', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(readNumberWords(text)).toBe(expected)
  })

  it('writes the sum of an official document', () => {
    expect(numberInWords(87_345_700_910)).toBe(
      'наян долоон тэрбум гурван зуун дөчин таван сая долоон зуун мянга есөн зуун арав',
    )
    expect(numberInWords(200_000, true)).toBe('хоёр зуун мянган')
    expect(numberInWords(1.5)).toBeNull()
    expect(numberInWords(-1)).toBeNull()
  })

  it('finds the words beside the figure', () => {
    const text = 'нийт 300,000 (Гурван зуун мянган) төгрөг, нэг цонхоор'
    expect(findNumberWords(text)).toEqual([
      { value: 300_000, start: 14, end: 32, text: 'Гурван зуун мянган' },
    ])
  })

  it('reads what it writes, in both forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestInWords }), fc.boolean(), (value, attributive) => {
        expect(readNumberWords(numberInWords(value, attributive) ?? '')).toBe(value)
      }),
    )
  })
})

describe('endings after a number', () => {
  it('takes дүгээр for months 1, 4, 9, 11 and -ний for days that end in 1, 4, 9', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(months.filter((month) => ordinalWord(month) === 'дүгээр')).toEqual([1, 4, 9, 11])
    const days = Array.from({ length: 31 }, (_, index) => index + 1)
    expect(days.filter((day) => dayGenitive(day) === 'ний')).toEqual([1, 4, 9, 11, 14, 19, 21, 24, 29, 31])
  })

  it.each([
    [1, 'ээс'],
    [2, 'оос'],
    [3, 'аас'],
    [4, 'өөс'],
    [6, 'гаас'],
    [7, 'гоос'],
    [12, 'оос'],
    [20, 'иос'],
    [40, 'өөс'],
    [50, 'иас'],
    [100, 'гаас'],
    [500_000, 'аас'],
  ])('%i-%s доошгүй', (value, ending) => {
    expect(numeralAblative(value)).toBe(ending)
  })
})
