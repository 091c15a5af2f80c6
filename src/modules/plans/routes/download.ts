import { writeDocx } from '../../../documents/writers/docx.ts'
import type { WebContext } from '../../../web/env.ts'
import { approvedFile } from '../../verification/index.ts'
import { planDocument } from '../domain/plan-document-of.ts'
import { planLayout } from '../domain/plan-layout.ts'
import type { WholePlan } from '../pages/plan-page.tsx'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The plan as a Word file in its own columns; a draft says on every page that it is one, an approved plan bears its code. */
export async function planFile(c: WebContext, { plan, objectives, measures }: WholePlan): Promise<Response> {
  const document = planDocument(plan, objectives, measures)
  const draft = plan.state === 'draft'
  const key = { planId: plan.id, kind: 'plan' } as const
  const approved = draft ? null : await approvedFile(c.get('services'), key, 'docx')
  const bytes = approved ?? (await writeDocx(document, planLayout(plan.layout), { draft }))
  const name = encodeURIComponent(`${plan.title.slice(0, 80)} ${plan.year}.docx`)
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': wordType,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Cache-Control': 'no-store',
  })
}
