import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expectation, type Facts, noFacts, propose, type Span } from './proposal.ts'

const window = { start: '2025-12-01', cutOff: '2026-11-20', planStart: '2026-01-01' }
const steps = [100, 70, 30, 0]
const yearly: Expectation = { dueFrom: '2026-01-01', dueTo: '2026-12-31', recurrence: 'once', indicators: [] }
const people = (target: number): Expectation => ({
  ...yearly,
  indicators: [{ text: `${target} хүн`, comparison: 'at-least', quantity: 'people', target }],
})
const work = (facts: Partial<Facts>): Facts => ({
  ...noFacts,
  activities: 1,
  evidence: 1,
  dates: ['2026-03-12'],
  ...facts,
})

describe('the proposed percent of a measure', () => {
  it.each([
    ['reached', 40, 'assessed', 100],
    ['exceeded', 400, 'assessed', 100],
    ['nearly reached', 39, 'assessed', 70],
    ['a third', 13, 'assessed', 30],
    ['hardly begun', 1, 'assessed', 0],
  ])('counts people against a target of 40: %s', (_name, amount, state, percent) => {
    expect(propose(people(40), work({ quantities: { people: amount } }), window, steps)).toMatchObject({
      state,
      percent,
    })
  })

  it('holds the highest step back while no evidence is attached, and says so', () => {
    const proposal = propose(people(40), work({ quantities: { people: 40 }, evidence: 0 }), window, steps)
    expect(proposal).toMatchObject({ percent: 70, basis: { heldBack: true, evidence: 0 } })
  })

  it('is not due before its period begins, unless work was done early', () => {
    const fourth = { ...people(40), dueFrom: '2026-10-01' }
    const june = { ...window, cutOff: '2026-06-15' }
    expect(propose(fourth, noFacts, june, steps)).toMatchObject({ state: 'not-due', percent: null })
    expect(propose(fourth, work({ quantities: { people: 40 } }), june, steps)).toMatchObject({ percent: 100 })
  })

  describe('while its period runs and nothing is recorded', () => {
    const own = { dueFrom: '2026-10-01', dueTo: '2026-12-31' }
    const late = { dueFrom: '2026-03-20', dueTo: '2026-12-01' }
    const from = { planStart: '2026-03-20' }
    it.each<[string, Partial<Expectation>, Partial<Span>, string, string]>([
      ['a quarter that has not ended', own, {}, 'not-due', 'not-over'],
      ['a month of its own', { dueFrom: '2026-11-01', dueTo: '2026-11-30' }, {}, 'not-due', 'not-over'],
      ['a quarter that ends on the cut-off', own, { cutOff: '2026-12-31' }, 'assessed', 'indicators'],
      ['a quarter that ended', { ...own, dueTo: '2026-11-19' }, {}, 'assessed', 'indicators'],
      ['a quarter that begins on the cut-off', { ...own, dueFrom: '2026-11-20' }, {}, 'not-due', 'not-over'],
      ['a quarter ahead', own, { cutOff: '2026-09-30' }, 'not-due', 'not-due'],
      ['the whole year', {}, {}, 'assessed', 'indicators'],
      ['the window of its plan', late, from, 'assessed', 'indicators'],
      ['a part of the plan of a whole year', late, {}, 'not-due', 'not-over'],
      ['a period before the reporting one', own, { start: '2026-10-01' }, 'assessed', 'indicators'],
      ['no end', { ...own, dueTo: null }, {}, 'assessed', 'indicators'],
      ['every month of a quarter', { ...own, recurrence: 'monthly' }, {}, 'assessed', 'indicators'],
      [
        'each time within a quarter',
        { ...own, recurrence: 'each-time' },
        {},
        'cannot-assess',
        'nothing-arose',
      ],
    ])('judges %s', (_name, due, span, state, rule) => {
      const proposal = propose({ ...people(40), ...due }, noFacts, { ...window, ...span }, steps)
      expect(proposal).toMatchObject({ state, percent: state === 'assessed' ? 0 : null, basis: { rule } })
    })

    it('is judged as soon as there is work', () => {
      const proposal = propose({ ...people(40), ...own }, work({ quantities: { people: 12 } }), window, steps)
      expect(proposal).toMatchObject({ state: 'assessed', percent: 30 })
    })
  })

  it('counts months with work for monthly work', () => {
    const monthly: Expectation = { ...yearly, recurrence: 'monthly' }
    const dates = [
      '2026-01-05',
      '2026-01-20',
      '2026-02-03',
      '2026-03-01',
      '2026-04-30',
      '2026-05-02',
      '2026-06-01',
    ]
    const proposal = propose(monthly, work({ dates, activities: 7 }), window, steps)
    expect(proposal.basis.recurrence).toEqual({ kind: 'monthly', expected: 11, done: 6 })
    expect(proposal.percent).toBe(30)
  })

  it('does not call it zero when nothing arose that would have needed work', () => {
    expect(propose({ ...yearly, recurrence: 'each-time' }, noFacts, window, steps)).toMatchObject({
      state: 'cannot-assess',
      percent: null,
    })
  })

  it('counts down where less is better', () => {
    const atMost: Expectation = {
      ...yearly,
      indicators: [{ text: '5-аас ихгүй', comparison: 'at-most', quantity: 'complaints', target: 5 }],
    }
    expect(propose(atMost, work({ quantities: { complaints: 3 } }), window, steps).percent).toBe(100)
    expect(propose(atMost, work({ quantities: { complaints: 10 } }), window, steps).percent).toBe(30)
  })

  it('only ever proposes a step of the method, and more work never lowers it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        (target, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          const percentOf = (amount: number) =>
            propose(people(target), work({ quantities: { people: amount } }), window, steps).percent ?? -1
          expect(steps).toContain(percentOf(low))
          expect(percentOf(high)).toBeGreaterThanOrEqual(percentOf(low))
        },
      ),
    )
  })
})
