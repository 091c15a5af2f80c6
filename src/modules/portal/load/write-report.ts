import type { WriteFormat } from '../../../documents/writers/write-document.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { type ReportPeriod, writePublishedReport } from '../../reports/index.ts'
import { findPublished } from './load-plan.ts'

/**
 * The approved report of a year's approved plan as its official file, whoever asks.
 * @throws AppError 'not-found'
 */
export async function writeReport(
  services: Services,
  slug: string,
  year: number,
  period: ReportPeriod,
  format: WriteFormat,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { plan } = await services.database.read(citizenScope, (tx) => findPublished(tx, slug, year))
  return writePublishedReport(services, plan.id, period, format)
}
