import { findLayout, type Layout, listLayouts } from '../../../documents/layouts/layout.ts'
import { writeDocx } from '../../../documents/writers/docx.ts'
import type { WebContext } from '../../../web/env.ts'
import { planDocument } from '../domain/plan-document-of.ts'
import type { WholePlan } from '../pages/plan-page.tsx'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The plan as a Word file in its own columns; a draft says on every page that it is one. */
export async function planFile(c: WebContext, { plan, objectives, measures }: WholePlan): Promise<Response> {
  const document = planDocument(plan, objectives, measures)
  const bytes = await writeDocx(document, layoutFor(plan.layout), { draft: plan.state === 'draft' })
  const name = encodeURIComponent(`${plan.title.slice(0, 80)} ${plan.year}.docx`)
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': wordType,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Cache-Control': 'no-store',
  })
}

/** A plan written by hand has no columns of its own: the ministry's form has a place for all that a plan says. */
function layoutFor(own: Layout | null): Layout {
  const layout = own ?? findLayout('ministry-plan') ?? listLayouts()[0]
  if (!layout) throw new Error('no layout ships with the program')
  return layout
}
