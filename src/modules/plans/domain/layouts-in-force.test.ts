import { describe, expect, it } from 'vitest'
import { type Layout, listLayouts } from '../../../documents/layouts/layout.ts'
import type { LayoutDemand } from './layout-demand.ts'
import { layoutsInForce } from './layouts-in-force.ts'

const full = listLayouts().find(({ name }) => name === 'full')
/** A form whose column for amounts has this heading; null: that has none. */
function form(name: string, budget: string | null): Layout {
  if (!full) throw new Error('no layout')
  const columns = full.columns
    .filter(({ role }) => budget !== null || role !== 'budget')
    .map((column) => (column.role === 'budget' ? { ...column, label: budget ?? '' } : column))
  return { ...full, name, columns }
}
const demand = (budget: string | null): LayoutDemand => ({
  organizationId: 'above',
  organizationName: 'Аймаг',
  title: 'Маягт',
  layout: form('demanded', budget),
})
const own = (state: 'draft' | 'approved', budget: string | null) => ({
  state,
  layout: form('own', budget),
  reportLayout: form('own', budget),
})
const thousands = 'Төсөв, мян.төг'
const togrog = 'Төсөв, төгрөг'
const names = (state: 'draft' | 'approved', budget: string | null, demanded: string | null) => {
  const both = { plan: demand(demanded), report: demand(demanded) }
  const { layout, reportLayout, demands } = layoutsInForce(own(state, budget), both)
  expect([layout === demands.plan?.layout, reportLayout === demands.report?.layout]).toEqual([
    demands.plan !== null,
    demands.report !== null,
  ])
  return [layout?.name, reportLayout?.name]
}

describe('a form demanded from above', () => {
  it('is that of the draft and its reports; an approved plan keeps its own', () => {
    expect(names('draft', togrog, togrog)).toEqual(['demanded', 'demanded'])
    expect(names('approved', togrog, togrog)).toEqual(['own', 'demanded'])
  })

  it('never counts the amounts of a plan in another unit', () => {
    expect(names('draft', togrog, thousands)).toEqual(['own', 'own'])
    expect(names('draft', thousands, togrog)).toEqual(['own', 'own'])
    expect(names('draft', thousands, thousands)).toEqual(['demanded', 'demanded'])
  })

  it('without a column for amounts would say another unit for what is typed into the plan, and prints none in a report', () => {
    expect(names('draft', thousands, null)).toEqual(['own', 'demanded'])
    expect(names('draft', togrog, null)).toEqual(['demanded', 'demanded'])
    expect(names('draft', null, null)).toEqual(['demanded', 'demanded'])
  })

  it('is none where nobody demands one', () => {
    const none = layoutsInForce(own('draft', togrog), { plan: null, report: null })
    expect([none.layout?.name, none.reportLayout?.name]).toEqual(['own', 'own'])
  })
})
