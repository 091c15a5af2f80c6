import { describe, expect, it } from 'vitest'
import { moneyUnitOf, understandMeasure } from './understanding.ts'

const nothing = { criteria: [], baseline: null, target: null, period: null, budget: null }
const read = (texts: Partial<typeof nothing> | object, unit: 'төг' | 'мян.төг' = 'төг') =>
  understandMeasure({ ...nothing, ...texts }, 2026, unit)

describe('what the texts of a measure say', () => {
  it.each([
    ['Улирал бүр', '2026-01-01', '2026-12-31', 'quarterly'],
    ['2-3 дугаар улиралд', '2026-04-01', '2026-09-30', 'once'],
    ['Тухай бүр', null, null, 'each-time'],
    ['Сар бүр', '2026-01-01', '2026-12-31', 'monthly'],
    ['Жилдээ', '2026-01-01', '2026-12-31', 'once'],
    [null, null, null, 'once'],
  ])('period %s', (period, dueFrom, dueTo, recurrence) => {
    expect(read({ period })).toMatchObject({ dueFrom, dueTo, recurrence, doubts: [] })
  })

  it.each([
    ['40-өөс доошгүй албан хаагч', { comparison: 'at-least', quantity: 'people', target: 40 }],
    ['4-өөс доошгүй удаа', { comparison: 'at-least', quantity: 'events', target: 4 }],
    ['Сар бүр 2-оос доошгүй удаа', { comparison: 'at-least', quantity: 'events', target: 24 }],
    ['150 өрх', { comparison: 'exactly', quantity: 'households', target: 150 }],
    ['300 хувиас доошгүй', { comparison: 'at-least', quantity: 'copies', target: 300 }],
    ['Улирал бүр 1 сургалт', { comparison: 'exactly', quantity: 'events', target: 4 }],
  ])('target %s', (target, expected) => {
    expect(read({ target }).indicators).toMatchObject([expected])
  })

  it.each(['100 хувь', 'Тухай бүр', 'Сайжирсан байна', 'Тухай бүр 1 удаа'])(
    'counts nothing in "%s"',
    (target) => {
      expect(read({ target }).indicators).toEqual([])
    },
  )

  it('doubts a number that counts nothing known', () => {
    expect(read({ target: '12-оос доошгүй' })).toMatchObject({ indicators: [], doubts: ['target'] })
  })

  it.each([
    ['60-аас доошгүй', ['Ярилцлагад оролцсон малчны тоо', 'Гаргасан саналын тоо'], ['people']],
    ['20-иос доошгүй', ['Байршуулсан зурагт хуудасны тоо.'], ['copies']],
    ['60, 12', ['Оролцсон иргэдийн тоо', 'Зохион байгуулсан сургалтын тоо'], ['people', 'events']],
    ['60, 12, 3', ['Оролцсон иргэдийн тоо', 'Зохион байгуулсан сургалтын тоо'], []],
    ['60 өрх', ['Оролцсон иргэдийн тоо'], ['households']],
    ['60', ['Хамрагдсан байна'], []],
  ])('counts "%s" by what its criteria %j name', (target, criteria, counted) => {
    expect(read({ target, criteria }).indicators.map(({ quantity }) => quantity)).toEqual(counted)
  })

  it('keeps two targets of one cell apart', () => {
    const { indicators } = read({ target: '1 үйл ажиллагаа, 5 байгууллага' })
    expect(indicators.map(({ quantity, target }) => [quantity, target])).toEqual([
      ['events', 1],
      ['organizations', 5],
    ])
  })

  it('takes limits among the criteria where no target is set, and only then', () => {
    const criteria = ['30-аас доошгүй иргэн хамрагдсан байна', '3 дугаар улиралд 1 хурал хийсэн байна']
    expect(read({ criteria }).indicators).toMatchObject([{ quantity: 'people', target: 30 }])
    expect(read({ criteria, target: '2 сургалт' }).indicators).toMatchObject([
      { quantity: 'events', target: 2 },
    ])
  })

  it('counts people as reach where the measure speaks of views, and as people elsewhere', () => {
    const target = '3,000 хүнээс доошгүй'
    const spread = understandMeasure(
      { ...nothing, target, criteria: ['Түгээсэн мэдээллийн хандалтын тоо'] },
      2026,
      'төг',
    )
    const taught = understandMeasure(
      { ...nothing, target, criteria: ['Сургалтад хамрагдсан хүний тоо'] },
      2026,
      'төг',
    )
    expect(spread.indicators[0]?.quantity).toBe('reach')
    expect(taught.indicators[0]?.quantity).toBe('people')
  })

  it('gives a plain baseline to the only target', () => {
    expect(read({ target: '65-аас доошгүй хүн', baseline: '23' }).indicators).toMatchObject([
      { baseline: 23 },
    ])
  })

  it('counts money in the unit of its column', () => {
    const column = { role: 'budget' as const, label: 'Зарцуулах хөрөнгө мян/төг', widthPercent: 100 }
    expect(moneyUnitOf({ columns: [column] })).toBe('мян.төг')
    expect(moneyUnitOf(null)).toBe('төг')
    expect(read({ budget: '500' }, 'мян.төг').budgetAmount).toBe(500_000)
    expect(read({ budget: '500,000 төгрөг' }, 'мян.төг').budgetAmount).toBe(500_000)
    expect(read({ budget: 'Шаардахгүй' })).toMatchObject({ budgetAmount: null, doubts: [] })
  })
})
