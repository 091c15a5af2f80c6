import type { Layout } from '../../../documents/layouts/layout.ts'

/** Which papers of the bodies below a form is demanded for. */
export const demandedPapers = ['plan', 'report'] as const
export type DemandedPaper = (typeof demandedPapers)[number]

/** A form that a body above demands. */
export type LayoutDemand = {
  organizationId: string
  organizationName: string
  title: string
  layout: Layout
}

export type Demands = Record<DemandedPaper, LayoutDemand | null>
