import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse } from '../../../documents/language/words/fold.ts'
import {
  comparisons,
  indicatorRows,
  mostIndicators,
  parseMeasureForm,
  quantities,
  recurrences,
  textValues,
  understoodValues,
} from './measure-form.ts'
import type { MeasureContent } from './plan.ts'

const line = fc
  .string({ unit: fc.constantFrom(...'абвөүА1. ,-%'), maxLength: 40 })
  .map((text) => collapse(text.normalize('NFC')).replace(/^[-–•*·]\s+/u, ''))
const cell = line.map((text) => (text === '' || text === '-' || text === '–' ? null : text))
const filled = line.filter((text) => text !== '' && text !== '-' && text !== '–')
const cents = fc.integer({ min: 1, max: 1e11 }).map((amount) => amount / 100)
const content: fc.Arbitrary<MeasureContent> = fc.record({
  number: fc.constantFrom(null, '1.1', '3.3.1'),
  text: filled,
  criteria: fc.array(filled, { maxLength: 4 }),
  baseline: cell,
  target: cell,
  period: cell,
  budget: cell,
  outcome: cell,
  responsible: cell,
  dueFrom: fc.constantFrom(null, '2026-01-01'),
  dueTo: fc.constantFrom(null, '2026-12-31'),
  recurrence: fc.constantFrom(...recurrences),
  budgetAmount: fc.option(cents),
  indicators: fc.array(
    fc.record({
      text: line,
      comparison: fc.constantFrom(...comparisons),
      quantity: fc.constantFrom(...quantities),
      target: cents,
      baseline: fc.option(cents),
    }),
    { maxLength: mostIndicators },
  ),
})

describe('the form of a measure', () => {
  it('brings back what it was filled from', () => {
    fc.assert(
      fc.property(content, (measure) => {
        const values = { ...textValues(measure), ...understoodValues(measure) }
        expect(parseMeasureForm(values)).toEqual({ ok: true, value: measure })
      }),
    )
  })

  const good = { text: 'Сургалт зохион байгуулах', recurrence: 'once' }
  it.each<[string, Record<string, string | string[]>, Record<string, string>]>([
    ['nothing sent', {}, { text: 'required', recurrence: 'not-known' }],
    ['a text too long', { ...good, target: 'а'.repeat(4001) }, { target: 'too-long' }],
    ['a field sent twice', { ...good, period: ['а', 'б'] }, { period: 'broken-field' }],
    [
      'an end before the start',
      { ...good, dueFrom: '2026-06-01', dueTo: '2026-05-01' },
      { dueTo: 'ends-before-start' },
    ],
    ['a day that is none', { ...good, dueTo: '2026-02-30' }, { dueTo: 'not-a-date' }],
    ['an amount in words', { ...good, budgetAmount: 'их' }, { budgetAmount: 'not-a-number' }],
    [
      'a target of nothing known',
      {
        ...good,
        'indicator.0.text': '40 хүн',
        'indicator.0.target': '',
        'indicator.0.comparison': 'at-least',
      },
      { 'indicator.0.target': 'required', 'indicator.0.quantity': 'not-known' },
    ],
    [
      'a target of zero',
      {
        ...good,
        'indicator.1.target': '0',
        'indicator.1.comparison': 'exactly',
        'indicator.1.quantity': 'people',
      },
      { 'indicator.1.target': 'not-a-number' },
    ],
  ])('refuses %s at its field', (_name, values, errors) => {
    expect(parseMeasureForm(values)).toEqual({ ok: false, errors })
  })

  it('drops what no database and no page can hold', () => {
    const parsed = parseMeasureForm({
      ...good,
      text: 'Сургалт\u0000 \ud800 хийх',
      criteria: '- нэг\r\n\r\n• хоёр\r\n-',
    })
    expect(parsed).toMatchObject({
      ok: true,
      value: { text: 'Сургалт \ufffd хийх', criteria: ['нэг', 'хоёр'] },
    })
  })

  it('always has room for more targets, up to a limit', () => {
    expect(indicatorRows({})).toBe(1)
    expect(indicatorRows({ 'indicator.3.target': '5' })).toBe(5)
    expect(indicatorRows({ 'indicator.7.text': 'а' })).toBe(mostIndicators)
  })
})
