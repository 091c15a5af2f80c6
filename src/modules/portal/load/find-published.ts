import { citizenScope } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { findPublishedReport, type ReportPeriod } from '../../reports/index.ts'
import { findPublished } from './load-plan.ts'

type Place = { slug: string; year: number }

/**
 * The id of a body's approved plan of a year.
 * @throws AppError 'not-found'
 */
export async function findPublishedPlan({ database }: Services, { slug, year }: Place): Promise<string> {
  const { plan } = await database.read(citizenScope, (tx) => findPublished(tx, slug, year))
  return plan.id
}

/**
 * The id of the approved report on it.
 * @throws AppError 'not-found'
 */
export async function findReport(
  { database }: Services,
  { slug, year }: Place,
  period: ReportPeriod,
): Promise<string> {
  return database.read(citizenScope, async (tx) => {
    const { plan } = await findPublished(tx, slug, year)
    return found(await findPublishedReport(tx, plan.id, period)).id
  })
}
