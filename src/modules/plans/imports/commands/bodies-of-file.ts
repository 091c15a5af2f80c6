import type { PlanDocument } from '../../../../documents/plan-document.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { listSubtree } from '../../../organizations/index.ts'
import { recogniseBody } from '../domain/recognise-body.ts'
import type { Reading } from '../store/readings.ts'

export type Body = { forOrganizationId: string | null; forOrganizationDoubtful: boolean }

/**
 * Whose plans a file holds, one answer a plan: a single file with a single plan holds that of the body itself, one of
 * many that of the body which it names. Of several plans in one file each names its own body; the name of the file says
 * nothing about one of them.
 */
export async function bodiesOfFile(
  tx: Transaction,
  { batchId, organizationId, name }: Reading,
  plans: readonly Pick<PlanDocument, 'organization' | 'title'>[],
): Promise<Body[]> {
  const own = { forOrganizationId: organizationId, forOrganizationDoubtful: false }
  const alone = plans.length === 1
  if (batchId === null && alone) return [own]
  const bodies = await listSubtree(tx, organizationId)
  return plans.map(({ organization, title }) => {
    const hints = { organization, title, fileName: alone ? name : '' }
    const { match, sure } = recogniseBody(hints, bodies)
    // who has no body below brings nobody else's plan; but a file of several bodies goes round among neighbours
    if (batchId === null && bodies.length === 1)
      return { ...own, forOrganizationDoubtful: organization !== null && !sure }
    return { forOrganizationId: match, forOrganizationDoubtful: match !== null && !sure }
  })
}
