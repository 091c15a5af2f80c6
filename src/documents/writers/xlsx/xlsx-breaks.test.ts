import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageBreaks } from './xlsx-breaks.ts'

const form = { orientation: 'landscape', font: 'Times New Roman', fontSize: 11 } as const

/** A page of this form holds 487 points. */
const rows = (...points: number[]) => points.map((each) => ({ points: each, fixed: false }))
const header = { from: 0, to: 1 }

describe('where a printed sheet begins a page', () => {
  it('is before a heading whose first row would not stand on its page', () => {
    const heights = rows(20, 200, 200, 30, 60)
    expect(pageBreaks(heights, [{ from: 3, to: 5 }], header, form)).toEqual([3])
    expect(pageBreaks(heights, [], header, form)).toEqual([])
  })

  it('is nowhere when all stands on one page', () => {
    expect(pageBreaks(rows(20, 100, 100), [{ from: 1, to: 3 }], header, form)).toEqual([])
  })

  it('counts the heading of the table again on each further page', () => {
    const kept = [{ from: 3, to: 5 }]
    expect(pageBreaks(rows(100, 300, 300, 30, 60), kept, header, form)).toEqual([3])
    expect(pageBreaks(rows(100, 300, 290, 30, 60), kept, header, form)).toEqual([])
  })

  it('keeps what fits where all together would be too tall', () => {
    const heights = rows(20, 300, 100, 60, 60)
    const kept = [
      { from: 1, to: 5 },
      { from: 2, to: 5 },
    ]
    expect(pageBreaks(heights, kept, header, form)).toEqual([2])
  })

  it('never leaves more than what it keeps, and no page without a row', () => {
    const height = fc.integer({ min: 5, max: 400 })
    fc.assert(
      fc.property(fc.array(height, { minLength: 2, maxLength: 60 }), fc.nat(), (points, at) => {
        const from = 1 + (at % (points.length - 1))
        const breaks = pageBreaks(rows(...points), [{ from, to: points.length }], header, form)
        expect(breaks.every((row) => row === from)).toBe(true)
        expect(breaks.length).toBeLessThanOrEqual(1)
        if (breaks.length > 0)
          expect(points.slice(from).reduce((sum, each) => sum + each, 0)).toBeLessThan(390)
      }),
    )
  })
})
