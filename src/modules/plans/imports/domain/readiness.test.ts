import { expect, it } from 'vitest'
import type { PlanDocument } from '../../../../documents/plan-document.ts'
import { faultsOf } from './readiness.ts'

const measure = {
  ...{
    number: '1.1',
    text: 'Сургалт зохион байгуулах',
    criteria: [],
    baseline: null,
    target: null,
    period: null,
  },
  ...{ budget: null, outcome: null, responsible: null, result: null, percent: null },
}
const whole: PlanDocument = {
  ...{ kind: 'plan', title: 'Төлөвлөгөө', organization: null, year: 2026, window: null, approvedBy: null },
  ...{ issued: { date: null, place: null, number: null }, signatures: [] },
  objectives: [{ number: '1', title: '', principle: null, measures: [measure] }],
}

it.each<[string, Partial<PlanDocument>, Record<string, string>]>([
  ['whole', {}, {}],
  ['without a title', { title: ' ' }, { title: 'required' }],
  ['without a year', { year: null }, { year: 'required' }],
  ['of another age', { year: 202 }, { year: 'year-out-of-range' }],
  [
    'ending before it starts',
    { window: { start: '2026-12-01', end: '2026-01-01' } },
    { windowEnd: 'ends-before-start' },
  ],
  ['without objectives', { objectives: [] }, { measures: 'no-measures' }],
  [
    'with an empty objective only',
    { objectives: [{ number: null, title: 'а', principle: null, measures: [] }] },
    { measures: 'no-measures' },
  ],
  [
    'with a measure that says nothing',
    {
      objectives: [
        { number: null, title: 'а', principle: null, measures: [measure, { ...measure, text: '' }] },
      ],
    },
    { 'measure-0-1': 'measure-without-text' },
  ],
])('a document %s', (_name, change, faults) => {
  expect(faultsOf({ ...whole, ...change })).toEqual(faults)
})
