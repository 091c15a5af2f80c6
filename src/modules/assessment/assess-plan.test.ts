import { describe, expect, it } from 'vitest'
import { windowUntil } from './assess-plan.ts'

describe('the window of a plan until a day', () => {
  const year = { year: 2026, windowStart: null, windowEnd: null }
  const window = { year: 2026, windowStart: '2025-12-20', windowEnd: '2027-01-31' }

  it.each([
    ['a day of the year', year, '2026-11-20', { start: '2026-01-01', cutOff: '2026-11-20' }],
    ['a day after the year', year, '2028-03-01', { start: '2026-01-01', cutOff: '2026-12-31' }],
    ['a day before the year', year, '2025-11-01', { start: '2026-01-01', cutOff: '2026-01-01' }],
    ['a window around the year', window, '2028-03-01', { start: '2025-12-20', cutOff: '2027-01-31' }],
  ])('keeps to the year for %s', (_name, plan, day, expected) => {
    expect(windowUntil(plan, day)).toEqual(expected)
  })
})
