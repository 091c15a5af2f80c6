import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyBelow, countsOf, overallOf, type SummedReport, summaryRow } from './consolidation.ts'

const body = (name: string, report: Partial<SummedReport> | null): BodyBelow => ({
  organization: { id: name, parentId: null, kind: 'soum', name, place: null, slug: name },
  above: [],
  state: report === null ? 'not-reported' : 'reported',
  report: report && {
    id: name,
    revision: 1,
    method: 'any-percent',
    percent: null,
    n: 0,
    percents: [],
    notDue: 0,
    cannotAssess: 0,
    notAssessed: 0,
    ...report,
  },
})

describe('what bodies have reported, in all', () => {
  const bodies = [
    body('Хулгар', { percent: 88.88, n: 3, percents: [100, 100, 66], notDue: 2 }),
    body('Баянхошуу', { percent: 50, n: 1, percents: [50], cannotAssess: 1, notAssessed: 1 }),
    body('Шаргын-Ус', null),
  ]

  it('counts each measure once, cuts the average off, and keeps apart what has no percent', () => {
    const all = overallOf(bodies)
    expect(all).toMatchObject({ reported: 2, of: 3, percent: 79, notDue: 2, cannotAssess: 1, notAssessed: 1 })
    expect(all.measures).toBe(8)
    expect(all.missing.map(({ organization }) => organization.name)).toEqual(['Шаргын-Ус'])
    // 200 / 3 is 66.666…: cut off, not rounded up
    expect(overallOf([body('А', { percents: [100, 100, 0] })]).percent).toBe(66.66)
  })

  it('has no average of nothing', () => {
    expect(overallOf([body('А', null)])).toMatchObject({ percent: null, measures: 0, reported: 0 })
    expect(overallOf([body('А', { notDue: 4 })])).toMatchObject({ percent: null, measures: 4, reported: 1 })
  })

  it('gives a body the percent that it signed, whatever its measures would give', () => {
    expect(bodies.map(summaryRow)).toMatchObject([
      { number: '1', name: 'Хулгар', average: 88.88, notDue: 2 },
      { number: '2', name: 'Баянхошуу', average: 50 },
      null,
    ])
  })

  it('counts from groups as from single measures', () => {
    const states = ['assessed', 'not-due', 'cannot-assess', 'not-assessed'] as const
    const entry = fc
      .record({ state: fc.constantFrom(...states), percent: fc.constantFrom(0, 30, 70, 100) })
      .map(({ state, percent }) => ({ state, percent: state === 'assessed' ? percent : null }))
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const groups = Map.groupBy(entries, (one) => `${one.state} ${one.percent}`)
        const grouped = [...groups.values()].flatMap((own) =>
          own[0] ? [{ ...own[0], count: own.length }] : [],
        )
        const sorted = (counts: ReturnType<typeof countsOf>) => ({
          ...counts,
          percents: counts.percents.toSorted((one, other) => one - other),
        })
        expect(sorted(countsOf(grouped))).toEqual(
          sorted(countsOf(entries.map((one) => ({ ...one, count: 1 })))),
        )
        expect(overallOf([body('А', countsOf(grouped))]).measures).toBe(entries.length)
      }),
    )
  })
})
