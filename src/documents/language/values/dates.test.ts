import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDate, writeDateRange, writeNumericRange } from '../sentences/write-dates.ts'
import { findDates, readDate, readDateRange } from './dates.ts'

const isoDates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('reading a date', () => {
  it.each([
    ['2024.02.21', '2024-02-21'],
    ['2024.2.21.', '2024-02-21'],
    ['2024-02-21', '2024-02-21'],
    ['2024 оны 11 дүгээр сарын 15-ны өдөр', '2024-11-15'],
    ['2024 ОНЫ 11 ДҮГЭЭР САРЫН 15-НЫ ӨДӨР', '2024-11-15'],
    ['2024 оны 11 дугаар сарын 15-ний өдрийн', '2024-11-15'],
    ['2024 оны 3 сарын 10-нд', '2024-03-10'],
    ['2025 оны 01-р сарын 16-ны өдрөөс', '2025-01-16'],
    ['2025 оны 01 дүгээр сарын 14-ний өдөр', '2025-01-14'],
    ['2024 oны 3 дугаар cарын 1-ний өдөр', '2024-03-01'],
    ['Сайхан-Уул 2024 оны 5 дугаар сарын 02', '2024-05-02'],
  ])('%j is %s', (text, iso) => {
    expect(readDate(text)).toMatchObject({ iso, missing: [] })
  })

  it.each([
    ['2025 оны  сарын -ны өдрийн  дугаартай', { year: 2025, month: null, day: null }, ['month', 'day']],
    ['2025 оны сарын-ны өдрийн дугаартай', { year: 2025, month: null, day: null }, ['month', 'day']],
    ['2025 оны ... дугаар сарын ...-ны өдөр', { year: 2025, month: null, day: null }, ['month', 'day']],
    ['20__ оны __ дүгээр сарын __-ны өдөр', { year: null, month: null, day: null }, ['year', 'month', 'day']],
    ['2025 оны 3 дугаар сарын ___-ны өдөр', { year: 2025, month: 3, day: null }, ['day']],
    ['сарын -ны өдөр', { year: null, month: null, day: null }, ['year', 'month', 'day']],
    ['01-р сарын 10', { year: null, month: 1, day: 10 }, ['year']],
    ['2025 оны 04 дүгээр сард', { year: 2025, month: 4, day: null }, ['day']],
    ['2024 онд', { year: 2024, month: null, day: null }, ['month', 'day']],
  ])('%j keeps what is there and says what is not', (text, parts, missing) => {
    expect(readDate(text)).toMatchObject({ parts, missing, iso: null })
  })

  it.each([
    '',
    '-',
    'сар бүр',
    'цагаан сар',
    '2024.13.45',
    '2024 оны 14 дүгээр сарын 3',
    '87,345,700,910',
    '3.3.1',
  ])('%j is no date', (text) => {
    expect(readDate(text)?.iso ?? null).toBeNull()
  })

  it('takes the year from the plan where the writer left it out', () => {
    expect(readDate('12 дугаар сарын 9-ний дотор', 2026)?.iso).toBe('2026-12-09')
  })

  it('finds dates where they stand in a sentence', () => {
    const text = 'Төлөвлөгөөг 2024 оны 3 сарын 10-нд баталж, 11 сараас эхлэн 2024.12.01-ний өдөр 20 хүнд'
    expect(findDates(text).map((date) => date.text)).toEqual([
      '2024 оны 3 сарын 10-нд',
      '11 сараас',
      '2024.12.01',
    ])
    for (const date of findDates(text)) expect(text.slice(date.start, date.end)).toBe(date.text)
  })
})

describe('reading a run of days', () => {
  it.each([
    ['2024.03.20-2024.12.01', '2024-03-20', '2024-12-01'],
    ['Хэрэгжүүлэх хугацаа: 2024.03.20 – 2024.12.01', '2024-03-20', '2024-12-01'],
    ['2025 оны 01-р сарын 16-ны өдрөөс 02-р сарын 15-ны өдрүүдэд', '2025-01-16', '2025-02-15'],
    ['2025 оны 3 дугаар сарын 12-15-ны өдрүүдэд', '2025-03-12', '2025-03-15'],
  ])('%j', (text, start, end) => {
    expect(readDateRange(text)).toEqual({ start, end })
  })

  it.each(['2024.12.01-2024.03.20', '2024.03.20', '2024 он', ''])('%j is none', (text) => {
    expect(readDateRange(text)).toBeNull()
  })
})

describe('writing a date', () => {
  it.each([
    ['2026-03-12', '2026 оны 3 дугаар сарын 12-ны өдөр'],
    ['2026-11-01', '2026 оны 11 дүгээр сарын 1-ний өдөр'],
    ['2026-04-24', '2026 оны 4 дүгээр сарын 24-ний өдөр'],
    ['2026-10-10', '2026 оны 10 дугаар сарын 10-ны өдөр'],
  ])('%s', (iso, text) => {
    expect(writeDate(iso)).toBe(text)
  })

  it('says the shared year and month once', () => {
    expect(writeDateRange('2026-03-12', '2026-03-14')).toBe('2026 оны 3 дугаар сарын 12-14-ний өдрүүдэд')
    expect(writeDateRange('2026-03-12', '2026-04-01')).toBe(
      '2026 оны 3 дугаар сарын 12-ны өдрөөс 4 дүгээр сарын 1-ний өдрийг хүртэл',
    )
    expect(writeDateRange('2026-03-12', '2026-03-14', { year: false })).toBe(
      '3 дугаар сарын 12-14-ний өдрүүдэд',
    )
  })

  it('refuses what is no date', () => {
    expect(() => writeDate('2026-02-30')).toThrow(RangeError)
  })

  it('is read again as the same date, in every style that keeps the year', () => {
    const styles = fc.constantFrom('on', 'of', 'from', 'until', 'by', 'numeric')
    fc.assert(
      fc.property(isoDates, styles, (iso, style) => {
        expect(readDate(writeDate(iso, style))?.iso).toBe(iso)
      }),
    )
  })

  it('is read again as the same run', () => {
    fc.assert(
      fc.property(isoDates, isoDates, (one, other) => {
        const [start = one, end = other] = [one, other].toSorted()
        expect(readDateRange(writeNumericRange(start, end))).toEqual({ start, end })
        if (start !== end) expect(readDateRange(writeDateRange(start, end))).toEqual({ start, end })
      }),
    )
  })
})
