import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '../messages/en.json' with { type: 'json' }
import mn from '../messages/mn.json' with { type: 'json' }
import { describePeriod, writePeriod } from '../sentences/write-periods.ts'
import type { PeriodKind } from './period-kind.ts'
import { readPeriod } from './periods.ts'

const yearly = { kind: 'yearly', times: null }
const eachTime = { kind: 'each-time' }
const quarters = (...list: number[]) => ({ kind: 'quarters', quarters: list })
const year: [string, string] = ['2024-01-01', '2024-12-31']

describe('reading a period', () => {
  it.each([
    ['Жилдээ', [yearly], ...year],
    ['Жилдээ 1 удаа', [{ kind: 'yearly', times: 1 }], ...year],
    ['Жилд 2 удаа', [{ kind: 'yearly', times: 2 }], ...year],
    ['Жил бүр', [yearly], ...year],
    ['жилийн турш', [yearly], ...year],
    ['Тухайн жил', [{ kind: 'year', year: 2024 }], ...year],
    ['2024 он', [{ kind: 'year', year: 2024 }], ...year],
    ['2024 онд', [{ kind: 'year', year: 2024 }], ...year],
    ['Тухай бүр', [eachTime], null, null],
    ['Туахй бүр', [eachTime], null, null],
    ['Тухай бүрт', [eachTime], null, null],
    ['ТУХАЙ БҮР', [eachTime], null, null],
    ['Сар бүр', [{ kind: 'monthly', times: null }], ...year],
    ['Сард 1 удаа', [{ kind: 'monthly', times: 1 }], ...year],
    ['Улирал бүр', [{ kind: 'quarterly', times: null }], ...year],
    ['улирал тутамд', [{ kind: 'quarterly', times: null }], ...year],
    ['Хагас жил тутам', [{ kind: 'half-yearly', times: null }], ...year],
    ['7 хоног тутам', [{ kind: 'weekly', times: null }], ...year],
    ['Долоо хоногт 1 удаа', [{ kind: 'weekly', times: 1 }], ...year],
    ['1-4 дүгээр улирал', [quarters(1, 2, 3, 4)], ...year],
    ['1-4 улирал', [quarters(1, 2, 3, 4)], ...year],
    ['1,3 дугаар улирал', [quarters(1, 3)], '2024-01-01', '2024-09-30'],
    ['2, 3 дугаар улиралд', [quarters(2, 3)], '2024-04-01', '2024-09-30'],
    ['2-3 дугаар улиралд', [quarters(2, 3)], '2024-04-01', '2024-09-30'],
    ['1-р улирал', [quarters(1)], '2024-01-01', '2024-03-31'],
    ['4 дүгээр улирал', [quarters(4)], '2024-10-01', '2024-12-31'],
    ['4 дугаар улирлын', [quarters(4)], '2024-10-01', '2024-12-31'],
    ['I-III улирал', [quarters(1, 2, 3)], '2024-01-01', '2024-09-30'],
    ['II, IV улиралд', [quarters(2, 4)], '2024-04-01', '2024-12-31'],
    ['1 болон 3 дугаар улирал', [quarters(1, 3)], '2024-01-01', '2024-09-30'],
    ['1-р улирлаас 3-р улирал', [quarters(1, 2, 3)], '2024-01-01', '2024-09-30'],
    ['Дөрөвдүгээр улиралд', [quarters(4)], '2024-10-01', '2024-12-31'],
    ['2024 оны 1 дүгээр улирал', [quarters(1)], '2024-01-01', '2024-03-31'],
    ['2024 оны 3,4 дүгээр улирал', [quarters(3, 4)], '2024-07-01', '2024-12-31'],
    ['Эхний хагас жил', [{ kind: 'half-year', half: 1 }], '2024-01-01', '2024-06-30'],
    ['жилийн сүүлийн хагаст', [{ kind: 'half-year', half: 2 }], '2024-07-01', '2024-12-31'],
    ['3-5 дугаар сар', [{ kind: 'months', months: [3, 4, 5] }], '2024-03-01', '2024-05-31'],
    ['6, 12 дугаар сард', [{ kind: 'months', months: [6, 12] }], '2024-06-01', '2024-12-31'],
    ['2024 оны 2 дугаар сар', [{ kind: 'months', months: [2] }], '2024-02-01', '2024-02-29'],
    [
      '2024.03.20-2024.12.01',
      [{ kind: 'date-range', start: '2024-03-20', end: '2024-12-01' }],
      '2024-03-20',
      '2024-12-01',
    ],
    ['4 дүгээр сарын 1-ний дотор', [{ kind: 'until', end: '2024-04-01' }], '2024-01-01', '2024-04-01'],
    [
      '2024.12.09',
      [{ kind: 'date-range', start: '2024-12-09', end: '2024-12-09' }],
      '2024-12-09',
      '2024-12-09',
    ],
    ['14 хоногийн дотор', [{ kind: 'within-days', days: 14, working: false }], null, null],
    ['Ажлын 5 өдрийн дотор', [{ kind: 'within-days', days: 5, working: true }], null, null],
    ['5 ажлын өдрийн дотор', [{ kind: 'within-days', days: 5, working: true }], null, null],
    ['Байнга', [{ kind: 'continuous' }], ...year],
    ['Жилдээ Тухай бүр', [yearly, eachTime], ...year],
    ['Тухай бүр, улирал бүр', [eachTime, { kind: 'quarterly', times: null }], ...year],
    ['-', [], null, null],
    ['', [], null, null],
  ] satisfies [string, object[], string | null, string | null][])('%j', (text, kinds, dueFrom, dueTo) => {
    expect(readPeriod(text, 2024)).toEqual({ text, kinds, dueFrom, dueTo, doubtful: false })
  })

  it.each([
    ['боломжийн хэрээр', []],
    ['Засгийн газрын шийдвэрийн дагуу', []],
    ['5 дугаар улирал', []],
    ['4-1 дүгээр улирал', []],
    ['1-4', [quarters(1, 2, 3, 4)]],
    ['2 удаа', [{ kind: 'yearly', times: 2 }]],
    ['3 дугаар сарын эхний долоо хоног', [{ kind: 'months', months: [3] }]],
  ])('%j is a doubt', (text, kinds) => {
    expect(readPeriod(text, 2024)).toMatchObject({ kinds, doubtful: true })
  })

  it('doubts a period of another year than the plan and gives the dates that it says', () => {
    expect(readPeriod('2024 оны 4 дүгээр улирал', 2025)).toMatchObject({
      kinds: [quarters(4)],
      dueFrom: '2024-10-01',
      doubtful: true,
    })
    expect(readPeriod('2024-2026 он', 2025).doubtful).toBe(false)
  })
})

