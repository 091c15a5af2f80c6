import { expect, it } from 'vitest'
import type { Basis } from '../domain/basis.ts'
import { assessmentTexts, explain } from './index.ts'

const basis: Basis = {
  ...{ rule: 'not-over', indicators: [], recurrence: null, ratio: null, heldBack: false },
  ...{ activities: 0, evidence: 0, spent: 0 },
}
const due = { dueFrom: '2026-10-01', dueTo: '2026-12-31' }

it.each<[Basis['rule'], string]>([
  ['not-over', 'Хугацаа нь 2026.12.31-нд дуусна, хийсэн ажил хараахан бүртгэгдээгүй'],
  ['not-due', 'Хугацаа нь 2026.10.01-нд эхэлнэ'],
])('names the day that matters: %s', (rule, sentence) => {
  expect(explain(assessmentTexts('mn'), { ...basis, rule }, due)).toBe(sentence)
})
