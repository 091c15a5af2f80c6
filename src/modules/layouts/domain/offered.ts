import type { Layout } from '../../../documents/layouts/layout.ts'

/** A layout that somebody may look at and use: one that ships with the program, or one of the body's own. */
export type Offered = {
  /** In addresses: the name of a shipped layout, the id of an own one. */
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
