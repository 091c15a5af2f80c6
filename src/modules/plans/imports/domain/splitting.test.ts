import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse } from '../../../../documents/language/words/fold.ts'
import type { MeasureTexts } from '../../domain/plan.ts'
import { cutBefore, type Division, piecesOf, proposedDivision, splitTexts } from './splitting.ts'

const measure = (some: Partial<MeasureTexts>): MeasureTexts => ({
  ...{ number: null, text: '', criteria: [], baseline: null, target: null, period: null },
  ...{ budget: null, outcome: null, responsible: null },
  ...some,
})

describe('the pieces of a text', () => {
  it.each([
    ['sentences', 'Сургалт хийх. Гарын авлага түгээх.', [], ['Сургалт хийх.', 'Гарын авлага түгээх.']],
    ['parts after semicolons', 'сургалт; аян', [], ['сургалт;', 'аян']],
    [
      'numbers of items',
      'Сургалт хийх 1.2 Аян зохион байгуулах',
      [],
      ['Сургалт хийх', '1.2 Аян зохион байгуулах'],
    ],
    [
      'lines of the cell',
      'Сургалт хийх аян өрнүүлэх',
      ['Сургалт хийх', 'аян  өрнүүлэх'],
      ['Сургалт хийх', 'аян өрнүүлэх'],
    ],
    ['no dates and no decimals', '2.5 сая төгрөг 2026.04.01', [], ['2.5 сая төгрөг 2026.04.01']],
    ['parts after commas where there is no better place', 'сургалт хийх, аян', [], ['сургалт хийх,', 'аян']],
    ['nothing', '', [], []],
  ])('%s', (_name, text, lines, expected) => {
    expect(piecesOf(measure({ text }), 'text', lines)).toEqual(expected)
  })

  it('are the text again, whatever it is', () => {
    const letters = fc.constantFrom('а', 'Б', ' ', '.', ';', ',', '1', '2', '-', '•')
    fc.assert(
      fc.property(fc.string({ unit: letters }), fc.array(fc.string({ unit: letters })), (raw, lines) => {
        const text = collapse(raw)
        expect(piecesOf(measure({ text }), 'text', lines).join(' ')).toBe(text)
      }),
    )
  })
})

describe('splitting', () => {
  const both = measure({
    number: '1.1',
    text: 'Сургалт хийх 1.2 Аян өрнүүлэх',
    criteria: ['Сургалт болсон', 'Аян болсон'],
    period: 'Жилдээ',
    budget: '500',
  })
  const split = (change: Partial<Record<string, Division>> = {}) =>
    splitTexts(
      both,
      (field) => piecesOf(both, field),
      (field) => change[field] ?? proposedDivision(field, piecesOf(both, field)),
    )

  it('proposes what is most often meant: number and text apart, a criterion each, a merged cell in both', () => {
    expect(split()).toEqual([
      { ...both, text: 'Сургалт хийх', criteria: ['Сургалт болсон'] },
      { ...both, number: '1.2', text: 'Аян өрнүүлэх', criteria: ['Аян болсон'] },
    ])
  })

  it.each<[string, Record<string, Division>, Partial<MeasureTexts>, Partial<MeasureTexts>]>([
    ['all above', { budget: 'above' }, { budget: '500' }, { budget: null }],
    ['all below', { criteria: 'below' }, { criteria: [] }, { criteria: ['Сургалт болсон', 'Аян болсон'] }],
    ['a place that is not there', { criteria: 9 }, { criteria: both.criteria }, { criteria: [] }],
  ])('takes what a person says: %s', (_name, change, upper, lower) => {
    const [above, below] = split(change) ?? []
    expect(above).toMatchObject(upper)
    expect(below).toMatchObject(lower)
  })

  it('makes no measure without a text', () => {
    expect(split({ text: 'above' })).toBeNull()
    expect(split({ text: 0 })).toBeNull()
  })
})

it.each([
  ['Сургалт хийх аян өрнүүлэх', 'аян', ['Сургалт хийх', 'аян өрнүүлэх']],
  ['Сургалт хийх Аян өрнүүлэх', ' аян  өрнүүлэх', ['Сургалт хийх', 'Аян өрнүүлэх']],
  ['Сургалт хийх', 'Сургалт', null],
  ['Сургалт хийх', 'үгүй', null],
  ['Сургалт хийх', ' ', null],
])('cuts «%s» before «%s»', (text, words, expected) => {
  expect(cutBefore(text, words)).toEqual(expected)
})
