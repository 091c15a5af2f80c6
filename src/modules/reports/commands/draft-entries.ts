import { draftResult } from '../../../documents/language/sentences/drafting.ts'
import { readTargets } from '../../../documents/language/values/targets.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { type Activity, listActivities } from '../../activities/index.ts'
import { assessPlan } from '../../assessment/index.ts'
import type { Plan } from '../../plans/index.ts'
import type { NewEntry } from '../store/entries.ts'

/** What the program proposes to report: for each current measure a text from its activities and a percent with its basis. */
export async function draftEntries(
  tx: Transaction,
  plan: Plan,
  window: { start: string; cutOff: string },
): Promise<NewEntry[]> {
  const { measures } = await assessPlan(tx, plan, window)
  const activities = await listActivities(tx, {
    organizationId: plan.organizationId,
    planId: plan.id,
    from: window.start,
    to: window.cutOff,
  })
  const served = byMeasure(activities)
  return measures.map(({ measure, proposal }) => {
    const targets = measure.target === null ? [] : readTargets(measure.target)
    const done = (served.get(measure.lineageId) ?? []).map(toDraft)
    const notDue = proposal.state === 'not-due'
    return {
      measureId: measure.id,
      draftedText: notDue ? '' : draftResult(done, targets).text,
      proposedPercent: proposal.percent,
      proposedState: proposal.state,
      basis: proposal.basis,
    }
  })
}

function byMeasure(activities: readonly Activity[]): Map<string, Activity[]> {
  const served = new Map<string, Activity[]>()
  for (const activity of activities) {
    for (const { lineageId } of activity.measures)
      served.set(lineageId, [...(served.get(lineageId) ?? []), activity])
  }
  return served
}

const toDraft = (activity: Activity) => ({
  what: activity.what,
  date: activity.happenedOn,
  endedOn: activity.endedOn,
  place: activity.place,
  kind: activity.kind,
  quantities: activity.quantities.map(({ kind, amount }) => ({ kind, value: amount })),
  spent: activity.spent,
})
