import { expect, it } from 'vitest'
import type { Basis } from './basis.ts'
import { findingsOf } from './findings.ts'

const basis: Basis = {
  rule: 'recurrence',
  indicators: [],
  recurrence: { kind: 'monthly', expected: 6, done: 1 },
  activities: 1,
  evidence: 1,
  spent: 0,
  ratio: null,
  heldBack: false,
}
const codes = (change: Partial<Basis>) =>
  findingsOf({
    proposal: { state: 'assessed', basis: { ...basis, ...change } },
    budgetAmount: null,
    noBudget: false,
  }).map(({ code }) => code)

it.each([
  ['work of one month of six', {}, ['rounds-missed']],
  ['work of every month', { recurrence: { kind: 'monthly', expected: 6, done: 6 } }, []],
  ['no work at all', { activities: 0, evidence: 0 }, ['no-work']],
  ['a target that decides instead', { rule: 'indicators' }, []],
] as const)('work that recurs, %s', (_name, change, expected) => {
  expect(codes(change)).toEqual(expected)
})
