import { type WriteFormat, writeDocument } from '../../../documents/writers/write-document.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { listCurrentMeasures, listObjectives, planDocument, planLayout } from '../../plans/index.ts'
import { approvedFile } from '../../verification/index.ts'
import { findPublished } from './load-plan.ts'

/**
 * The approved plan, as amended, as a file of the format in its own columns; read in the citizen's scope whoever asks.
 * @throws AppError 'not-found'
 */
export async function writePlan(
  services: Services,
  slug: string,
  year: number,
  format: WriteFormat,
): Promise<{ organization: string; bytes: Uint8Array }> {
  const { plan, objectives, measures } = await services.database.read(citizenScope, async (tx) => {
    const { plan } = await findPublished(tx, slug, year)
    return {
      plan,
      objectives: await listObjectives(tx, plan.id),
      measures: await listCurrentMeasures(tx, plan.id),
    }
  })
  const bytes =
    (await approvedFile(services, { planId: plan.id, kind: 'plan' }, format)) ??
    (await writeDocument(planDocument(plan, objectives, measures), format, planLayout(plan.layout), {}))
  return { organization: plan.organizationName, bytes }
}