const subsetOf = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1 })
    .map((list) => list.toSorted((a, b) => a - b))
const isoDates = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const times = fc.option(fc.integer({ min: 1, max: 99 }))
const kinds: fc.Arbitrary<PeriodKind> = fc.oneof(
  fc.record({ kind: fc.constantFrom('yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly'), times }),
  fc.record({ kind: fc.constantFrom('each-time', 'continuous') }),
  fc.record({ kind: fc.constant('quarters'), quarters: subsetOf(4) }),
  fc.record({ kind: fc.constant('months'), months: subsetOf(12) }),
  fc.record({ kind: fc.constant('half-year'), half: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('year'), year: fc.constant(2026) }),
  fc.tuple(isoDates, isoDates).map(([one, other]): PeriodKind => {
    const [start = one, end = other] = [one, other].toSorted()
    return { kind: 'date-range', start, end }
  }),
  fc.record({ kind: fc.constant('until'), end: isoDates }),
  fc.record({
    kind: fc.constant('within-days'),
    days: fc.integer({ min: 1, max: 90 }),
    working: fc.boolean(),
  }),
)

describe('writing a period', () => {
  it('is read again as the same period', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        expect(readPeriod(writePeriod([kind]), 2026)).toMatchObject({ kinds: [kind], doubtful: false })
      }),
    )
  })

  it('keeps two in one cell', () => {
    const cell: PeriodKind[] = [{ kind: 'yearly', times: 2 }, { kind: 'each-time' }]
    expect(readPeriod(writePeriod(cell), 2026).kinds).toEqual(cell)
  })

  it('has a text in both languages for whatever it describes', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 2 }), fc.boolean(), (list, doubtful) => {
        for (const { code } of describePeriod({ kinds: list, doubtful })) {
          expect(Object.keys(mn)).toContain(code)
          expect(Object.keys(en)).toContain(code)
        }
      }),
    )
    expect(Object.keys(mn)).toEqual(Object.keys(en))
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      '1',
      '-',
      ',',
      ' ',
      'улирал',
      'сар',
      'бүр',
      '2024 оны',
      'дүгээр',
      'iv',
      'жил',
      '\n',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    )
    fc.assert(fc.property(texts, (text) => Array.isArray(readPeriod(text, 2026).kinds)))
  })
})
