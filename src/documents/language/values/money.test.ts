import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, type MoneyUnit, readMoney, readMoneyUnit } from './money.ts'

const nothing = { amount: null, source: null, none: false, doubtful: false }

describe('reading a budget cell', () => {
  it.each([
    ['500,000 төгрөг', 'төг', { amount: 500_000 }],
    ['500,000 төгрөгийг', 'төг', { amount: 500_000 }],
    ['400.000', 'төг', { amount: 400_000 }],
    ['400,000', 'төг', { amount: 400_000 }],
    ['10000000', 'төг', { amount: 10_000_000 }],
    ['384.0 сая төгрөг', 'төг', { amount: 384_000_000 }],
    ['981 183 700 төгрөг', 'төг', { amount: 981_183_700 }],
    ['300 мян.төг', 'төг', { amount: 300_000 }],
    ['1.5 сая ₮', 'төг', { amount: 1_500_000 }],
    ['400.0', 'мян.төг', { amount: 400_000 }],
    ['250', 'мян.төг', { amount: 250_000 }],
    ['500,000 төгрөг', 'мян.төг', { amount: 500_000 }],
    ['12.5', 'сая.төг', { amount: 12_500_000 }],
    ['400.000', 'мян.төг', { amount: 400_000, doubtful: true }],
    ['400,000', 'мян.төг', { amount: 400_000_000, doubtful: true }],
    ['Шаардахгүй', 'төг', { none: true }],
    ['шаардлагагүй.', 'төг', { none: true }],
    ['-', 'төг', { none: true }],
    ['–', 'төг', { none: true }],
    ['', 'төг', {}],
    ['Байгууллагын төсөв', 'төг', { source: 'Байгууллагын төсөв' }],
    ['(Орон нутгийн төсөв)', 'төг', { source: 'Орон нутгийн төсөв' }],
    [
      'Урьдчилан сэргийлэх салбар зөвлөлийн зардлаас 300,000 төгрөг',
      'төг',
      { source: 'Урьдчилан сэргийлэх салбар зөвлөлийн зардал', amount: 300_000 },
    ],
    [
      '. Зөвлөлийн төсвөөс Бичиг хэргийн зардал 100,000',
      'төг',
      { source: 'Зөвлөлийн төсвөөс Бичиг хэргийн зардал', amount: 100_000 },
    ],
    ['2026 оны төсөв 200,000', 'төг', { source: '2026 оны төсөв', amount: 200_000 }],
    [
      'Орон нутгийн төсөв 200,000, төсөл 300,000',
      'төг',
      { amount: 500_000, doubtful: true, source: 'Орон нутгийн төсөв, төсөл' },
    ],
    [
      'Нийт 500,000, үүнээс төсөв 200,000, сан 300,000',
      'төг',
      { amount: 500_000, doubtful: true, source: expect.any(String) },
    ],
    ['?', 'төг', { doubtful: true }],
  ] satisfies [string, MoneyUnit, object][])('%j under %s', (text, unit, expected) => {
    expect(readMoney(text, { unit })).toEqual({ ...nothing, ...expected })
  })

  it.each([
    ['Зарцуулах хөрөнгө мян/төг', 'мян.төг'],
    ['Төсөв (мянган төгрөг)', 'мян.төг'],
    ['Хөрөнгө, сая төгрөгөөр', 'сая.төг'],
    ['Шаардагдах хөрөнгийн хэмжээ /төгрөг/', 'төг'],
    ['Төсөв', null],
  ])('header %j counts in %s', (header, unit) => {
    expect(readMoneyUnit(header)).toBe(unit)
  })

  it('reads what it writes', () => {
    const units = fc.constantFrom<MoneyUnit>('төг', 'мян.төг', 'сая.төг')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000_000_000 }), units, units, (amount, written, header) => {
        const exact = written === 'сая.төг' ? amount - (amount % 10) : amount
        expect(readMoney(formatMoney(exact, written), { unit: header })).toEqual({
          ...nothing,
          amount: exact,
        })
      }),
    )
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readMoney(text).none === 'boolean'))
  })
})
