import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessed, rollUp } from './roll-up.ts'

const assessed = (section: string, percent: number): Assessed => ({ section, state: 'assessed', percent })
const truncated = { rollUp: 'measures', rounding: 'truncate', digits: 2 } as const

describe('the percent of a plan', () => {
  it('truncates where the method says so: 98.125 is printed 98.12', () => {
    const entries = [...Array(7).fill(100), 85].map((percent: number) => assessed('1', percent))
    expect(rollUp(entries, truncated).percent).toBe(98.12)
    expect(rollUp(entries, { ...truncated, rounding: 'round' }).percent).toBe(98.13)
  })

  it('leaves what is not due out of the denominator and says how many stayed', () => {
    const result = rollUp(
      [assessed('1', 100), assessed('1', 70), { section: '1', state: 'not-due', percent: null }],
      truncated,
    )
    expect(result).toMatchObject({ percent: 85, n: 2, total: 3, counts: { assessed: 2, 'not-due': 1 } })
  })

  it('gives different figures for the two roll-ups', () => {
    const entries = [assessed('1', 100), assessed('1', 100), assessed('1', 100), assessed('2', 70)]
    expect(rollUp(entries, truncated).percent).toBe(92.5)
    expect(rollUp(entries, { ...truncated, rollUp: 'sections' }).percent).toBe(85)
  })

  it('makes no number of nothing', () => {
    expect(rollUp([{ section: '1', state: 'not-due', percent: null }], truncated).percent).toBeNull()
  })

  it('never leaves 0 to 100 and never depends on the order', () => {
    const percents = fc.array(
      fc.record({ section: fc.constantFrom('1', '2', '3'), percent: fc.integer({ min: 0, max: 100 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(percents, fc.constantFrom('measures', 'sections'), (rows, way) => {
        const entries = rows.map(({ section, percent }) => assessed(section, percent))
        const method = { rollUp: way, rounding: 'truncate', digits: 2 } as const
        const { percent } = rollUp(entries, method)
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
        expect(rollUp(entries.toReversed(), method).percent).toBe(percent)
      }),
    )
  })
})
