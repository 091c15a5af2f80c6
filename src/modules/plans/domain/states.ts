import type { Role } from '../../../platform/auth/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { PlanState } from './plan.ts'

export type PlanStep = 'edit' | 'remove' | 'approve' | 'amend'

/** Every change of a plan: from which state to which, by whom. An approved plan never becomes a draft again. */
export const planTransitions: readonly {
  step: PlanStep
  from: PlanState
  to: PlanState
  by: readonly Role[]
}[] = [
  { step: 'edit', from: 'draft', to: 'draft', by: ['specialist', 'head'] },
  { step: 'remove', from: 'draft', to: 'draft', by: ['specialist', 'head'] },
  { step: 'approve', from: 'draft', to: 'approved', by: ['head'] },
  { step: 'amend', from: 'approved', to: 'approved', by: ['head'] },
]

/** The state after the step. @throws AppError 'wrong-state' with the state that stands in the way */
export function nextState(state: PlanState, step: PlanStep): PlanState {
  const transition = planTransitions.find((each) => each.step === step && each.from === state)
  if (!transition) throw new AppError('wrong-state', `plan-is-${state}`)
  return transition.to
}

export function rolesFor(step: PlanStep): readonly Role[] {
  return planTransitions.filter((each) => each.step === step).flatMap(({ by }) => by)
}
