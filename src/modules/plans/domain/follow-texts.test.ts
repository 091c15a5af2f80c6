import { expect, it } from 'vitest'
import { followTexts } from './follow-texts.ts'
import type { MeasureContent } from './plan.ts'

const before: MeasureContent = {
  ...{ number: '1.1', text: 'Сургалт', criteria: [], baseline: null, outcome: null, responsible: null },
  ...{ target: '2 сургалт', period: '1 дүгээр улирал', budget: '500,000 төгрөг', budgetAmount: 500_000 },
  ...{ dueFrom: '2026-01-01', dueTo: '2026-03-31', recurrence: 'once' },
  indicators: [{ text: '2 сургалт', comparison: 'exactly', quantity: 'events', target: 2, baseline: null }],
}
const after = (change: Partial<MeasureContent>) => followTexts({ ...before, ...change }, before, 2026, 'төг')

it('keeps what nobody changed', () => {
  expect(after({ outcome: 'Мэдлэг дээшилсэн' })).toEqual({ ...before, outcome: 'Мэдлэг дээшилсэн' })
})

it('reads again what stands for a changed text', () => {
  expect(after({ period: '3 дугаар улирал' })).toMatchObject({ dueFrom: '2026-07-01', dueTo: '2026-09-30' })
  expect(after({ budget: '1 сая төгрөг' }).budgetAmount).toBe(1_000_000)
  expect(after({ target: '3 сургалт' }).indicators).toMatchObject([{ target: 3 }])
})

it('leaves alone what a person set', () => {
  expect(after({ period: '3 дугаар улирал', dueTo: '2026-04-15' })).toMatchObject({ dueTo: '2026-04-15' })
  expect(after({ budget: '1 сая төгрөг', budgetAmount: 900_000 }).budgetAmount).toBe(900_000)
  expect(after({ indicators: [] }).indicators).toEqual([])
  const set = { ...before, dueTo: '2026-04-15' }
  expect(followTexts({ ...set, period: '3 дугаар улирал' }, set, 2026, 'төг').dueTo).toBe('2026-04-15')
})

it('reads a new measure from its texts where its values were left empty', () => {
  const empty = { ...before, budgetAmount: null, dueFrom: null, dueTo: null, indicators: [] }
  expect(followTexts(empty, null, 2026, 'төг')).toEqual(before)
})
