import { expect, it } from 'vitest'
import type { ReadingNote } from '../../../../documents/grid.ts'
import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import { countToCheck } from './to-check.ts'

const measure = (text: string, target: string): DocumentMeasure => ({
  number: null,
  text,
  criteria: [],
  baseline: null,
  target,
  period: null,
  budget: null,
  outcome: null,
  responsible: null,
  result: null,
  percent: null,
})

it('counts each doubtful measure once, whatever is doubtful in it, and the doubts that belong to none', () => {
  const measures = [
    measure('Сургалт', '12-оос доошгүй'),
    measure('Аян', '3 аян'),
    measure('Мэдээ', '2 мэдээ'),
  ]
  const document = {
    objectives: [{ principle: null, number: '1', title: 'Зорилт', measures }],
  }
  const doubt = { code: 'cells-shifted', severity: 'doubt' } as const
  const notes: ReadingNote[] = [
    { ...doubt, where: { objective: 0, measure: 0 } },
    { ...doubt, where: { objective: 0, measure: 2, field: 'text' } },
    { ...doubt, where: { objective: 0, measure: 2, field: 'target' } },
    { code: 'cells-shifted', severity: 'info', where: { objective: 0, measure: 1 } },
    doubt,
  ]
  expect(countToCheck(document, notes, { year: 2026, unit: 'төг' })).toBe(3)
})
