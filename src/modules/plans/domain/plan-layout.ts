import { findLayout, type Layout, listLayouts } from '../../../documents/layouts/layout.ts'

/** A plan written by hand has no columns of its own: the ministry's form has a place for all that a plan says. */
export function planLayout(own: Layout | null): Layout {
  const layout = own ?? findLayout('ministry-plan') ?? listLayouts()[0]
  if (!layout) throw new Error('no layout ships with the program')
  return layout
}
