import type { Layout } from '../../../documents/layouts/layout.ts'
import type { Demands, LayoutDemand } from './layout-demand.ts'
import { moneyUnitOf } from './understanding.ts'

type Own = { state: 'draft' | 'approved'; layout: Layout | null; reportLayout: Layout | null }

/** The demands that a plan follows, and the forms in which it and its reports therefore leave. */
export type LayoutsInForce = { layout: Layout | null; reportLayout: Layout | null; demands: Demands }

/**
 * What is demanded goes before what the body chose, but never changes an approved plan, nor what a figure means: "400"
 * under «мян/төг» is another sum than "400" under «төгрөг», so such a plan keeps its own form.
 */
export function layoutsInForce(own: Own, demanded: Demands): LayoutsInForce {
  const { layout, reportLayout, state } = own
  const fits = ({ layout: form }: LayoutDemand): boolean =>
    !form.columns.some(({ role }) => role === 'budget') || moneyUnitOf(form) === moneyUnitOf(layout)
  const obeyed = (demand: LayoutDemand | null) => (demand && fits(demand) ? demand : null)
  const demands = {
    plan: state === 'draft' ? obeyed(demanded.plan) : null,
    report: obeyed(demanded.report),
  }
  return {
    layout: demands.plan?.layout ?? layout,
    reportLayout: demands.report?.layout ?? reportLayout,
    demands,
  }
}
