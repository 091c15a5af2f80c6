import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { getMethod, rollUp } from '../../assessment/index.ts'
import { getPlan, listMeasuresByIds } from '../../plans/index.ts'
import { recordProof, withdrawProof } from '../../verification/index.ts'
import { type Entry, isGap, proofKeyOf, type Report, type Signatory } from '../domain/report.ts'
import { type ReportVerb, transitionFor } from '../domain/states.ts'
import { listEntries } from '../store/entries.ts'
import { insertStep, lockOwnReport, type ReportChange, updateReport } from '../store/reports.ts'
import { reportContent } from './report-content.ts'

export type Move = { comment: string | null; signatory: Signatory | null }
type MovingVerb = Exclude<ReportVerb, 'edit' | 'attach-signed'>

/**
 * Reviews, sends back, approves or reopens a report, as the table of transitions allows. Approving computes the
 * percent once and keeps it: from then on it is a signed figure.
 */
export async function moveReport(
  services: Services,
  actor: Actor,
  reportId: string,
  verb: MovingVerb,
  move: Move,
): Promise<void> {
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    const entries = await listEntries(tx, reportId)
    const gaps = entries.filter(isGap).length
    const { to } = transitionFor(actor, { state: report.state, gaps }, verb, move.comment)
    const signatory = move.signatory ?? { position: actor.position, name: actor.name }
    const change = await consequences(tx, report, entries, verb, signatory)
    await updateReport(tx, report, { state: to, ...change })
    const proof = await proofOf(services, tx, actor, reportId, verb, signatory)
    await insertStep(tx, report, {
      from: report.state,
      to,
      personId: actor.personId,
      name: actor.name,
      comment: move.comment,
      at: services.clock.now(),
    })
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: `report.${verb}`,
      noun: 'report',
      nounId: reportId,
      detail: { from: report.state, to, percent: change.percent ?? report.percent, ...(proof && { proof }) },
    })
  })
}

/** What is approved gets its code, what is reopened loses it, in the same transaction. */
async function proofOf(
  { clock }: Services,
  tx: Transaction,
  actor: Actor,
  reportId: string,
  verb: MovingVerb,
  approver: Signatory,
): Promise<{ code: string; sha256: string } | null> {
  if (verb === 'reopen') await withdrawProof(tx, reportId, clock.now())
  if (verb !== 'approve') return null
  const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
  const { year, document, layout } = await reportContent(tx, report)
  return recordProof(tx, {
    ...proofKeyOf(report),
    organizationId: report.organizationId,
    reportId,
    year,
    document,
    layout,
    approver,
    approvedOn: clock.today(),
    decisionNumber: report.issuedNumber,
    at: clock.now(),
  })
}

async function consequences(
  tx: Transaction,
  report: Report,
  entries: readonly Entry[],
  verb: MovingVerb,
  signatory: Signatory,
): Promise<ReportChange> {
  switch (verb) {
    case 'review':
      return { reviewer: signatory }
    case 'approve': {
      const { percent, n } = await percentOf(tx, report, entries)
      return { approver: signatory, percent, percentN: n }
    }
    case 'send-back':
    case 'reopen':
      return { reviewer: null, approver: null, percent: null, percentN: null }
  }
}

/** The percent of a report as it stands: its entries, summed as the plan's method says. */
export async function percentOf(tx: Transaction, report: Report, entries: readonly Entry[]) {
  const plan = await getPlan(tx, report.planId)
  const measures = await listMeasuresByIds(
    tx,
    entries.map(({ measureId }) => measureId),
  )
  const sectionOf = new Map(measures.map((measure) => [measure.id, measure.objectiveId]))
  const method = await getMethod(tx, plan.method)
  return rollUp(
    entries.map(({ measureId, state, percent }) => ({
      section: sectionOf.get(measureId) ?? measureId,
      state,
      percent,
    })),
    method,
  )
}
