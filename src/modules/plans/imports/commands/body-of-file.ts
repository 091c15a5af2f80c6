import type { PlanDocument } from '../../../../documents/plan-document.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { listSubtree } from '../../../organizations/index.ts'
import { recogniseBody } from '../domain/recognise-body.ts'
import type { Reading } from '../store/readings.ts'

type Body = { forOrganizationId: string | null; forOrganizationDoubtful: boolean }

/** Whose plan a file holds: a single one that of the body itself, one of many that of the body which it names. */
export async function bodyOfFile(
  tx: Transaction,
  { batchId, organizationId, name }: Reading,
  { organization, title }: Pick<PlanDocument, 'organization' | 'title'>,
): Promise<Body> {
  if (batchId === null) return { forOrganizationId: organizationId, forOrganizationDoubtful: false }
  const { match, sure } = recogniseBody(
    { organization, title, fileName: name },
    await listSubtree(tx, organizationId),
  )
  return { forOrganizationId: match, forOrganizationDoubtful: match !== null && !sure }
}
