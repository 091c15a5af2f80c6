import { describe, expect, it } from 'vitest'
import { amendmentOf } from './amending.ts'
import { comparisonsOf } from './before-after.ts'
import type { Measure } from './plan.ts'

const decision = {
  ...{ approverPosition: 'Засаг дарга', approverName: 'Д.Сүх', approvedOn: '2026-06-01' },
  ...{ approvalNumber: 'А/57', reason: 'Төсөв өөрчлөгдсөн' },
}
const recorded = { ...decision, id: 'one', planId: 'plan', number: 1 }

describe('the amendment that a change belongs to', () => {
  it.each([
    ['the same decision', {}, recorded],
    ['another number', { approvalNumber: 'А/58' }, null],
    ['another day', { approvedOn: '2026-06-02' }, null],
    ['the same decision with another reason', { reason: 'Бусад' }, 'differs'],
    ['the same decision by another person', { approverName: 'Б.Бат' }, 'differs'],
    ['no number', { approvalNumber: null }, null],
  ])('%s', (_name, change, expected) => {
    expect(amendmentOf([recorded], { ...decision, ...change })).toEqual(expected)
  })

  it('knows a decision without a number by its day and reason', () => {
    const unnumbered = { ...recorded, approvalNumber: null }
    expect(amendmentOf([unnumbered], { ...decision, approvalNumber: null })).toBe(unnumbered)
    expect(amendmentOf([unnumbered], { ...decision, approvalNumber: null, reason: 'Бусад' })).toBeNull()
  })
})

const measure = (id: string, change: Partial<Measure> = {}): Measure => ({
  ...{ id, planId: 'plan', objectiveId: 'o', lineageId: 'first', position: 0 },
  ...{
    number: '1.1',
    text: 'Сургалт',
    criteria: ['а'],
    baseline: null,
    target: '2',
    period: null,
    budget: null,
  },
  ...{ outcome: null, responsible: null, dueFrom: null, dueTo: null, recurrence: 'once', budgetAmount: null },
  ...{ indicators: [], addedByAmendment: null, retiredByAmendment: null },
  ...change,
})

describe('a measure before and after an amendment', () => {
  it('names the columns that differ', () => {
    const before = measure('first', { retiredByAmendment: 'a1' })
    const after = measure('second', { addedByAmendment: 'a1', criteria: ['а', 'б'], dueTo: '2026-12-01' })
    expect(comparisonsOf([before, after], 'a1')).toEqual([
      { lineageId: 'first', before, after, changed: ['criteria', 'period'] },
    ])
  })

  it('goes from the first to the last wording of one amendment', () => {
    const before = measure('first', { retiredByAmendment: 'a1' })
    const between = measure('second', { addedByAmendment: 'a1', retiredByAmendment: 'a1', text: 'Дунд' })
    const after = measure('third', { addedByAmendment: 'a1', text: 'Эцсийн' })
    expect(comparisonsOf([between, after, before], 'a1')).toMatchObject([
      { before, after, changed: ['measure'] },
    ])
  })

  it('has one side only where a measure came or went, and none where it came and went', () => {
    const came = measure('x', { lineageId: 'x', addedByAmendment: 'a1' })
    const went = measure('first', { retiredByAmendment: 'a1' })
    const both = measure('y', { lineageId: 'y', addedByAmendment: 'a1', retiredByAmendment: 'a1' })
    expect(comparisonsOf([came, went, both], 'a1')).toMatchObject([
      { before: null, after: came, changed: [] },
      { before: went, after: null, changed: [] },
    ])
  })
})
