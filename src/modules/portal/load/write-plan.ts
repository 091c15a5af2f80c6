import { findLayout, type Layout } from '../../../documents/layouts/layout.ts'
import { writeDocument } from '../../../documents/writers/write-document.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { listCurrentMeasures, listObjectives, planDocument } from '../../plans/index.ts'
import { findPublished } from './load-plan.ts'

/**
 * The approved plan, as amended, as a Word file in its own columns; read in the citizen's scope whoever asks.
 * @throws AppError 'not-found'
 */
export async function writePlan(
  services: Services,
  slug: string,
  year: number,
): Promise<{ organization: string; bytes: Uint8Array }> {
  const { plan, objectives, measures } = await services.database.read(citizenScope, async (tx) => {
    const { plan } = await findPublished(tx, slug, year)
    return {
      plan,
      objectives: await listObjectives(tx, plan.id),
      measures: await listCurrentMeasures(tx, plan.id),
    }
  })
  const document = planDocument(plan, objectives, measures)
  const bytes = await writeDocument(document, 'docx', plan.layout ?? usualLayout(), { draft: false })
  return { organization: plan.organizationName, bytes }
}

function usualLayout(): Layout {
  const layout = findLayout('full')
  if (!layout) throw new AppError('not-found', 'layout')
  return layout
}
