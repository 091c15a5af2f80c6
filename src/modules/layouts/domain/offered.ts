import type { Layout } from '../../../documents/layouts/layout.ts'
import { type DemandedPaper, demandedPapers } from '../../plans/index.ts'

/** A layout that somebody may look at and use: one that ships with the program, or one of the body's own. */
export type Offered = {
  /** In addresses: the name of a shipped layout, the id of an own one, `demanded-plan` for what a body above demands. */
  key: string
  title: string
  layout: Layout
  /** Null for those that ship with the program, which nobody changes. */
  revision: number | null
}

/** The name that an own layout carries into the plans that use it. */
export const ownName = (id: string) => `own-${id}`

/** Which own layout a kept copy came from. */
export const idOfOwn = (name: string): string | null => /^own-([0-9a-f-]{36})$/.exec(name)?.[1] ?? null

export const keyOfDemanded = (paper: DemandedPaper) => `demanded-${paper}`

export const demandedPaperOf = (key: string): DemandedPaper | null =>
  demandedPapers.find((paper) => keyOfDemanded(paper) === key) ?? null
