import { describe, expect, it } from 'vitest'
import { AppError } from '../../../platform/errors.ts'
import { nextState, planTransitions, rolesFor } from './states.ts'

describe('the states of a plan', () => {
  it.each([
    ['draft', 'edit', 'draft'],
    ['draft', 'remove', 'draft'],
    ['draft', 'approve', 'approved'],
    ['draft', 'amend', 'plan-is-draft'],
    ['approved', 'edit', 'plan-is-approved'],
    ['approved', 'remove', 'plan-is-approved'],
    ['approved', 'approve', 'plan-is-approved'],
    ['approved', 'amend', 'approved'],
  ] as const)('%s, %s → %s', (from, step, expected) => {
    const outcome = () => {
      try {
        return nextState(from, step)
      } catch (error) {
        return error instanceof AppError ? error.reason : error
      }
    }
    expect(outcome()).toBe(expected)
  })

  it('never lead back from approved', () => {
    expect(planTransitions.filter(({ from, to }) => from === 'approved' && to !== 'approved')).toEqual([])
  })

  it('let only the head approve and amend, and nobody write who only reviews or administers', () => {
    expect(rolesFor('approve')).toEqual(['head'])
    expect(rolesFor('amend')).toEqual(['head'])
    for (const { by } of planTransitions) expect(by).not.toContain('reviewer')
    for (const { by } of planTransitions) expect(by).not.toContain('administrator')
  })
})
