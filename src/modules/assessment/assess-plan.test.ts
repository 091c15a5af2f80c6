import { describe, expect, it } from 'vitest'
import { planStart, windowUntil } from './assess-plan.ts'

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

describe('the day from which a plan runs', () => {
  it.each([
    ['no window', null, '2026-01-01'],
    ['a window from spring', '2026-03-20', '2026-03-20'],
    ['a window from last year', '2025-12-20', '2026-01-01'],
  ])('%s', (_name, windowStart, expected) => {
    expect(planStart({ year: 2026, windowStart })).toBe(expected)
  })
})
