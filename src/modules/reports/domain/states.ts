import { type Actor, hasRole, type Role } from '../../../platform/auth/actor.ts'
import type { ReportState } from '../../../platform/db/schema.ts'
import { AppError } from '../../../platform/errors.ts'

export type ReportVerb = 'edit' | 'review' | 'send-back' | 'approve' | 'reopen' | 'attach-signed'

type Transition = {
  verb: ReportVerb
  from: ReportState
  to: ReportState
  roles: readonly Role[]
  /** A report goes back only with a word on why. */
  comment: 'required' | 'optional'
  /** Every measure must have its result before anybody answers for it. */
  complete: boolean
}

/** Every change of a report's state: who, from, to, what must hold. Nothing else changes it. */
export const reportTransitions: readonly Transition[] = [
  {
    verb: 'edit',
    from: 'draft',
    to: 'draft',
    roles: ['specialist', 'head'],
    comment: 'optional',
    complete: false,
  },
  {
    verb: 'review',
    from: 'draft',
    to: 'reviewed',
    roles: ['reviewer', 'head'],
    comment: 'optional',
    complete: true,
  },
  {
    verb: 'send-back',
    from: 'reviewed',
    to: 'draft',
    roles: ['reviewer', 'head'],
    comment: 'required',
    complete: false,
  },
  { verb: 'approve', from: 'reviewed', to: 'approved', roles: ['head'], comment: 'optional', complete: true },
  { verb: 'reopen', from: 'approved', to: 'draft', roles: ['head'], comment: 'required', complete: false },
  {
    verb: 'attach-signed',
    from: 'approved',
    to: 'signed',
    roles: ['specialist', 'head'],
    comment: 'optional',
    complete: false,
  },
]

/** What this person may do with a report in this state: also decides which buttons show. */
export function verbsFor(actor: Actor, state: ReportState): ReportVerb[] {
  return reportTransitions
    .filter((transition) => transition.from === state && hasRole(actor, ...transition.roles))
    .map((transition) => transition.verb)
}

/**
 * The transition of a verb from a state.
 * @throws AppError 'wrong-state' where the table has none, 'forbidden' where it is for others, 'invalid-input'
 * (comment-required, report-has-gaps)
 */
export function transitionFor(
  actor: Actor,
  report: { state: ReportState; gaps: number },
  verb: ReportVerb,
  comment: string | null,
): Transition {
  const transition = reportTransitions.find((one) => one.verb === verb && one.from === report.state)
  if (!transition) throw new AppError('wrong-state', `report-is-${report.state}`)
  if (!hasRole(actor, ...transition.roles)) throw new AppError('forbidden')
  if (transition.comment === 'required' && comment === null)
    throw new AppError('invalid-input', 'comment-required')
  if (transition.complete && report.gaps > 0) throw new AppError('invalid-input', 'report-has-gaps')
  return transition
}
