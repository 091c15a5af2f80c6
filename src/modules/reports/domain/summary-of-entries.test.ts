import { describe, expect, it } from 'vitest'
import report from '../../../../samples/documents/health-report.json' with { type: 'json' }
import { planDocumentSchema } from '../../../documents/plan-document.ts'
import type { Entry } from './report.ts'
import { summaryOfEntries } from './summary-of-entries.ts'

const document = planDocumentSchema.parse(report)
const objectives = [
  { id: 'a', number: '1', title: 'Нэг' },
  { id: 'b', number: '2', title: 'Хоёр' },
]
const measures = ['a', 'a', 'b', 'b'].map((objectiveId, index) => ({ id: `m${index}`, objectiveId }))
const given: [Entry['state'], number | null][] = [
  ['assessed', 100],
  ['not-due', null],
  ['assessed', 70],
  ['cannot-assess', null],
]
const entries = given.map(([state, percent], index) => ({ measureId: `m${index}`, state, percent }))
const method = {
  code: 'x',
  steps: [0, 70, 100],
  rollUp: 'measures' as const,
  rounding: 'truncate' as const,
  digits: 2,
  nameMn: 'Арга',
  nameEn: 'Method',
  verified: true,
}

describe('the summary sheet of a report', () => {
  it('counts each objective by its own entries, and what has no percent apart', () => {
    const {
      rows,
      steps,
      average,
      method: words,
    } = summaryOfEntries(document, { report: { percent: null }, objectives, measures, entries }, method)
    expect(rows).toEqual([
      { number: '1', name: 'Нэг', percents: [100], notDue: 1, cannotAssess: 0, notAssessed: 0, average: 100 },
      { number: '2', name: 'Хоёр', percents: [70], notDue: 0, cannotAssess: 1, notAssessed: 0, average: 70 },
    ])
    expect(steps).toEqual([100, 70, 0])
    expect(average).toBe(85)
    expect(words).toContain('Арга')
  })

  it('never computes a signed figure anew', () => {
    const parts = { report: { percent: 84.99 }, objectives, measures, entries }
    expect(summaryOfEntries(document, parts, method).average).toBe(84.99)
  })
})
