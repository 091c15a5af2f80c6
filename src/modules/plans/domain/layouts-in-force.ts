import type { Layout } from '../../../documents/layouts/layout.ts'
import type { Demands, LayoutDemand } from './layout-demand.ts'
import { moneyUnitOf } from './understanding.ts'

type Own = { state: 'draft' | 'approved'; layout: Layout | null; reportLayout: Layout | null }

/** The demands that a plan follows, and the forms in which it and its reports therefore leave. */
export type LayoutsInForce = {
  layout: Layout | null
  reportLayout: Layout | null
  demands: Demands
  /** Those that it cannot follow, because amounts would mean something else. */
  otherUnit: Demands
}

/**
 * What is demanded goes before what the body chose, but never changes an approved plan, nor what a figure means: "400"
 * under «мян/төг» is another sum than "400" under «төгрөг», so such a plan keeps its own form. The form of a plan says the
 * unit of all that is typed into it, also where it has no column for amounts; that of a report prints them or does not.
 */
export function layoutsInForce(own: Own, demanded: Demands): LayoutsInForce {
  const { layout, reportLayout, state } = own
  const sameUnit = ({ layout: form }: LayoutDemand): boolean => moneyUnitOf(form) === moneyUnitOf(layout)
  const printsAmounts = ({ layout: form }: LayoutDemand): boolean =>
    form.columns.some(({ role }) => role === 'budget')
  const { plan, report } = demanded
  const demands = {
    plan: plan && state === 'draft' && sameUnit(plan) ? plan : null,
    report: report && (!printsAmounts(report) || sameUnit(report)) ? report : null,
  }
  return {
    layout: demands.plan?.layout ?? layout,
    reportLayout: demands.report?.layout ?? reportLayout,
    demands,
    otherUnit: {
      plan: state === 'draft' && demands.plan === null ? plan : null,
      report: demands.report === null ? report : null,
    },
  }
}
