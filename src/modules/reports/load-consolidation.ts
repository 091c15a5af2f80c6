import { citizenScope, type Database } from '../../platform/db/index.ts'
import { found } from '../../platform/errors.ts'
import { listMethods, type NamedMethod } from '../assessment/index.ts'
import { findOrganization, inTreeOrder, listSubtree, type Organization } from '../organizations/index.ts'
import { type BodyBelow, type Consolidation, countsOf } from './domain/consolidation.ts'
import { listBodiesWithPlan, listEntryCounts, listPublishedReportsOf } from './store/published-reports.ts'

export type LoadedConsolidation = {
  organization: Organization
  /** Each before those under it, neighbours by name. */
  bodies: BodyBelow[]
  /** By the codes that the reports name. */
  methods: Map<string, NamedMethod>
}

/**
 * The bodies below one with what everybody may know of their reports: read in the scope of a citizen, so that no draft of
 * anybody can slip in. Six queries whatever their number.
 */
export function loadConsolidation(
  database: Database,
  organizationId: string,
  asked: Consolidation,
): Promise<LoadedConsolidation> {
  return database.read(citizenScope, async (tx) => {
    const organization = found(await findOrganization(tx, organizationId))
    const below = inTreeOrder(await listSubtree(tx, organizationId)).filter(
      ({ organization: { id, parentId } }) =>
        id !== organizationId && (asked.level === 'all' || parentId === organizationId),
    )
    const ids = below.map((body) => body.organization.id)
    const withPlan = await listBodiesWithPlan(tx, ids, asked.year)
    const reports = await listPublishedReportsOf(tx, ids, asked)
    const counts = Map.groupBy(
      await listEntryCounts(
        tx,
        reports.map(({ id }) => id),
      ),
      ({ reportId }) => reportId,
    )
    const reportOf = new Map(reports.map((report) => [report.organizationId, report]))
    const bodies = below.map(({ organization, above }): BodyBelow => {
      const report = reportOf.get(organization.id)
      // of those above only the ones that stand below the body that asks
      const listed = { organization, above: above.slice(1) }
      if (!report) {
        return { ...listed, state: withPlan.has(organization.id) ? 'not-reported' : 'no-plan', report: null }
      }
      const { id, revision, method, percent, percentN } = report
      const summed = countsOf(counts.get(id) ?? [])
      return {
        ...listed,
        state: 'reported',
        report: { id, revision, method, percent, n: percentN ?? 0, ...summed },
      }
    })
    const methods = await listMethods(tx, [...new Set(reports.map(({ method }) => method))])
    return { organization, bodies, methods }
  })
}
