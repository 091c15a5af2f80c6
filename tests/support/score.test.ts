import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { scoreReading } from './score.ts'

const blank = {
  baseline: null,
  target: null,
  period: null,
  budget: null,
  outcome: null,
  responsible: null,
  result: null,
  percent: null,
}
const plan: PlanDocument = {
  kind: 'plan',
  title: 'Төлөвлөгөө',
  organization: null,
  year: 2026,
  window: null,
  issued: { date: null, place: null, number: null },
  approvedBy: null,
  signatures: [],
  objectives: [
    {
      number: '1',
      title: 'Зорилт',
      principle: null,
      measures: [
        { ...blank, number: '1.1', text: 'Сургалт явуулах', criteria: ['Тоо'] },
        { ...blank, number: '1.2', text: 'Самбар шинэчлэх', criteria: [] },
      ],
    },
  ],
}
const without = (number: string): PlanDocument => ({
  ...plan,
  objectives: plan.objectives.map((objective) => ({
    ...objective,
    measures: objective.measures.filter((measure) => measure.number !== number),
  })),
})

describe('the score of a reading', () => {
  it('is 1 for the document itself, whatever its case and closing stops', () => {
    expect(scoreReading(plan, { ...plan, title: 'ТӨЛӨВЛӨГӨӨ.' })).toMatchObject({ f1: 1, faults: [] })
  })

  it('counts one wrong cell as missed and invented', () => {
    const score = scoreReading(plan, { ...plan, year: 2025 })
    expect(score).toMatchObject({ missed: 1, invented: 1 })
    expect(score.faults).toEqual(['document, year: expected «2026», read «2025»'])
  })

  it('keeps the other measures paired when one is missing or too many', () => {
    expect(scoreReading(plan, without('1.1'))).toMatchObject({ missed: 4, invented: 0 })
    expect(scoreReading(without('1.2'), plan)).toMatchObject({ missed: 0, invented: 3 })
  })
})
