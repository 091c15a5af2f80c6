import { citizenScope, type Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { listActivities } from '../../activities/index.ts'
import { type AssessedPlan, assessPlan, type Window, windowUntil } from '../../assessment/index.ts'
import { type Evidence, listEvidence } from '../../evidence/index.ts'
import { findOrganizationBySlug, type Organization } from '../../organizations/index.ts'
import {
  type Amendment,
  findApprovedPlan,
  listAmendments,
  listMeasuresOfAmendments,
  listObjectives,
  type Measure,
  type Objective,
  type Plan,
} from '../../plans/index.ts'
import {
  type EvidenceCount,
  listEvidenceCounts,
  listLastChanges,
  listPublishedReports,
  listPublishedResults,
  type PublishedReport,
  type PublishedResult,
} from '../store.ts'

/** Everything about one approved plan that a citizen's scope shows; present.ts says what of it leaves. */
export type LoadedPlan = {
  organization: Organization
  plan: Plan
  today: string
  window: Window
  objectives: Objective[]
  assessed: AssessedPlan
  activities: Awaited<ReturnType<typeof listActivities>>
  evidence: Evidence[]
  evidenceCounts: ReadonlyMap<string, EvidenceCount>
  reports: PublishedReport[]
  results: PublishedResult[]
  amendments: Amendment[]
  amended: Measure[]
  lastChange: string | null
}

/** More work than this on one page would load on no phone; the JSON has the same bound. */
const mostActivities = 500

/**
 * @returns the plan of a year, read in the citizen's scope whoever asks, in 15 queries whatever its size
 * @throws AppError 'not-found'
 */
export function loadPlan(services: Services, slug: string, year: number): Promise<LoadedPlan> {
  const today = services.clock.today()
  return services.database.read(citizenScope, async (tx) => {
    const { organization, plan } = await findPublished(tx, slug, year)
    const window = windowUntil(plan, today)
    const filter = { organizationId: organization.id, planId: plan.id, limit: mostActivities }
    const activities = await listActivities(tx, filter)
    const reports = await listPublishedReports(tx, [plan.id])
    return {
      organization,
      plan,
      today,
      window,
      objectives: await listObjectives(tx, plan.id),
      assessed: await assessPlan(tx, plan, window),
      activities,
      evidence: await listEvidence(
        tx,
        activities.map(({ id }) => id),
      ),
      evidenceCounts: await listEvidenceCounts(tx, plan.id),
      reports,
      results: await listPublishedResults(
        tx,
        reports.map(({ id }) => id),
      ),
      amendments: await listAmendments(tx, plan.id),
      amended: await listMeasuresOfAmendments(tx, plan.id),
      lastChange: (await listLastChanges(tx, [plan.id])).get(plan.id) ?? null,
    }
  })
}

/** The body and its approved plan of the year, in the handle's scope. */
export async function findPublished(
  tx: Transaction,
  slug: string,
  year: number,
): Promise<{ organization: Organization; plan: Plan }> {
  const organization = found(await findOrganizationBySlug(tx, slug))
  return { organization, plan: found(await findApprovedPlan(tx, organization.id, year)) }
}
